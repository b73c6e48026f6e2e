// Parts that a row starts as processes of their own, by name.

import { bringer } from './bringer';
import { chore } from './chores';
import { storeGolden } from './golden';
import { keeper } from './keeper';
import { saver } from './saver';

export const parts: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  saver,
  keeper,
  bringer,
  chore,
  golden: storeGolden,
};

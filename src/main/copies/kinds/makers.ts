// How each kind of copy is made: a line each.

import type { CopyKind } from '../../../shared/domain/copies/plan-copy';
import { asWorkbook } from './as-workbook';
import { board } from './board';
import { cell } from './cell';
import type { MakeKind } from './copy-from';
import { council } from './council';
import { easyRead } from './easy-read';
import { fortnight } from './fortnight';
import { goalSheet } from './goals';
import { partsOfPlan } from './parts-of-plan';
import { profile } from './profile';
import { releaseSheet } from './release-sheet';
import { resettlement } from './resettlement';
import { sentencePlan } from './sentence-plan';
import { teamSheet } from './team-sheet';
import { wallet } from './wallet';

const wholePlan: MakeKind = (from) => ({ groups: asWorkbook(from) });

export const makers: Readonly<Record<CopyKind, MakeKind>> = {
  plan: wholePlan,
  profile,
  goals: goalSheet,
  team: teamSheet,
  circle: partsOfPlan('circle'),
  cell,
  easy: easyRead,
  wallet,
  centre: partsOfPlan('centre'),
  housing: partsOfPlan('housing'),
  release: releaseSheet,
  board,
  fortnight,
  resettlement,
  probation: sentencePlan,
  council,
  // A letter is put together with the worker, paragraph by paragraph: letters.ts.
  letter: () => ({ groups: [] }),
  // Everything kept about her, and not only her plan: her-file/.
  file: () => ({ groups: [] }),
};

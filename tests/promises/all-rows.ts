// Every row of the table, in its order.

import type { Row } from './row';
import { kills } from './rows/rel-01-kills';
import { powerCuts, powerCutsNormal } from './rows/rel-02-power';
import { diskFaults, killPoints } from './rows/rel-03-07-faults';
import { flips, flipsUnsealed } from './rows/rel-05-flips';
import { golden } from './rows/rel-12-golden';
import { canaries, canariesInTemp } from './rows/sec-01-canaries';
import { herScope, herScopeControl } from './rows/sec-06-her-scope';
import { importFuzz } from './rows/sec-10-imports';

export const rows: readonly Row[] = [
  kills,
  powerCuts,
  powerCutsNormal,
  killPoints,
  flips,
  flipsUnsealed,
  diskFaults,
  golden,
  canaries,
  canariesInTemp,
  herScope,
  herScopeControl,
  importFuzz,
];

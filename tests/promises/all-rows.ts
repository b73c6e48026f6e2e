// Every row of the table, in its order.

import type { Row } from './row';
import { invertedRule, privacyRows } from './rows/priv-tests';
import { kills } from './rows/rel-01-kills';
import { powerCuts, powerCutsNormal } from './rows/rel-02-power';
import { diskFaults, killPoints } from './rows/rel-03-07-faults';
import { flips, flipsUnsealed } from './rows/rel-05-flips';
import { pagesPutBack, pagesPutBackUntied } from './rows/rel-06-put-back';
import { damagedStates } from './rows/rel-08-states';
import { clockWalks } from './rows/rel-09-clocks';
import { starts } from './rows/rel-10-starts';
import { places } from './rows/rel-11-places';
import { golden } from './rows/rel-12-golden';
import { backUpAndBack } from './rows/rel-13-backups';
import { modelRun } from './rows/rel-15-model';
import { soak } from './rows/rel-16-soak';
import { keptOnce, keptTwice } from './rows/rel-17-kept-twice';
import { drill, drillControl } from './rows/rel-20-drill';
import { canaries, canariesInTemp } from './rows/sec-01-canaries';
import { tries } from './rows/sec-02-tries';
import { guessing, guessingControl } from './rows/sec-03-guessing';
import { keyringBytes } from './rows/sec-04-keyring';
import { herScope, herScopeControl } from './rows/sec-06-her-scope';
import { importFuzz } from './rows/sec-10-imports';
import { administratorReads, administratorReadsControl } from './rows/sec-15-administrator';
import { usedSheet, usedSheetControl } from './rows/sec-21-used-sheet';
import { logChanged, logChangedUnanchored } from './rows/sec-23-log-changed';
import { nothingUnseen, unseenWithoutTriggers } from './rows/sec-23-unseen';

export const rows: readonly Row[] = [
  kills,
  powerCuts,
  powerCutsNormal,
  killPoints,
  flips,
  flipsUnsealed,
  pagesPutBack,
  pagesPutBackUntied,
  diskFaults,
  damagedStates,
  clockWalks,
  starts,
  places,
  golden,
  backUpAndBack,
  modelRun,
  soak,
  keptTwice,
  keptOnce,
  drill,
  drillControl,
  canaries,
  canariesInTemp,
  tries,
  guessing,
  guessingControl,
  keyringBytes,
  herScope,
  herScopeControl,
  importFuzz,
  logChanged,
  logChangedUnanchored,
  nothingUnseen,
  unseenWithoutTriggers,
  ...privacyRows,
  invertedRule,
  administratorReads,
  administratorReadsControl,
  usedSheet,
  usedSheetControl,
];

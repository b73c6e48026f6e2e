// REL-02 and its control: the power cut in the middle of saving. A kill alone proves little here, because what was written
// and not flushed outlives a process; so the same harness has to lose answers as soon as SQLite flushes less often.

import { join } from 'node:path';
import { breakOff, type CutOff } from '../harness/cut-off';
import { beginKeeping, cutPower } from '../harness/power';
import { compileShim, whyNoShim } from '../harness/shim';
import { few, type Outcome, type Row, type Trial } from '../row';

async function cut(trial: Trial, weakened: 'as-it-is' | 'normal'): Promise<Outcome> {
  const why = whyNoShim();
  if (why) return { notTried: why };
  const kept = join(trial.folder, 'kept');
  const shim = compileShim('power-cut', trial.folder);
  const all = await breakOff({
    ...trial,
    weakened,
    before: async ({ vaultFolder }) => {
      await beginKeeping(vaultFolder, kept);
      return { ...shim, DISK_LIVE: vaultFolder, DISK_KEPT: kept };
    },
    after: ({ vaultFolder }) => cutPower(vaultFolder, kept, trial.chance),
  });
  return { tried: inWords(all), found: few(all.wrong) };
}

const inWords = ({ rounds, acknowledged, lost, unopened }: CutOff) =>
  `${rounds} cuts, ${acknowledged} acknowledged, ${lost} lost, ${unopened} not opened`;

export const powerCuts: Row = {
  id: 'REL-02',
  promise: 'The power cut while saving: no acknowledged answer is lost, and the vault opens',
  kind: 'promise',
  many: { smoke: 2, ci: 40, release: 1000 },
  run: (trial) => cut(trial, 'as-it-is'),
};

export const powerCutsNormal: Row = {
  id: 'REL-02c',
  promise: 'Control: with synchronous = NORMAL the same power cuts lose answers',
  kind: 'control',
  many: { smoke: 3, ci: 10, release: 40 },
  run: (trial) => cut(trial, 'normal'),
};

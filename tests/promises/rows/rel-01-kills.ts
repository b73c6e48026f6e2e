// REL-01: the vault's process killed in the middle of saving.

import { breakOff } from '../harness/cut-off';
import { few, type Row } from '../row';

export const kills: Row = {
  id: 'REL-01',
  promise: 'Killed while saving: no acknowledged answer is lost, and the vault opens',
  kind: 'promise',
  many: { smoke: 2, ci: 60, release: 2000 },
  run: async (trial) => {
    const { rounds, acknowledged, lost, wrong, unopened } = await breakOff({
      ...trial,
      weakened: 'as-it-is',
    });
    const tried = `${rounds} kills, ${acknowledged} acknowledged, ${lost} lost, ${unopened} not opened`;
    return { tried, found: few(wrong) };
  },
};

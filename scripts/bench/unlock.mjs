// How long unlocking takes, and how much of it is argon2id: the part that guards the passphrase.

import { measure } from './measure.mjs';
import { median } from './report.mjs';

export const title = 'unlocking';

export async function run(report) {
  const { unlock, argon2id } = await measure(report, 'unlock', Math.max(5, report.rounds));
  report.add({
    what: 'unlock',
    ours: median(unlock),
    peer: median(argon2id),
    peerName: 'argon2id alone, 128 MiB, 3 passes',
    unit: 'ms',
    note: `argon2id is ${Math.round((100 * median(argon2id)) / median(unlock))} % of it`,
  });
}

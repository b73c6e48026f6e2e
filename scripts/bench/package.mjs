// What is in the package, from its first screen to its lock. There is no bar: a computer that does something else meanwhile would
// miss it.

import { ended } from '../setup/child.mjs';
import { CannotGoOn } from '../setup/say.mjs';
import { median } from './report.mjs';

export const title = 'what is in the package: first screen, unlock, save, lock';

const parts = [
  ['screen', 'package: first screen, once its window is there'],
  ['unlock', 'package: unlock, to Today on the screen'],
  ['save', 'package: list the women and save one answer'],
  ['lock', 'package: lock, to the locked screen'],
];

export async function run(report) {
  const rounds = await drive(report);
  for (const [part, what] of parts) {
    const all = rounds.map((round) => round[part]);
    const spread = `${Math.round(Math.min(...all))} to ${Math.round(Math.max(...all))} ms`;
    report.add({ what, ours: median(all), unit: 'ms', note: spread });
  }
}

async function drive({ user, tools, display, rounds }) {
  const script = `${user.folder}/scripts/bench/drive-package.mjs`;
  const env = { DISPLAY: display.name, TMPDIR: user.ownFolder('bench') };
  const child = user.start(user.path(tools.node), [script, String(rounds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  if ((await ended(child)) !== 0) throw new CannotGoOn('The package could not be measured.');
  return JSON.parse(printed.trim().split('\n').at(-1));
}

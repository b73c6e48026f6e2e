// Her side of the screen: from the hide key to the cover, from a key to the paint, from the last key to the vault.

import { ended } from '../setup/child.mjs';
import { CannotGoOn } from '../setup/say.mjs';
import { median, percentile } from './report.mjs';

export const title = 'her side of the screen: hiding and typing';

/** Milliseconds, from the issue that asked for her side. */
const bars = { hide: 100, paint: 32, committed: 1_000 };

export async function run(report) {
  const taken = await drive(report);
  const wanted = (what, bar) => `wanted ${what} ≤ ${bar} ms`;
  report.add({
    what: `from the hide key to the painted cover, 99th of 100 (of ${taken.hide.length})`,
    ours: percentile(taken.hide, 0.99),
    unit: 'ms',
    note: `middle ${median(taken.hide).toFixed(1)} ms; ${wanted('p99', bars.hide)}`,
  });
  report.add({
    what: `from a key to the paint on the longest page, 95th of 100 (of ${taken.paint.length})`,
    ours: percentile(taken.paint, 0.95),
    peer: percentile(taken.bare, 0.95),
    peerName: 'a bare box of words in the same window',
    unit: 'ms',
    note: `in steps of 8 ms; ${taken.questions} questions; ${wanted('p95', bars.paint)}`,
  });
  report.add({
    what: 'from the last key to the vault’s answer, 95th of 100',
    ours: percentile(taken.committed, 0.95),
    unit: 'ms',
    note: `middle ${median(taken.committed).toFixed(0)} ms, most of it the pause of 800 ms; ${wanted('', bars.committed)}`,
  });
}

/** Runs the app as the ordinary account and reads what was measured in its window. */
async function drive({ user, tools, display }) {
  const child = user.start(
    user.path(tools.node),
    [`${user.folder}/scripts/bench/drive-her-side.mjs`],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { DISPLAY: display.name } },
  );
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  if ((await ended(child)) !== 0) throw new CannotGoOn('Her side could not be measured.');
  return JSON.parse(printed.trim().split('\n').at(-1));
}

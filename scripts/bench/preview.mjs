// Looking at a copy before it is saved: from the order to the first page on the screen.

import { ended } from '../setup/child.mjs';
import { CannotGoOn } from '../setup/say.mjs';
import { median, percentile } from './report.mjs';

export const title = 'the pages of a copy on the screen';

/** Milliseconds, from the issue that asked for previews. */
const BAR = 400;

export async function run(report) {
  for (const { which, shown, pages, longestBlock } of await drive(report)) {
    report.add({
      what: `first page of ${which} on the screen, warm (of ${shown.length})`,
      ours: median(shown),
      unit: 'ms',
      note: `${pages} pages; ${Math.round(percentile(shown, 0.95))} ms for 95 of 100; wanted under ${BAR} ms for about 20 pages; the window held still ${Math.round(longestBlock)} ms at most`,
    });
  }
}

async function drive({ user, tools, display }) {
  const child = user.start(
    user.path(tools.node),
    [`${user.folder}/scripts/bench/drive-preview.mjs`],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { DISPLAY: display.name } },
  );
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  if ((await ended(child)) !== 0)
    throw new CannotGoOn('The pages of a copy could not be measured.');
  return JSON.parse(printed.trim().split('\n').at(-1));
}

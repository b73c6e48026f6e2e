// Drawing and signing a plan of about twenty pages, beside Chromium printing the same words to PDF (the Electron
// that runs the app, warm, page loaded each time).

import { join } from 'node:path';
import { ended } from '../setup/child.mjs';
import { CannotGoOn } from '../setup/say.mjs';
import { measure } from './measure.mjs';
import { median } from './report.mjs';

export const title = 'drawing and signing a plan of twenty pages';

export async function run(report) {
  const page = join(report.user.ownFolder('bench'), 'plan.html');
  const rounds = Math.max(5, report.rounds);
  const { pages, first, draw, sign } = await measure(report, 'export', rounds, page);
  const printed = await printWords(report, page, rounds);
  const both = draw.map((drawn, i) => drawn + sign[i]);
  const note = `${pages} pages; drawing ${Math.round(median(draw))} ms, signing ${Math.round(median(sign))} ms`;
  report.add({
    what: 'export and sign, warm',
    ours: median(both),
    peer: median(printed.slice(1)),
    peerName: 'Chromium, load and print',
    unit: 'ms',
    bar: 2,
    note,
  });
  report.add({
    what: 'export and sign, first after start',
    ours: first,
    peer: printed[0],
    peerName: 'Chromium, first print',
    unit: 'ms',
  });
}

async function printWords(report, page, rounds) {
  const { user, tools, display } = report;
  const child = user.start(
    user.path(tools.electron.program),
    [join(user.folder, 'scripts', 'bench', 'print-words'), page, String(rounds + 1)],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { DISPLAY: display.name, ALONGSIDE_DATA: user.ownFolder('bench') },
    },
  );
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  await ended(child);
  const found = /PRINTED (\[.*\])/.exec(text);
  if (!found) throw new CannotGoOn('Chromium did not print the page.');
  return JSON.parse(found[1]);
}

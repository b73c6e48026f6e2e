// Runs one measure of the built program (out/main/measure.cjs) as the ordinary account and reads its figures.

import { join } from 'node:path';
import { ended } from '../setup/child.mjs';
import { CannotGoOn } from '../setup/say.mjs';

/** @returns what the measure printed, as an object */
export async function measure(report, ...words) {
  const { user, tools } = report;
  const program = join(user.folder, 'out', 'main', 'measure.cjs');
  const child = user.start(user.path(tools.node), [program, ...words.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  if ((await ended(child)) !== 0) throw new CannotGoOn(`Measuring ${words[0]} did not work.`);
  return JSON.parse(printed.trim().split('\n').at(-1));
}

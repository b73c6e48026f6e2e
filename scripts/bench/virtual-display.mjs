// A virtual display for the windows that are measured, so that the figures do not depend on a desktop.

import { CannotGoOn } from '../setup/say.mjs';

/** Starts one and answers `{ name, stop }`; `name` is what DISPLAY must be. It picks a free number itself. */
export async function virtualDisplay(user) {
  const args = ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'];
  const server = user.start('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    let words = '';
    server.stdio[3].on('data', (chunk) => {
      words += chunk;
      if (words.includes('\n')) resolve(words.trim());
    });
    server.once('error', reject);
    server.once('exit', () => reject(new CannotGoOn('The virtual display could not be started.')));
  });
  return { name: `:${number}`, stop: () => server.kill() };
}

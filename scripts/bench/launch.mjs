// Starts one Electron app as the ordinary account, waits until it says it is usable, measures, ends it.
// An app says so with a line `MARK usable …` on stdout; Alongside prints it when ALONGSIDE_MARKS is set.
// The clock is this process's own, from before the program is started to the moment the line is read.

import { join } from 'node:path';
import { CannotGoOn } from '../setup/say.mjs';
import { memoryOf } from './memory-of.mjs';

const patience = 60_000;

/** The two apps that are compared: `{ name, args(folder) }`. */
export const apps = {
  bare: {
    name: 'bare window',
    args: (folder) => [join(folder, 'scripts', 'bench', 'bare-window')],
  },
  ours: { name: 'Alongside', args: (folder) => [folder, '--practice'] },
};

/**
 * Starts the app once on the data folder `data`. Answers
 * `{ usable, memory }`: milliseconds, and MiB `{ rss, pss, processes, unread }` when `settle` (ms) is given.
 */
export async function launchOnce(report, app, { data, settle }) {
  const { user, tools, display } = report;
  const start = performance.now();
  const child = user.start(user.path(tools.electron.program), app.args(user.folder), {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { DISPLAY: display.name, ALONGSIDE_MARKS: '1', ALONGSIDE_DATA: data },
  });
  try {
    await saysUsable(child, app);
    const usable = performance.now() - start;
    if (settle === undefined) return { usable };
    await pause(settle);
    return { usable, memory: memoryOf(child.pid) };
  } finally {
    await end(child);
  }
}

function saysUsable(child, app) {
  return new Promise((resolve, reject) => {
    let words = '';
    const give = (why) =>
      reject(new CannotGoOn(`${app.name} ${why}. It printed:\n${words.slice(-2000)}`));
    const timer = setTimeout(give, patience, 'did not say that it is usable');
    child.stdout.on('data', (chunk) => {
      words += chunk;
      if (!words.includes('MARK usable')) return;
      clearTimeout(timer);
      resolve();
    });
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(timer);
      give('ended before it was usable');
    });
  });
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(timer);
  // What is left of its processes must not disturb the next start.
  await pause(300);
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Starting other programs and waiting for them. May not know what they are for.

import { spawn } from 'node:child_process';

/** Waits for a started program. Ctrl+C reaches the child by itself; this process stays to pass on how it ended. */
export function ended(child) {
  const ignore = () => undefined;
  const pass = () => child.kill('SIGTERM');
  process.on('SIGINT', ignore);
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  }).finally(() => {
    process.off('SIGINT', ignore);
    process.off('SIGTERM', pass);
  });
}

/** Runs a program with this terminal's input and output. Answers its exit code. */
export function shown(command, args, options = {}) {
  return ended(spawn(command, args, { stdio: 'inherit', ...options }));
}

/**
 * Runs a program without showing it. Answers its exit code and all that it printed; a program that is not
 * there answers 127. `limit` is in milliseconds; a program that takes longer is ended and answers 124.
 */
export async function hidden(command, args, { limit, ...options } = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  let late = false;
  const timer =
    limit === undefined
      ? undefined
      : setTimeout(() => {
          late = true;
          child.kill('SIGKILL');
        }, limit);
  try {
    const code = await ended(child);
    return { code: late ? 124 : code, output };
  } catch (reason) {
    return { code: 127, output: String(reason) };
  } finally {
    clearTimeout(timer);
  }
}

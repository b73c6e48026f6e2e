// Runs a program and keeps what it said, its answer apart from its remarks. One that takes too long is ended.

import { spawn } from 'node:child_process';

/** Answers `{ code, out, words, isLate }`. Children of its own end with it. */
export function heard(command, args, { cwd, limit } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let out = '';
    let words = '';
    let isLate = false;
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (words += chunk));
    // It leads a group of its own, so that nothing it started is left behind.
    const endAll = () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It is over.
      }
    };
    const timer =
      limit &&
      setTimeout(() => {
        isLate = true;
        endAll();
      }, limit);
    process.once('exit', endAll);
    child.once('error', (reason) => resolve({ code: 127, out, words: String(reason), isLate }));
    child.once('close', (code) => {
      clearTimeout(timer);
      process.off('exit', endAll);
      endAll();
      resolve({ code, out, words, isLate });
    });
  });
}

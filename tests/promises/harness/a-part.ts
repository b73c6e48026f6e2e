// Starts a part of a row as a process of its own and hears its lines. Ends by name and number only what it started.

import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

export type Part = {
  process: ChildProcess;
  /** Every line it has said so far, parsed. */
  said: unknown[];
  /** The next line that is there or comes; undefined once it has ended. */
  next: () => Promise<unknown>;
  /** Ends when the process has ended and all it said is in `said`. */
  over: Promise<{ code: number | null; signal: NodeJS.Signals | null; words: string }>;
};

/** @param env added to what this process has */
export function startPart(args: readonly string[], env: Record<string, string> = {}): Part {
  const [, program = ''] = process.argv;
  const child = spawn(process.execPath, [join(dirname(program), 'part.mjs'), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const said: unknown[] = [];
  const waiting: ((line: unknown) => void)[] = [];
  let taken = 0;
  let words = '';
  let isOver = false;
  child.stderr.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2000);
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const parsed = parse(line);
    if (parsed === undefined) return;
    said.push(parsed);
    const first = waiting.shift();
    if (first) {
      taken += 1;
      first(parsed);
    }
  });
  const closed = new Promise<void>((resolve) => lines.on('close', resolve));
  const over = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  ).then(async (how) => {
    await closed;
    isOver = true;
    for (const one of waiting.splice(0)) one(undefined);
    return { ...how, words };
  });
  const next = () => {
    if (taken < said.length) {
      taken += 1;
      return Promise.resolve(said[taken - 1]);
    }
    if (isOver) return Promise.resolve(undefined);
    return new Promise<unknown>((resolve) => waiting.push(resolve));
  };
  return { process: child, said, next, over };
}

/** A line that was cut off by the end of the process was never said. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

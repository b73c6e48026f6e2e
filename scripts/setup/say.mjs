// What the scripts say to the person at the terminal, and the one way they stop. Knows nothing else.
// Everything here goes to stderr, so that a command's own answer stays alone on stdout.

import { stripVTControlCharacters } from 'node:util';

/** Says one plain line. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Thrown when a script cannot go on. Its message is one sentence that says what to do next. */
export class CannotGoOn extends Error {}

/** Runs a script's main function; a CannotGoOn becomes its sentence and exit code 1, nothing more. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (reason) {
    if (!(reason instanceof CannotGoOn)) throw reason;
    say(reason.message);
    process.exitCode = 1;
  }
}

/**
 * The last lines another program printed, plain: without colours, and without web addresses, which help no one
 * to read the reason.
 */
export function lastLines(output, count = 25) {
  const lines = stripVTControlCharacters(output).trimEnd().split('\n').slice(-count);
  return lines.join('\n').replace(/https?:\/\/\S+/g, '(address)');
}

// How often a passphrase may be tried: five at once, then a wait that doubles. Never a lock-out for
// good, or a prank would shut the specialist out. Source: security.md T2.

import { join } from 'node:path';
import { z } from 'zod';
import { fileFailure } from '../files/file-failure';
import { readText } from '../files/read-text';
import { writeWhole } from '../files/write-whole';

const FREE_TRIES = 5;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 15 * 60;
const NAME = 'tries.json';
const BIGGEST = 4096;

const tries = z.strictObject({ wrong: z.number().int().nonnegative(), lastAt: z.number() });
export type Tries = z.infer<typeof tries>;
export const noTries: Tries = { wrong: 0, lastAt: 0 };

/** Seconds to wait after so many wrong tries: 0 for the first four, then 30, 60, … up to 900. */
export function waitAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return Math.min(FIRST_WAIT_SECONDS * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT_SECONDS);
}

/**
 * Seconds left before the next try. A clock set back does not shorten the wait: time that seems not
 * to have come yet counts as no time passed.
 * @param now milliseconds since 1970
 */
export function waitLeft({ wrong, lastAt }: Tries, now: number): number {
  const passed = Math.max(0, (now - lastAt) / 1000);
  return Math.max(0, Math.ceil(waitAfter(wrong) - passed));
}

/** Tries left before a wait begins. */
export function triesLeft({ wrong }: Tries): number {
  return Math.max(0, FREE_TRIES - wrong);
}

/** The tries so far; an unreadable record counts as none, since argon2id still guards the key. */
export async function readTries(folder: string): Promise<Tries> {
  try {
    return tries.parse(JSON.parse((await readText(join(folder, NAME), BIGGEST)) ?? ''));
  } catch {
    return noTries;
  }
}

/** @throws KnownFailure folder-read-only, disk-full: a try that cannot be counted is not made */
export async function writeTries(folder: string, made: Tries): Promise<void> {
  try {
    await writeWhole(join(folder, NAME), JSON.stringify(made));
  } catch (problem) {
    throw fileFailure(problem, 'folder-read-only');
  }
}

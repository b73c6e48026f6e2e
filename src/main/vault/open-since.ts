// Since when the plans are open on this computer, for whoever else finds them taken. A time and nothing else.

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { writeWhole } from '../files/write-whole';

const NAME = 'open-since';
const DAY_MS = 24 * 60 * 60_000;

/** Notes it. Where that cannot be done nobody is told the time, and nothing else is different. */
export async function noteOpen(folder: string, now: string): Promise<void> {
  await writeWhole(join(folder, NAME), now).catch(() => undefined);
}

export async function noteClosed(folder: string): Promise<void> {
  await rm(join(folder, NAME), { force: true }).catch(() => undefined);
}

/** A vault that is taken, with since when; anything else unchanged. */
export async function explainTaken(
  folder: string,
  problem: unknown,
  now: string,
): Promise<unknown> {
  if (!(problem instanceof KnownFailure) || problem.failure.code !== 'vault-in-use') return problem;
  const since = await readFile(join(folder, NAME), 'utf8').catch(() => '');
  const at = new Date(since);
  const isToday = Math.abs(Date.parse(now) - at.getTime()) < DAY_MS;
  if (!isToday) return problem;
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return new KnownFailure('vault-in-use', { context: 'since', time });
}

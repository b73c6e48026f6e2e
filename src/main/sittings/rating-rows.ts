// How women rate the help they get, as rows held apart from every plan, and that she was asked. Between the two there is
// nothing in common: no plan, no session, no moment, and no order of coming.

import { randomUUID } from 'node:crypto';
import type { Day } from '../../shared/domain/calendar/day';
import {
  type HelpRating,
  isTimeToAskAboutHelp,
  type KeptRating,
} from '../../shared/domain/sitting/help-rating';
import type { Reader, Writer } from '../store/connection';

/** The version that the last review ended with, while she has not been asked about the help around it. */
export async function versionToAskAfter(
  reader: Reader,
  plan: string,
  today: Day,
): Promise<number | undefined> {
  const row = await reader.first<{ version: number; finished: Day | null; asked: number }>(
    `SELECT r.version, json_extract(r.record, '$.finishedOn') AS finished,
       EXISTS (SELECT 1 FROM help_asked h WHERE h.plan = r.plan AND h.version = r.version) AS asked
     FROM review_state r WHERE r.plan = ? AND r.standing = 'done' ORDER BY r.seq DESC LIMIT 1`,
    [plan],
  );
  if (!row?.finished || row.asked === 1) return undefined;
  return isTimeToAskAboutHelp(row.finished, today) ? row.version : undefined;
}

/** She was asked. What she said, or that she said nothing, is not part of it. */
export async function noteAsked(writer: Writer, plan: string, version: number): Promise<void> {
  await writer.run('INSERT OR IGNORE INTO help_asked (plan, version) VALUES (?, ?)', [
    plan,
    version,
  ]);
}

/** @param month YYYY-MM */
export async function appendRating(
  writer: Writer,
  { listened, keptWord, mine }: HelpRating,
  about: { month: string; custodyClass: string },
): Promise<void> {
  await writer.run(
    `INSERT INTO help_rating (id, month, custody_class, listened, kept_word, mine)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [randomUUID(), about.month, about.custodyClass, listened, keptWord, mine],
  );
}

/** Every rating there is, in no order. */
export function readRatings(reader: Reader): Promise<KeptRating[]> {
  return reader.all<KeptRating>(
    'SELECT month, listened, kept_word AS keptWord, mine FROM help_rating',
  );
}

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

/** Writes down that she was asked, not what she said or whether she did. False where that stood there already. */
async function noteAsked(writer: Writer, plan: string, version: number): Promise<boolean> {
  const { changes } = await writer.run(
    'INSERT OR IGNORE INTO help_asked (plan, version) VALUES (?, ?)',
    [plan, version],
  );
  return changes === 1;
}

/** Once after a review, however often it is asked for. What she says is written beside no plan. */
export async function keepRating(
  writer: Writer,
  { plan, rating, today }: { plan: string; rating: HelpRating | undefined; today: Day },
): Promise<void> {
  const version = await versionToAskAfter(writer, plan, today);
  if (version === undefined || !(await noteAsked(writer, plan, version))) return;
  if (rating) await appendRating(writer, rating, await monthToKeep(writer, today));
}

/** @param month YYYY-MM */
export async function appendRating(
  writer: Writer,
  { listened, keptWord, mine }: HelpRating,
  month: string,
): Promise<void> {
  await writer.run(
    'INSERT INTO help_rating (id, month, listened, kept_word, mine) VALUES (?, ?, ?, ?, ?)',
    [randomUUID(), month, listened, keptWord, mine],
  );
}

/** With a clock set back, a month may have been shown already: what is added to it would stand out. */
async function monthToKeep(reader: Reader, today: Day): Promise<string> {
  const row = await reader.first<{ newest: string | null }>(
    `SELECT max(month) AS newest FROM (
       SELECT month FROM help_rating UNION ALL SELECT month FROM help_shown)`,
  );
  return laterMonth(monthOf(today), row?.newest ?? '');
}

/** The ratings for staff to see together. Writes down that the months before this one have now been shown. */
export async function readRatingsToShow(writer: Writer, today: Day): Promise<KeptRating[]> {
  await writer.run('INSERT OR IGNORE INTO help_shown (month) VALUES (?)', [monthOf(today)]);
  return readRatings(writer);
}

const monthOf = (today: Day) => today.slice(0, 7);
const laterMonth = (a: string, b: string) => (a > b ? a : b);

/** Every rating there is, in no order. */
export function readRatings(reader: Reader): Promise<KeptRating[]> {
  return reader.all<KeptRating>(
    'SELECT month, listened, kept_word AS keptWord, mine FROM help_rating',
  );
}

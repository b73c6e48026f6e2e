// Sitting together, as rows: her display choices, each sitting, where she was, and which copies are out.

import { randomUUID } from 'node:crypto';
import { type BackState, isStillOut, type WayOut } from '../../shared/domain/copies/still-has';
import type { CopyOut } from '../../shared/domain/sharing/copies-out';
import {
  type DisplayChoices,
  displayChoices,
  type Preparation,
  usualDisplay,
} from '../../shared/domain/sitting/sitting';
import type { HerPlace } from '../../shared/ipc/her-calls';
import type { Desk } from '../plans/desk';
import { dayOfMoment } from '../plans/local-days';
import type { Reader, Writer } from '../store/connection';

/** As chosen last; the usual ones before that, or where a later version wrote what this one does not know. */
export async function readDisplay(reader: Reader, plan: string): Promise<DisplayChoices> {
  const row = await reader.first<{ choices: string }>(
    'SELECT choices FROM display_choice WHERE plan = ? ORDER BY seq DESC LIMIT 1',
    [plan],
  );
  const read = row ? displayChoices.safeParse(JSON.parse(row.choices)) : undefined;
  return read?.success ? read.data : usualDisplay;
}

export async function appendDisplay(
  writer: Writer,
  { session, now }: Desk,
  plan: string,
  display: DisplayChoices,
): Promise<void> {
  await writer.run(
    `INSERT INTO display_choice (plan, seq, choices, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM display_choice WHERE plan = ?1), ?2, ?3, ?4)`,
    [plan, JSON.stringify(display), session.id, now()],
  );
}

/** Begins a sitting and returns its id. */
export async function beginSitting(
  writer: Writer,
  { session, now }: Desk,
  plan: string,
  prepared: Preparation,
): Promise<string> {
  const id = randomUUID();
  await writer.run(
    `INSERT INTO sitting (id, plan, kind, prepared, session, began_at, began_seq, ended_seq)
     SELECT ?1, ?2, ?3, ?4, ?5, ?6, coalesce(max(seq), 0), coalesce(max(seq), 0)
       FROM answer WHERE plan = ?2`,
    [id, plan, prepared.kind, JSON.stringify(prepared), session.id, now()],
  );
  return id;
}

export async function endSitting(writer: Writer, { now }: Desk, id: string): Promise<void> {
  await writer.run('UPDATE sitting SET ended_at = ? WHERE id = ? AND ended_at IS NULL', [
    now(),
    id,
  ]);
}

/** Adds a page to those that were open in a sitting, once. */
export async function keepOpened(writer: Writer, sitting: string, page: string): Promise<void> {
  await writer.run(
    `UPDATE sitting SET opened = json_insert(opened, '$[#]', ?2)
     WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM json_each(sitting.opened) WHERE value = ?2)`,
    [sitting, page],
  );
}

export async function readLastSitting(reader: Reader, plan: string): Promise<string | undefined> {
  const row = await reader.first<{ at: string }>(
    'SELECT began_at AS at FROM sitting WHERE plan = ? ORDER BY began_at DESC LIMIT 1',
    [plan],
  );
  return row?.at;
}

export async function readPlaceLeft(reader: Reader, plan: string): Promise<HerPlace | undefined> {
  return reader.first<HerPlace>('SELECT page, question FROM place_left WHERE plan = ?', [plan]);
}

export async function keepPlaceLeft(
  writer: Writer,
  plan: string,
  { page, question }: HerPlace,
  at: string,
): Promise<void> {
  await writer.run(
    `INSERT INTO place_left (plan, page, question, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (plan) DO UPDATE SET page = excluded.page, question = excluded.question, at = excluded.at`,
    [plan, page, question, at],
  );
}

/** A copy made without her say stays unsaid until telling her is safe. */
const NOT_UNTOLD = `NOT EXISTS (SELECT 1 FROM override_copy u JOIN override_told t ON t.override = u.override
  WHERE u.copy = c.id AND t.kind = 'not_yet'
    AND t.seq = (SELECT max(seq) FROM override_told WHERE override = u.override))`;

/** Copies that are still out and what is on them, the newest first; not what she has not been told of. */
export async function readCopiesOut(reader: Reader, plan: string): Promise<CopyOut[]> {
  const rows = await reader.all<{
    copy_for: string;
    at: string;
    questions: string;
    shown: string | null;
    went: WayOut | null;
    back: BackState | null;
    back_at: string | null;
    again: string | null;
  }>(
    `SELECT c.copy_for, c.made_at AS at, c.questions, c.shown,
       (SELECT went FROM copy_went WHERE copy = c.id ORDER BY seq DESC LIMIT 1) AS went,
       (SELECT state FROM copy_back WHERE copy = c.id ORDER BY seq DESC LIMIT 1) AS back,
       (SELECT at FROM copy_back WHERE copy = c.id ORDER BY seq DESC LIMIT 1) AS back_at,
       (SELECT max(at) FROM (SELECT at FROM copy_saved_again WHERE copy = c.id
          UNION ALL SELECT at FROM copy_printed_again WHERE copy = c.id)) AS again
     FROM copy c WHERE c.plan = ? AND ${NOT_UNTOLD} ORDER BY c.rowid DESC`,
    [plan],
  );
  return rows
    .filter(({ went, back, back_at: at, again }) =>
      isStillOut({
        went: went ? { went } : undefined,
        back: back && at ? [{ state: back, at }] : [],
        savedAgain: again ? [{ at: again }] : [],
      }),
    )
    .map(({ copy_for: copyFor, at, questions, shown }) => ({
      ...{ copyFor, day: dayOfMoment(at), questions: JSON.parse(questions) as string[] },
      inShort: shown === null ? [] : (JSON.parse(shown) as { inShort: string[] }).inShort,
    }));
}

/** Versions that a finished review ended with, the newest first. */
export async function readEarlier(reader: Reader, plan: string) {
  const rows = await reader.all<{ version: number; made_at: string }>(
    `SELECT v.number AS version, v.made_at FROM version v
     WHERE v.plan = ?1 AND EXISTS (SELECT 1 FROM review_state r WHERE r.plan = ?1 AND r.version = v.number)
     ORDER BY v.number DESC`,
    [plan],
  );
  return rows.map(({ version, made_at: at }) => ({ version, day: dayOfMoment(at) }));
}

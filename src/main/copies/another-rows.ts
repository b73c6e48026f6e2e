// What somebody decided is another place or person of the same name, as rows: appended, read, never changed.

import { randomUUID } from 'node:crypto';
import type { Day } from '../../shared/domain/calendar/day';
import type { IsAnother } from '../../shared/domain/places/find-leaks';
import type { FoundName, Leak } from '../../shared/domain/places/leak';
import { holdsStill, type MadeFrom, textOfFound } from '../../shared/domain/places/same-name';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import type { KeptAnother } from '../../shared/ipc/another-calls';
import type { KeptChoice } from '../../shared/ipc/sharing-calls';
import type { Desk } from '../plans/desk';
import type { Plan } from '../plans/read-plan';
import type { Reader, Writer } from '../store/connection';
import { stored } from '../store/sealing';

type Row = Omit<FoundName, 'from'> & {
  id: string;
  words: string;
  taken_for: string;
  of_answer: string;
  of_place: string;
  of_choices: number;
  reason: string;
  day: Day;
  worker: string;
  at: string;
  back_day: Day | null;
  back_by_her: number | null;
  back_worker: string | null;
};

/** A decision as it is kept, and the name it is about to the letter. */
export type AnotherKept = { shown: KeptAnother; name: FoundName };

/** What a decision about this name would be made from today. */
export function madeFromNow(
  { workbook }: WorkbookContent,
  { answers }: Pick<Plan, 'answers'>,
  choices: readonly KeptChoice[],
  { question, from }: Pick<FoundName, 'question' | 'from'>,
): MadeFrom {
  // An address she gave before is any of them.
  const places = workbook.pages.flatMap(({ id, questions }) =>
    questions
      .filter(({ key, type }) => (from === '' ? type === 'address' : key === from))
      .map(({ key }) => ({ page: id, key })),
  );
  const targets = new Set(places.flatMap(({ page, key }) => [`page ${page}`, `question ${key}`]));
  return {
    answer: answers.get(question)?.id ?? '',
    place: places.map(({ key }) => answers.get(key)?.id ?? '').join(' '),
    choices: choices.filter(({ target }) => targets.has(`${target.kind} ${target.id}`)).length,
  };
}

/** Every decision of one plan, the newest first, and whether it still counts. */
export async function readAnother(
  reader: Reader,
  content: WorkbookContent,
  plan: Plan,
  choices: readonly KeptChoice[],
): Promise<AnotherKept[]> {
  const rows = await reader.all<Row>(
    `SELECT d.id, d.question, d.line, d.found, d.words, d.kind, d.taken_for, d.thing, d.of_answer, d.of_place,
       d.of_choices, d.reason, d.day, d.at, w.name AS worker,
       b.day AS back_day, b.by_her AS back_by_her, bw.name AS back_worker
     FROM another_place d JOIN session s ON s.id = d.session JOIN worker w ON w.id = s.worker
       LEFT JOIN another_place_back b ON b.decision = d.id
       LEFT JOIN session bs ON bs.id = b.session LEFT JOIN worker bw ON bw.id = bs.worker
     WHERE d.plan = ? ORDER BY d.rowid DESC`,
    [plan.id],
  );
  return rows.map((row) => {
    const { question, line, found, kind, thing } = row;
    const name: FoundName = { question, line, found, kind, thing, from: row.taken_for };
    const madeFrom = { answer: row.of_answer, place: row.of_place, choices: row.of_choices };
    const still = holdsStill(
      { madeFrom, isTakenBack: row.back_day !== null },
      madeFromNow(content, plan, choices, name),
    );
    return { name, shown: shownOf(row, name, still.holds ? 'holds' : still.because) };
  });
}

function shownOf(
  row: Row,
  { question, found, kind, from }: FoundName,
  state: KeptAnother['state'],
) {
  const { id, words, reason, day, worker, at } = row;
  return {
    ...{ id, question, words, found, kind, from, reason, day, worker, at, state },
    ...(row.back_day === null
      ? {}
      : {
          back: {
            day: row.back_day,
            byHer: row.back_by_her === 1,
            worker: row.back_worker ?? '',
          },
        }),
  };
}

/** Asks of a finding whether one of these, still counting, is about it to the letter. */
export function isAnotherOf(kept: readonly AnotherKept[]): IsAnother {
  const decided = new Set(
    kept.filter(({ shown }) => shown.state === 'holds').map(({ name }) => textOfFound(name)),
  );
  return (name) => decided.has(textOfFound(name));
}

/** Writes a decision down. Part of the caller's transaction. */
export async function insertAnother(
  writer: Writer,
  desk: Desk,
  plan: string,
  {
    name,
    words,
    madeFrom,
    reason,
  }: {
    name: FoundName;
    words: Leak['words'];
    madeFrom: MadeFrom;
    reason: string;
  },
): Promise<void> {
  const id = randomUUID();
  const sealed = (column: string, text: string) =>
    stored(writer, { plan, table: 'another_place', row: `${id} ${column}`, question: '' }, text);
  await writer.run(
    `INSERT INTO another_place (id, plan, question, line, found, words, kind, taken_for, thing, of_answer, of_place,
       of_choices, reason, day, session, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[id, plan, name.question, sealed('line', name.line), sealed('found', name.found)],
      ...[sealed('words', words), name.kind, name.from],
      ...[
        sealed('thing', name.thing),
        madeFrom.answer,
        madeFrom.place,
        madeFrom.choices,
        reason.trim(),
      ],
      ...[desk.today(), desk.session.id, desk.now()],
    ],
  );
}

/** Takes one back, once. Part of the caller's transaction. */
export async function appendBack(
  writer: Writer,
  desk: Desk,
  decision: string,
  byHer: boolean,
): Promise<void> {
  await writer.run(
    `INSERT INTO another_place_back (decision, by_her, day, session, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (decision) DO NOTHING`,
    [decision, byHer ? 1 : 0, desk.today(), desk.session.id, desk.now()],
  );
}

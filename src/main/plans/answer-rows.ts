// Answers as rows: appended, read, never changed. Knows SQL and the shape of an answer, and nothing
// of who may ask.

import { randomUUID } from 'node:crypto';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import {
  type Answer,
  type AnswerValue,
  answerValue,
  type GivenBy,
} from '../../shared/domain/workbook/answer';
import type { Workbook } from '../../shared/domain/workbook/content';
import type { Answers } from '../../shared/domain/workbook/walk';
import type { Reader, Writer } from '../store/connection';
import { isSealed, stored } from '../store/sealing';
import { readEnglish } from './english-rows';
import { isOwn } from './team-rows';

type AnswerRow = {
  plan: string;
  id: string;
  seq: number;
  question: string;
  value: string;
  given_by: string;
  language: string | null;
  session: string;
  at: string;
  worker: string;
};

// What was said of its language later counts, and the answer stays as it is.
const columns = `a.plan, a.id, a.seq, a.question, a.value, a.given_by, a.session, a.at, w.name AS worker,
  coalesce((SELECT l.language FROM answer_language l WHERE l.plan = a.plan AND l.answer_seq = a.seq
    ORDER BY l.seq DESC LIMIT 1), a.language) AS language`;
const joined = `answer a JOIN session s ON s.id = a.session JOIN worker w ON w.id = s.worker`;

function readRow(row: AnswerRow): Answer {
  return {
    id: row.id,
    seq: row.seq,
    question: row.question,
    value: answerValue.parse(JSON.parse(row.value)),
    givenBy: row.given_by as GivenBy,
    ...(isEnglish(row) ? {} : { language: row.language ?? '' }),
    worker: row.worker,
    session: row.session,
    at: row.at,
  };
}

/**
 * What is sealed and not for this session is no answer here: it is read from outside the team, where words that lead to her
 * have no place. In the team it is never left out: not being able to open it is a failure of its own (vault/plan-keys.ts).
 */
const readable = (row: AnswerRow): Answer[] => (isSealed(row.value) ? [] : [readRow(row)]);

const isEnglish = ({ language }: AnswerRow) => language === null || language === FIRST_LANGUAGE;

/** With the English that stands beside them. Only words in another language have any. */
export async function withEnglish(
  reader: Reader,
  workbook: Workbook,
  plan: string,
  answers: readonly Answer[],
): Promise<Answer[]> {
  if (!answers.some(({ language }) => language !== undefined)) return [...answers];
  const english = await readEnglish(reader, workbook, plan);
  return answers.map((answer) => {
    const inEnglish = answer.language === undefined ? undefined : english(answer);
    return { ...answer, ...(inEnglish ? { inEnglish } : {}) };
  });
}

/**
 * Appends one answer and gives it the plan's next number. Part of the caller's transaction. What comes back is without
 * any English beside it.
 * @param at UTC moment
 */
export async function appendAnswer(
  writer: Writer,
  given: {
    plan: string;
    question: string;
    value: AnswerValue;
    givenBy: GivenBy;
    /** BCP 47 of her own words, where they are not English. */
    language?: string | undefined;
    session: string;
    at: string;
  },
): Promise<Answer> {
  const id = randomUUID();
  await writer.run(
    `INSERT INTO answer (id, plan, seq, question, value, given_by, language, session, at)
     VALUES (?1, ?2, (SELECT coalesce(max(seq), 0) + 1 FROM answer WHERE plan = ?2), ?3, ?4, ?5, ?6, ?7, ?8)`,
    [
      id,
      given.plan,
      given.question,
      stored(
        writer,
        { plan: given.plan, table: 'answer', row: id, question: given.question },
        JSON.stringify(given.value),
      ),
      given.givenBy,
      given.language ?? null,
      given.session,
      given.at,
    ],
  );
  // Inside the transaction the one with the highest number is the one just written.
  const row = await writer.first<AnswerRow>(
    `SELECT ${columns} FROM ${joined} WHERE a.plan = ? ORDER BY a.seq DESC LIMIT 1`,
    [given.plan],
  );
  if (!row) throw new Error('the answer just written cannot be read');
  return readRow(row);
}

/** The newest answer to one question, without any English beside it. */
export async function readNewestAnswer(
  reader: Reader,
  plan: string,
  question: string,
): Promise<Answer | undefined> {
  const row = await reader.first<AnswerRow>(
    `SELECT ${columns} FROM ${joined} WHERE a.plan = ? AND a.question = ? ORDER BY a.seq DESC LIMIT 1`,
    [plan, question],
  );
  return row && readable(row)[0];
}

/** The newest answer to every question of one plan. */
export async function readNewestAnswers(
  reader: Reader,
  workbook: Workbook,
  plan: string,
): Promise<Answers> {
  const rows = await reader.all<AnswerRow>(
    `SELECT ${columns} FROM ${joined}
     JOIN (SELECT question, max(seq) AS seq FROM answer WHERE plan = ?1 GROUP BY question) newest
       ON newest.question = a.question AND newest.seq = a.seq
     WHERE a.plan = ?1`,
    [plan],
  );
  return byQuestion(await withEnglish(reader, workbook, plan, rows.flatMap(readable)));
}

/** The answer to every question as it stood when the plan's answers had got to number `seq`. */
export async function readAnswersAt(
  reader: Reader,
  workbook: Workbook,
  plan: string,
  seq: number,
): Promise<Answers> {
  const rows = await reader.all<AnswerRow>(
    `SELECT ${columns} FROM ${joined}
     JOIN (SELECT question, max(seq) AS seq FROM answer WHERE plan = ?1 AND seq <= ?2
             GROUP BY question) newest
       ON newest.question = a.question AND newest.seq = a.seq
     WHERE a.plan = ?1`,
    [plan, seq],
  );
  return byQuestion(await withEnglish(reader, workbook, plan, rows.flatMap(readable)));
}

/** Every answer ever given to one question, newest first. */
export async function readHistory(
  reader: Reader,
  workbook: Workbook,
  plan: string,
  question: string,
): Promise<Answer[]> {
  const rows = await reader.all<AnswerRow>(
    `SELECT ${columns} FROM ${joined} WHERE a.plan = ? AND a.question = ? ORDER BY a.seq DESC`,
    [plan, question],
  );
  return withEnglish(reader, workbook, plan, rows.flatMap(readable));
}

function byQuestion(answers: readonly Answer[]): Answers {
  return new Map(answers.map((answer) => [answer.question, answer]));
}

/**
 * The newest answers to some questions, of the next plans in the order of their ids. A plan without any is there too.
 * @param after the id of the last plan there was; empty for the first
 */
export async function readAnswersOfSome(
  reader: Reader,
  questions: readonly string[],
  after: string,
  most: number,
  /** In whose team the plans are. */
  worker: string,
): Promise<{ plan: string; answers: Answers }[]> {
  const rows = await reader.all<Omit<AnswerRow, 'id'> & { of: string; id: string | null }>(
    `WITH some(plan) AS (SELECT p.id FROM plan p WHERE p.id > ?1 AND ${isOwn('?2')}
         ORDER BY p.id LIMIT ${most}),
       asked(question) AS (VALUES ${questions.map((_, i) => `(?${i + 3})`).join(', ')})
     SELECT some.plan AS of, ${columns} FROM some CROSS JOIN asked
       LEFT JOIN answer a ON a.plan = some.plan AND a.question = asked.question AND a.seq = (
         SELECT max(seq) FROM answer WHERE plan = some.plan AND question = asked.question)
       LEFT JOIN session s ON s.id = a.session LEFT JOIN worker w ON w.id = s.worker
     ORDER BY some.plan`,
    [after, worker, ...questions],
  );
  const byPlan = new Map<string, Map<string, Answer>>();
  for (const row of rows) {
    const answers = byPlan.get(row.of) ?? new Map<string, Answer>();
    byPlan.set(row.of, answers);
    if (row.id === null) continue;
    for (const answer of readable({ ...row, id: row.id })) answers.set(row.question, answer);
  }
  return [...byPlan].map(([plan, answers]) => ({ plan, answers }));
}

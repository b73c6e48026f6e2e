// English beside her words, as rows: who put it into English and when. It belongs to the words it was made from; where
// she has said something else since, it stays with the earlier ones.

import {
  type AnswerValue,
  type EnglishVersion,
  findQuestion,
} from '../../shared/domain/workbook/answer';
import type { Workbook } from '../../shared/domain/workbook/content';
import { ownWords } from '../../shared/domain/workbook/own-words';
import type { Reader, Writer } from '../store/connection';
import { stored } from '../store/sealing';
import type { Desk } from './desk';

type OfAnswer = { question: string; value: AnswerValue };
type EnglishRow = { question: string; value: string; words: string; put_by: string; day: string };

/** Finds the English of an answer of this plan. The same words keep theirs, whatever is ticked or chosen beside them. */
export async function readEnglish(
  reader: Reader,
  workbook: Workbook,
  plan: string,
): Promise<(answer: OfAnswer) => EnglishVersion | undefined> {
  const rows = await reader.all<EnglishRow>(
    `SELECT a.question, a.value, e.words, e.put_by, e.day FROM english_version e
       JOIN answer a ON a.plan = e.plan AND a.seq = e.answer_seq
     WHERE e.plan = ? ORDER BY e.seq`,
    [plan],
  );
  const keyOf = ({ question, value }: OfAnswer) => {
    const asked = findQuestion(workbook, question);
    return JSON.stringify([question, asked ? ownWords(asked, value) : value]);
  };
  // The newest comes last, and counts.
  const newest = new Map(
    rows.map((row) => [keyOf({ ...row, value: JSON.parse(row.value) as AnswerValue }), row]),
  );
  return (answer) => {
    const row = newest.get(keyOf(answer));
    if (!row || row.words === '') return undefined;
    return { words: row.words, by: row.put_by, on: row.day };
  };
}

/** Appends an English version of one answer. Part of the caller's transaction. */
export async function appendEnglish(
  writer: Writer,
  { session, now }: Pick<Desk, 'session' | 'now'>,
  given: {
    plan: string;
    answerSeq: number;
    question: string;
    words: string;
    by: string;
    on: string;
  },
): Promise<void> {
  const { plan, answerSeq, question } = given;
  const at = { plan, table: 'english_version', row: String(answerSeq), question };
  // Without words it only takes the one before away.
  const words = given.words === '' ? '' : stored(writer, at, given.words);
  await writer.run(
    `INSERT INTO english_version (plan, seq, answer_seq, words, put_by, day, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM english_version WHERE plan = ?1), ?2, ?3, ?4, ?5, ?6, ?7)`,
    [given.plan, given.answerSeq, words, given.by, given.on, session.id, now()],
  );
}

// Which texts of the plans are sealed, column by column, and how they are found: to seal those from before, and to seal them
// all under another key when somebody leaves a team.

import { SEALED_HEAD } from '../../shared/domain/places/sealed-text';
import type { Reader, TextAt, Writer } from '../store/connection';

/** A stored text with where it stands, and its row's key for writing it back. */
export type StoredText = { at: TextAt; text: string; column: Column; key: readonly string[] };

type Column = {
  table: string;
  column: string;
  /** The columns that name the row, and so are never sealed. */
  key: readonly string[];
  /** As SQL about the row `t`: its plan, what a sealed text is bound to, and whose answer it is ('' for none). */
  plan: string;
  row: string;
  question: string;
  /** Whether it is to be sealed; `?1` is the list of questions that lead to her. */
  when: string;
  /** Large, and always sealed together with another column of its row: to know whether it is, that one is looked at. */
  isLarge?: true;
};

/** The answer to a question that leads to her, by its key. */
const leads = (question: string) => `${question} IN (SELECT value FROM json_each(?1))`;
const always = '?1 = ?1';
const ofAnswer = '(SELECT a.question FROM answer a WHERE a.plan = t.plan AND a.seq = t.answer_seq)';
const noAnswer = { plan: 't.plan', question: "''", when: always };

const columns: readonly Column[] = [
  {
    ...{ table: 'answer', column: 'value', key: ['plan', 'seq'], plan: 't.plan' },
    ...{ row: 't.id', question: 't.question', when: leads('t.question') },
  },
  {
    ...{ table: 'english_version', column: 'words', key: ['plan', 'seq'], plan: 't.plan' },
    ...{ row: 'CAST(t.answer_seq AS TEXT)', question: ofAnswer, when: leads(ofAnswer) },
  },
  // What was found in her words and may be where she is.
  ...['line', 'found', 'words', 'thing'].map((column) => ({
    ...{ table: 'another_place', column, key: ['id'], row: `t.id || ' ${column}'` },
    ...noAnswer,
  })),
  // How somebody may reach her, and who was there.
  ...['there', 'words'].map((column) => ({
    ...{ table: 'consent', column, key: ['plan', 'seq'] },
    ...{ row: `t.what || ' ' || t.at || ' ${column}'`, ...noAnswer },
  })),
  // Notes about other people's safety.
  ...['words', 'steps'].map((column) => ({
    ...{ table: 'worker_note', column, key: ['plan', 'seq'] },
    ...{ row: `t.note || ' ${column}'`, ...noAnswer, when: `${always} AND t.about_another = 1` },
  })),
  // Whom somebody met with her, where, and what comes next.
  ...['who', 'place', 'words', 'next'].map((column) => ({
    ...{ table: 'contact_made', column, key: ['plan', 'seq'], row: `t.contact || ' ${column}'` },
    ...noAnswer,
  })),
  // What a place looks like that she could live at, and what is said of it.
  ...['words', 'jpeg'].map((column) => ({
    ...{ table: 'place_picture', column, key: ['plan', 'seq'], row: `t.picture || ' ${column}'` },
    ...noAnswer,
    ...(column === 'jpeg' ? { isLarge: true as const } : {}),
  })),
  // What is still being written.
  { table: 'letter_begun', column: 'form', key: ['plan', 'letter'], row: 't.letter', ...noAnswer },
  {
    ...{ table: 'way_back', column: 'back', key: ['worker'], row: 't.worker', ...noAnswer },
    when: `${always} AND t.plan IS NOT NULL`,
  },
  {
    ...{ table: 'words_left', column: 'words', key: ['worker', 'nth'], ...noAnswer },
    ...{ row: "t.worker || ' ' || t.nth", when: `${always} AND t.plan IS NOT NULL` },
  },
];

type Found = { at_plan: string; at_row: string; at_question: string; stored_text: string };

/** SQL for the rows of a column. A text that is sealed already is looked at whatever its question is. */
const selectOf = ({ table, column, key, plan, row, question, when }: Column, where: string) =>
  `SELECT ${key.map((name, i) => `CAST(t.${name} AS TEXT) AS key_${i}`).join(', ')},
     ${plan} AS at_plan, ${row} AS at_row, ${question} AS at_question, t.${column} AS stored_text
   FROM ${table} t
   WHERE t.${column} <> '' AND (${where})
     AND ((${when}) OR substr(t.${column}, 1, 16) = '${SEALED_HEAD}')`;

/** Every text of one plan that is sealed or is to be. @param reader one that opens nothing */
export async function readTexts(
  reader: Reader,
  plan: string,
  questions: readonly string[],
): Promise<StoredText[]> {
  const found: StoredText[] = [];
  for (const column of columns) {
    const rows = await reader.all<Found & Record<string, string>>(
      selectOf(column, `${column.plan} = ?2`),
      [JSON.stringify(questions), plan],
    );
    for (const row of rows) {
      const at = { table: column.table, row: row.at_row, question: row.at_question };
      found.push({
        at: { plan: row.at_plan, ...at },
        ...{ text: row.stored_text, column },
        key: column.key.map((_, i) => row[`key_${i}`] ?? ''),
      });
    }
  }
  return found;
}

/** Plans with a text that is not sealed under the key of now, and should be. */
export async function plansBehind(
  reader: Reader,
  questions: readonly string[],
): Promise<Set<string>> {
  const behind = new Set<string>();
  for (const { table, column, plan, when, isLarge } of columns) {
    if (isLarge) continue;
    const rows = await reader.all<{ plan: string }>(
      `SELECT DISTINCT ${plan} AS plan FROM ${table} t
         LEFT JOIN plan_key k ON k.plan = ${plan} AND k.whose = 'custody'
       WHERE t.${column} <> '' AND (${when})
         AND (substr(t.${column}, 1, 16) <> '${SEALED_HEAD}'
           OR json_extract(t.${column}, '$.key') IS NOT k.key)`,
      [JSON.stringify(questions)],
    );
    for (const row of rows) behind.add(row.plan);
  }
  return behind;
}

/** Writes a text back in its place. Part of the caller's transaction. */
export async function putText(writer: Writer, of: StoredText, text: string): Promise<void> {
  const { table, column, key } = of.column;
  const where = key.map((name, i) => `${name} = ?${i + 2}`).join(' AND ');
  const { changes } = await writer.run(`UPDATE ${table} SET ${column} = ?1 WHERE ${where}`, [
    text,
    ...of.key,
  ]);
  if (changes !== 1) throw new Error('a sealed text has no row of its own');
}

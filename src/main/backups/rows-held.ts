// Which rows of each plan a file holds, by what names them and never by how many there are: two files that grew apart may have
// as many, and not the same.

import { type OtherKind, otherKinds } from '../../shared/ipc/backup-calls';
import type { Reader } from '../store/connection';

export type RowKind = 'answers' | OtherKind;
/** Of one plan: what names each of its rows. */
export type RowsHeld = Readonly<Record<RowKind, ReadonlySet<string>>>;

/** `row`: what names a row wherever it stands, so never its place in an order. `by`: the table it hangs on her plan through. */
type Held = { table: string; row: string; by?: { table: string; column: string } };

const at = `t.at || ' ' || t.session`;
const throughCopy = { by: { table: 'copy', column: 'copy' } };

/** Which rows are of which kind. Every table about a woman is here, or in `notHeld`: a test asks for it. */
export const heldTables: Readonly<Record<RowKind, readonly Held[]>> = {
  answers: [{ table: 'answer', row: 't.id' }],
  facts: [{ table: 'fact_set', row: 't.id' }],
  steps: [
    { table: 'milestone_mark', row: 't.id' },
    { table: 'handover_state', row: at },
  ],
  notes: [
    { table: 'worker_note', row: `t.note || ' ' || ${at}` },
    { table: 'contact_made', row: `t.contact || ' ' || ${at}` },
    { table: 'place_picture', row: `t.picture || ' ' || ${at}` },
    { table: 'own_note', row: `t.note || ' ' || ${at}` },
  ],
  choices: [
    { table: 'sharing_choice', row: `t.target_id || ' ' || t.audience || ' ' || ${at}` },
    { table: 'another_place', row: 't.id' },
    {
      ...{ table: 'another_place_back', row: 't.decision' },
      by: { table: 'another_place', column: 'decision' },
    },
  ],
  consents: [
    { table: 'consent', row: `t.what || ' ' || ${at}` },
    { table: 'referral_step', row: `t.referral || ' ' || t.council || ' ' || ${at}` },
  ],
  overrides: [
    { table: 'sharing_override', row: 't.id' },
    {
      ...{ table: 'override_told', row: `t.override || ' ' || ${at}` },
      by: { table: 'sharing_override', column: 'override' },
    },
  ],
  copies: [{ table: 'copy', row: 't.id' }],
  became: [
    { table: 'countersignature', row: 't.id', ...throughCopy },
    ...['copy_went', 'copy_back', 'copy_saved_again', 'copy_printed_again'].map((table) => {
      return { table, row: `t.copy || ' ' || ${at}`, ...throughCopy };
    }),
    { table: 'keyed_in', row: `t.item || ' ' || t.audience || ' ' || ${at}` },
  ],
  asked: [
    { table: 'file_asked', row: at },
    { table: 'file_list', row: `t.file_hash || ' ' || ${at}` },
  ],
  letters: [{ table: 'letter_begun', row: `t.letter || ' ' || ${at}` }],
  reviews: [{ table: 'review_state', row: 't.id' }],
  sittings: [
    { table: 'sitting', row: 't.id' },
    {
      ...{ table: 'check_in', row: `t.sitting || ' ' || ${at}` },
      by: { table: 'sitting', column: 'sitting' },
    },
  ],
  english: [
    { table: 'english_version', row: `t.answer_seq || ' ' || ${at}` },
    { table: 'answer_language', row: `t.answer_seq || ' ' || ${at}` },
  ],
  team: [
    { table: 'plan_team', row: `t.worker || ' ' || ${at}` },
    { table: 'plan_away', row: `t.worker || ' ' || ${at}` },
    { table: 'plan_restricted', row: at },
  ],
  outside: [
    { table: 'glass', row: 't.id' },
    {
      ...{ table: 'glass_review', row: `t.glass || ' ' || ${at}` },
      by: { table: 'glass', column: 'glass' },
    },
  ],
};

/** About her and not told of by itself, each with its reason. */
export const notHeld: Readonly<Record<string, string>> = {
  plan: 'named itself',
  plan_change: 'comes with a change of facts',
  version: 'comes with its copies',
  copy_bytes: 'comes with its copy',
  countersigned_bytes: 'comes with its signature',
  override_copy: 'comes with its override',
  help_asked: 'nobody wrote it',
  display_choice: 'how her screen looks, not what was said',
  place_left: 'where she was on the screen',
  way_back: 'where a worker was on the screen',
  words_left: 'what a worker had begun on a screen and not sent',
  plan_opened: 'nobody wrote it; the log has it',
  plan_key: 'a key',
  contact_link: 'comes with an answer',
};

/** The establishment's own directory, which hangs on no plan. */
const directoryTables: readonly Held[] = [
  { table: 'contact', row: `t.contact || ' ' || ${at}` },
  { table: 'contact_known', row: `t.contact || ' ' || t.worker || ' ' || ${at}` },
];

/** What names each row of the directory; none in a file from before there was one. */
export async function readDirectoryHeld(reader: Pick<Reader, 'all'>): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { table, row } of directoryTables) {
    const [has] = await reader.all('SELECT 1 FROM sqlite_master WHERE name = ?', [table]);
    if (!has) continue;
    const rows = await reader.all<{ of_row: string }>(`SELECT ${row} AS of_row FROM ${table} t`);
    for (const { of_row } of rows) found.add(`${table} ${of_row}`);
  }
  return found;
}

export const rowKinds: readonly RowKind[] = ['answers', ...otherKinds];

/** By the id of each plan; tables that this version of the file does not have hold nothing. */
export async function readRowsHeld(
  reader: Pick<Reader, 'all'>,
): Promise<(plan: string) => RowsHeld> {
  const there = new Set(
    (await reader.all<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`)).map(
      ({ name }) => name,
    ),
  );
  const found = new Map<string, Record<RowKind, Set<string>>>();
  for (const kind of rowKinds) {
    for (const { table, row, by } of heldTables[kind]) {
      if (!there.has(table) || (by && !there.has(by.table))) continue;
      const [plan, join] = by
        ? ['o.plan', `JOIN ${by.table} o ON o.id = t.${by.column}`]
        : ['t.plan', ''];
      const rows = await reader.all<{ of_plan: string; of_row: string }>(
        `SELECT ${plan} AS of_plan, ${row} AS of_row FROM ${table} t ${join}`,
      );
      for (const { of_plan, of_row } of rows) {
        const held = found.get(of_plan) ?? emptyRows();
        found.set(of_plan, held);
        held[kind].add(`${table} ${of_row}`);
      }
    }
  }
  return (plan) => found.get(plan) ?? emptyRows();
}

export const emptyRows = (): Record<RowKind, Set<string>> =>
  Object.fromEntries(rowKinds.map((kind) => [kind, new Set<string>()])) as Record<
    RowKind,
    Set<string>
  >;

/** How many of each kind the first has and the second has not. */
export function countNotIn(first: RowsHeld, second: RowsHeld): Record<RowKind, number> {
  return Object.fromEntries(
    rowKinds.map((kind) => [kind, [...first[kind]].filter((row) => !second[kind].has(row)).length]),
  ) as Record<RowKind, number>;
}

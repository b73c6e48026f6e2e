// Which tables and columns of the vault are about her, and how each column reads in her whole file. A column that is not
// here, and not in not-about-her.ts, fails a test: a new one is thought about before it is left out.

import type { Why } from './not-about-her';

/**
 * text: words as they were typed. code: one of a fixed few. who: the worker of that stretch of work. of: a row it belongs
 * to, by what a reader knows it by (`by` says how it is found). json: what has parts.
 */
export type Shown =
  | 'text'
  | 'code'
  | 'day'
  | 'moment'
  | 'who'
  | 'flag'
  | 'number'
  | 'question'
  | 'page'
  | 'place'
  | 'reader'
  | 'of'
  | 'json';

export type FileTable = {
  table: string;
  /** Which rows are hers, as SQL about `t`; ?1 is her plan, ?2 the notes that are looked at first. */
  where: string;
  order: string;
  /** How each column reads, or `-` and why it is not in her file. */
  columns: Readonly<Record<string, Shown | `-${Why}`>>;
  by?: Readonly<Record<string, string>>;
};

const ofPlan = 't.plan = ?1';

/** What was shown without her say and she was told of. Anything else of it leaves no trace here. */
export const TOLD = `SELECT o.id FROM sharing_override o WHERE o.plan = ?1 AND 'told' =
  (SELECT told.kind FROM override_told told WHERE told.override = o.id ORDER BY told.seq DESC LIMIT 1)`;

/** Copies she may know of. */
export const HER_COPIES = `SELECT c.id FROM copy c WHERE c.plan = ?1 AND NOT EXISTS
  (SELECT 1 FROM override_copy u WHERE u.copy = c.id AND u.override NOT IN (${TOLD}))`;

const ofHerCopies = `t.copy IN (${HER_COPIES})`;
const copyCode = { copy: '(SELECT c.short_hash FROM copy c WHERE c.id = t.copy)' };
const inHistory = { plan: '-whose', seq: '-order', session: 'who', at: 'moment' } as const;
const questionOf =
  '(SELECT a.question FROM answer a WHERE a.plan = t.plan AND a.seq = t.answer_seq)';

/** The answers stand in a part of their own; what is here is only which of their columns are in it. */
const answer: FileTable = {
  table: 'answer',
  where: ofPlan,
  order: 't.seq',
  columns: {
    ...inHistory,
    id: '-row',
    question: 'question',
    value: 'json',
    given_by: 'code',
    language: 'text',
  },
};

const plan: FileTable = {
  table: 'plan',
  where: 't.id = ?1',
  order: 't.id',
  columns: {
    id: '-row',
    reference: 'text',
    prison_number: 'text',
    started_at: 'moment',
    started_in: 'who',
  },
};

const aboutTime: FileTable[] = [
  {
    table: 'fact_set',
    where: ofPlan,
    order: 't.seq',
    columns: { ...inHistory, id: '-row', facts: 'json' },
  },
  {
    table: 'plan_change',
    where: ofPlan,
    order: 't.seq',
    columns: {
      ...{ ...inHistory, id: '-row', kind: 'code', day: 'day', given: 'json' },
      ...{ before: 'json', after: 'json', answer_seq: '-order', fact_seq: '-order' },
    },
  },
  {
    table: 'milestone_mark',
    where: ofPlan,
    order: 't.seq',
    columns: { ...inHistory, id: '-row', key: 'text', state: 'code', day: 'day', words: 'text' },
  },
];

const aboutAnswers: FileTable[] = [
  {
    table: 'english_version',
    where: ofPlan,
    order: 't.seq',
    columns: { ...inHistory, answer_seq: 'question', words: 'text', put_by: 'text', day: 'day' },
    by: { answer_seq: questionOf },
  },
  {
    table: 'answer_language',
    where: ofPlan,
    order: 't.answer_seq, t.seq',
    columns: { ...inHistory, answer_seq: 'question', language: 'text' },
    by: { answer_seq: questionOf },
  },
];

const meetings: FileTable[] = [
  {
    table: 'sitting',
    where: ofPlan,
    order: 't.began_at, t.id',
    columns: {
      ...{ id: '-row', plan: '-whose', kind: 'code', prepared: 'json', session: 'who' },
      ...{ began_at: 'moment', ended_at: 'moment', began_seq: '-order', ended_seq: '-order' },
      opened: 'json',
    },
  },
  {
    table: 'check_in',
    where: 't.sitting IN (SELECT id FROM sitting WHERE plan = ?1)',
    order: 't.at, t.seq',
    columns: { sitting: 'of', seq: '-order', words: 'text', session: 'who', at: 'moment' },
    by: { sitting: '(SELECT began_at FROM sitting s WHERE s.id = t.sitting)' },
  },
  {
    table: 'review_state',
    where: ofPlan,
    order: 't.seq',
    columns: {
      ...{ ...inHistory, id: '-row', review: '-row', standing: 'code', record: 'json' },
      version: '-counts',
    },
  },
  {
    table: 'help_asked',
    where: ofPlan,
    order: 't.version',
    columns: { plan: '-whose', version: 'of' },
    by: {
      version: '(SELECT made_at FROM version v WHERE v.plan = t.plan AND v.number = t.version)',
    },
  },
  {
    table: 'display_choice',
    where: ofPlan,
    order: 't.seq',
    columns: { ...inHistory, choices: 'json' },
  },
  {
    table: 'place_left',
    where: ofPlan,
    order: 't.plan',
    columns: { plan: '-whose', page: 'page', question: 'question', at: 'moment' },
  },
];

const notes: FileTable[] = [
  {
    table: 'worker_note',
    where: `${ofPlan} AND t.note NOT IN (SELECT value FROM json_each(?2))`,
    order: 't.seq',
    columns: {
      ...{ ...inHistory, note: '-row', page: 'page', sitting: 'of', words: 'text' },
      ...{ about_another: '-looked_at_first', follow_up: 'day', is_followed: 'flag' },
      ...{ steps: 'text', is_away: 'flag' },
    },
    by: { sitting: '(SELECT began_at FROM sitting s WHERE s.id = t.sitting)' },
  },
];

const sharing: FileTable[] = [
  {
    table: 'sharing_choice',
    where: ofPlan,
    order: 't.seq',
    columns: {
      ...{ ...inHistory, target: '-in_its_name', target_id: 'place', audience: 'reader' },
      ...{ level: 'code', until: 'day', short: 'text', with_her: 'flag', on_her_screen: 'flag' },
    },
  },
  {
    table: 'consent',
    where: ofPlan,
    order: 't.seq',
    columns: {
      ...{ ...inHistory, what: 'code', said: 'code', day: 'day', until: 'day', there: 'text' },
      ...{ words: 'text', country: 'code', with_her: 'flag', on_her_screen: 'flag' },
      answer_seq: '-order',
    },
  },
  {
    table: 'referral_step',
    where: ofPlan,
    order: 't.seq',
    columns: {
      ...{ ...inHistory, referral: '-row', council: 'text', state: 'code', day: 'day' },
      ...{ outcome: 'code', why: 'code', words: 'text' },
    },
  },
  {
    table: 'sharing_override',
    where: `t.id IN (${TOLD})`,
    order: 't.rowid',
    columns: {
      ...{ id: '-row', plan: '-whose', what: 'json', reader: 'reader', recipient: 'text' },
      ...{ gateway: 'code', why: '-looked_at_first', less: '-looked_at_first' },
      ...{ authoriser: '-looked_at_first', authoriser_role: '-looked_at_first' },
      ...{ with_pin: '-how_it_was_kept', day: 'day', session: 'who', at: 'moment' },
    },
  },
  {
    table: 'override_told',
    where: `t.kind = 'told' AND t.override IN (${TOLD})`,
    order: 't.at, t.seq',
    columns: {
      ...{ override: 'of', seq: '-order', kind: '-how_it_was_kept', day: 'day', words: 'text' },
      ...{ session: 'who', at: 'moment' },
    },
    by: { override: '(SELECT recipient FROM sharing_override o WHERE o.id = t.override)' },
  },
  {
    table: 'override_copy',
    where: `t.override IN (${TOLD})`,
    order: 't.override',
    columns: { override: 'of', copy: 'of' },
    by: {
      override: '(SELECT recipient FROM sharing_override o WHERE o.id = t.override)',
      ...copyCode,
    },
  },
  {
    table: 'keyed_in',
    where: ofPlan,
    order: 't.seq',
    columns: {
      ...{ ...inHistory, form: 'code', audience: 'reader', item: 'text', is_keyed: 'flag' },
      seen: '-how_it_was_kept',
    },
  },
];

const copies: FileTable[] = [
  {
    table: 'copy',
    where: `t.id IN (${HER_COPIES})`,
    order: 't.rowid',
    columns: {
      ...{ id: '-row', plan: '-whose', version: '-counts', copy_for: 'reader', style: 'code' },
      ...{ short_hash: 'text', file_hash: 'text', file_name: '-counts', pages: 'number' },
      ...{ draft: 'flag', name: 'text', questions: 'json', session: 'who', made_at: 'moment' },
      ...{ kind: 'code', recipient: 'text', language: 'text', large: 'flag', shown: 'json' },
    },
  },
  {
    table: 'copy_went',
    where: ofHerCopies,
    order: 't.at, t.seq',
    columns: {
      ...{ copy: 'of', seq: '-order', went: 'code', copies: 'number', session: 'who' },
      at: 'moment',
    },
    by: copyCode,
  },
  {
    table: 'copy_back',
    where: ofHerCopies,
    order: 't.at, t.seq',
    columns: {
      ...{ copy: 'of', seq: '-order', state: 'code', day: 'day', why: 'text', by_her: 'flag' },
      ...{ letter: 'flag', session: 'who', at: 'moment' },
    },
    by: copyCode,
  },
  {
    table: 'copy_saved_again',
    where: ofHerCopies,
    order: 't.at, t.seq',
    columns: { copy: 'of', seq: '-order', session: 'who', at: 'moment' },
    by: copyCode,
  },
  {
    table: 'countersignature',
    where: ofHerCopies,
    order: 't.rowid',
    columns: {
      ...{ id: '-row', copy: 'of', file_hash: 'text', file_name: '-counts', signer_name: 'text' },
      ...{ signer_role: 'text', session: 'who', at: 'moment' },
    },
    by: copyCode,
  },
  {
    table: 'copy_bytes',
    where: ofHerCopies,
    order: 't.rowid',
    columns: { copy: 'of', size: 'number', bytes: '-as_sent' },
    by: copyCode,
  },
  {
    table: 'file_asked',
    where: ofPlan,
    order: 't.seq',
    columns: { ...inHistory, day: 'day', by_her: 'flag', files_before: '-counts' },
  },
];

const opened: FileTable[] = [
  {
    table: 'plan_opened',
    where: ofPlan,
    order: 't.at, t.session',
    columns: { plan: '-whose', session: 'who', day: 'day', at: 'moment' },
  },
];

/** The answers have a reading of their own: answers-in-file.ts. */
export const answerTable = answer;

/** In the order of the paper. */
export const fileParts: readonly { id: string; tables: readonly FileTable[] }[] = [
  { id: 'time', tables: [plan, ...aboutTime] },
  { id: 'words', tables: aboutAnswers },
  { id: 'meetings', tables: meetings },
  { id: 'notes', tables: notes },
  { id: 'sharing', tables: sharing },
  { id: 'copies', tables: copies },
  { id: 'opened', tables: opened },
];

export const fileTables: readonly FileTable[] = [
  answer,
  ...fileParts.flatMap(({ tables }) => tables),
];

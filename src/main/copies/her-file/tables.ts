// Which tables and columns of the vault are about her, and how each column reads in her whole file. A column that is not
// here, and not in not-about-her.ts, fails a test: a new one is thought about before it is left out.

import { type FileTable, inHistory, ofPlan } from './table-shapes';
import { opening } from './tables-of-opening';
import { copies, sharing } from './tables-of-sharing';

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

const handovers: FileTable[] = [
  {
    table: 'handover_state',
    where: ofPlan,
    order: 't.seq',
    columns: { ...inHistory, record: 'json' },
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
  {
    table: 'contact_made',
    where: `${ofPlan} AND t.contact NOT IN (SELECT value FROM json_each(?2))`,
    order: 't.seq',
    columns: {
      ...{ ...inHistory, contact: '-row', kind: 'code', day: 'day', who: 'text', place: 'text' },
      ...{ words: 'text', reason: 'code', next: 'text', follow_up: 'day', is_followed: 'flag' },
      is_away: 'flag',
    },
  },
  {
    table: 'own_note',
    where: ofPlan,
    order: 't.seq',
    columns: {
      ...{ ...inHistory, note: '-row', words: '-sealed_to_its_writer', is_away: 'flag' },
    },
  },
];

const pictures: FileTable[] = [
  {
    table: 'place_picture',
    where: ofPlan,
    order: 't.seq',
    columns: {
      ...{ ...inHistory, picture: '-row', question: 'question', item: '-row', words: 'text' },
      ...{ day: 'day', width: '-how_it_was_kept', height: '-how_it_was_kept', jpeg: 'picture' },
      is_away: 'flag',
    },
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
  { id: 'time', tables: [plan, ...aboutTime, ...handovers] },
  { id: 'words', tables: aboutAnswers },
  { id: 'pictures', tables: pictures },
  { id: 'meetings', tables: meetings },
  { id: 'notes', tables: notes },
  { id: 'sharing', tables: sharing },
  { id: 'copies', tables: copies },
  { id: 'opened', tables: [...opened, ...opening] },
];

export const fileTables: readonly FileTable[] = [
  answer,
  ...fileParts.flatMap(({ tables }) => tables),
];

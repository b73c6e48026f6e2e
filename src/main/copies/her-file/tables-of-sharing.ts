// Who may see what, what was shown, and the copies: the tables of her file that could tell of what she was not told of.

import {
  copyCode,
  type FileTable,
  HER_COPIES,
  inHistory,
  ofHerCopies,
  ofPlan,
  TOLD,
} from './table-shapes';

export const sharing: FileTable[] = [
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
    table: 'another_place',
    where: ofPlan,
    order: 't.rowid',
    columns: {
      ...{ id: '-row', plan: '-whose', question: 'question', line: 'text', found: 'text' },
      ...{ words: 'text', kind: 'code', taken_for: 'text', thing: 'text' },
      ...{ of_answer: '-how_it_was_kept', of_place: '-how_it_was_kept' },
      ...{ of_choices: '-how_it_was_kept', reason: 'text', day: 'day', session: 'who' },
      at: 'moment',
    },
  },
  {
    table: 'another_place_back',
    where: 't.decision IN (SELECT a.id FROM another_place a WHERE a.plan = ?1)',
    order: 't.at',
    columns: { decision: 'of', by_her: 'flag', day: 'day', session: 'who', at: 'moment' },
    by: { decision: '(SELECT a.found FROM another_place a WHERE a.id = t.decision)' },
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

export const copies: FileTable[] = [
  {
    table: 'copy',
    where: `t.id IN (${HER_COPIES})`,
    order: 't.rowid',
    columns: {
      ...{ id: '-row', plan: '-whose', version: '-counts', copy_for: 'reader', style: 'code' },
      ...{ short_hash: 'text', file_hash: 'text', file_name: '-counts', pages: 'number' },
      ...{ draft: 'flag', name: 'text', questions: 'json', session: 'who', made_at: 'moment' },
      ...{ kind: 'code', recipient: 'text', language: 'text', large: 'flag', shown: 'json' },
      ...{ letter: 'code', printed: 'number' },
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
    columns: {
      ...{ copy: 'of', seq: '-order', countersignature: '-row', session: 'who', at: 'moment' },
    },
    by: copyCode,
  },
  {
    table: 'copy_printed_again',
    where: ofHerCopies,
    order: 't.at, t.seq',
    columns: { copy: 'of', seq: '-order', copies: 'number', session: 'who', at: 'moment' },
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
    table: 'countersigned_bytes',
    where: `t.countersignature IN (SELECT s.id FROM countersignature s WHERE s.copy IN (${HER_COPIES}))`,
    order: 't.rowid',
    columns: { countersignature: 'of', size: 'number', bytes: '-as_sent' },
    by: {
      countersignature: `(SELECT c.short_hash FROM countersignature s JOIN copy c ON c.id = s.copy
        WHERE s.id = t.countersignature)`,
    },
  },
  {
    table: 'letter_begun',
    where: ofPlan,
    order: 't.at, t.letter',
    columns: { plan: '-whose', letter: 'code', form: 'json', session: 'who', at: 'moment' },
  },
  {
    table: 'way_back',
    where: ofPlan,
    order: 't.day, t.worker',
    columns: { worker: '-how_it_was_kept', plan: '-whose', day: 'day', back: 'json' },
  },
  {
    table: 'words_left',
    where: ofPlan,
    order: 't.day, t.worker, t.nth',
    columns: {
      ...{ worker: '-how_it_was_kept', nth: '-order', plan: '-whose', day: 'day', words: 'json' },
    },
  },
  {
    table: 'file_asked',
    where: ofPlan,
    order: 't.seq',
    columns: { ...inHistory, day: 'day', by_her: 'flag', files_before: '-counts' },
  },
];

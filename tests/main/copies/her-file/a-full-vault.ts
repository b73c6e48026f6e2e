// A made-up woman with a row in every table that is about her, each text of it an odd word that can be found again.

import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Desk } from '../../../../src/main/plans/desk';
import { SMALL_JPEG } from '../../../support/pictures';

const AT = '2026-11-20T09:30:00.000Z';

type Value = string | number | null | Uint8Array;

/** Fills the tables of one plan that answers do not. Of two overrides she was told of one. */
export async function fillEveryTable(desk: Desk, plan: string): Promise<void> {
  const session = desk.session.id;
  const [told, untold] = [randomUUID(), randomUUID()];
  const copies = {
    plain: randomUUID(),
    told: randomUUID(),
    untold: randomUUID(),
    own: randomUUID(),
  };
  const sitting = randomUUID();
  const by = { session, at: AT };
  const row = { plan, seq: 1, ...by };
  const add: [string, Record<string, Value>][] = [
    [
      'fact_set',
      {
        ...row,
        seq: 7,
        id: randomUUID(),
        facts: '{"releaseDate":"2027-03-04","releaseDateReadBy":"qfact"}',
      },
    ],
    [
      'plan_change',
      {
        ...{
          ...row,
          id: randomUUID(),
          kind: 'recalled',
          day: '2026-11-02',
          answer_seq: 0,
          fact_seq: 0,
        },
        ...{
          given: '{"words":"qgiven here"}',
          before: '{"a":"qbefore it"}',
          after: '{"a":"qafter it"}',
        },
      },
    ],
    [
      'milestone_mark',
      { ...row, id: randomUUID(), key: 'qstage', state: 'waiting', day: null, words: 'qmark why' },
    ],
    ['contact_link', { ...row, contact: randomUUID(), item: 'team_people-1', is_linked: 1 }],
    [
      'handover_state',
      { ...row, record: '{"worker":"qtakesover","steps":{"named":"2026-11-03"}}' },
    ],
    [
      'english_version',
      { ...row, answer_seq: 1, words: 'qenglish', put_by: 'qputby', day: '2026-11-03' },
    ],
    ['answer_language', { ...row, answer_seq: 1, language: 'ro' }],
    [
      'sitting',
      {
        ...{ id: sitting, plan, kind: 'hers', prepared: '{"withHer":"qwithher"}', session },
        ...{ began_at: AT, ended_at: null, began_seq: 0, ended_seq: 0, opened: '["about-me"]' },
      },
    ],
    ['check_in', { sitting, seq: 1, words: 'qcheckin', ...by }],
    ['version', { plan, number: 1, answer_seq: 1, fact_seq: 1, made_at: AT }],
    ['version', { plan, number: 2, answer_seq: 1, fact_seq: 7, made_at: AT }],
    [
      'review_state',
      {
        ...row,
        id: randomUUID(),
        review: randomUUID(),
        standing: 'done',
        record: '{"minutes":"qreview said"}',
        version: 1,
      },
    ],
    ['letter_begun', { plan, letter: 'landlord', form: '{"to":"qhalf written"}', ...by }],
    [
      'way_back',
      { worker: desk.session.worker.id, plan, day: '2026-11-05', back: '{"held":"qhalf typed"}' },
    ],
    [
      'words_left',
      {
        ...{ worker: desk.session.worker.id, nth: 0, plan, day: '2026-11-05' },
        words: '{"held":"qhalf left"}',
      },
    ],
    [
      'another_place',
      {
        ...{ id: `other-${plan}`, plan, question: 'about_words', line: 'qline', found: 'qfound' },
        ...{ words: 'qaround', kind: 'street', taken_for: 'home_address', thing: 'qthing' },
        ...{ of_answer: '1', of_place: '1', of_choices: 0, reason: 'qreason', day: '2026-11-05' },
        ...by,
      },
    ],
    ['another_place_back', { decision: `other-${plan}`, by_her: 1, day: '2026-11-06', ...by }],
    ['help_asked', { plan, version: 1 }],
    ['display_choice', { ...row, choices: '{"theme":"qdark"}' }],
    ['place_left', { plan, page: 'about-me', question: 'about_words', at: AT }],
    note(row, 1, 'qnote of mine'),
    note(row, 2, 'qnote of Tariq Beech', { about_another: 1 }),
    note(row, 3, 'Rang qpolice about it', {}),
    [
      'contact_made',
      {
        ...{ ...row, contact: randomUUID(), kind: 'tried', day: '2026-11-18', who: 'qwith whom' },
        ...{ place: 'qplace of it', words: 'qdone words', reason: 'lockdown', next: 'qnext thing' },
        ...{ follow_up: '2026-11-25', is_followed: 0, is_away: 0 },
      },
    ],
    [
      'contact_made',
      {
        ...{
          ...row,
          seq: 2,
          contact: randomUUID(),
          kind: 'call',
          day: '2026-11-19',
          who: 'Qpolice',
        },
        ...{ place: '', words: 'about it', reason: null, next: '', follow_up: null },
        ...{ is_followed: 0, is_away: 0 },
      },
    ],
    [
      'place_picture',
      {
        ...{ ...row, picture: randomUUID(), question: 'home_places', item: 'a', words: 'qpicture' },
        ...{ day: '2026-11-17', width: 24, height: 16, jpeg: SMALL_JPEG, is_away: 0 },
      },
    ],
    [
      'own_note',
      { ...row, note: randomUUID(), words: '{"kind":"own","sealed":"nobodyreads"}', is_away: 0 },
    ],
    ...choices(row),
    [
      'consent',
      {
        ...{
          ...row,
          what: 'council',
          said: 'yes',
          day: '2026-11-04',
          until: '2027-01-05',
          there: 'qthere',
        },
        ...{ words: 'qcouncil', country: 'wales', with_her: 1, on_her_screen: 0, answer_seq: 1 },
      },
    ],
    [
      'referral_step',
      {
        ...{
          ...row,
          referral: randomUUID(),
          council: 'qtown',
          state: 'not_accepted',
          day: '2026-11-06',
        },
        ...{ outcome: 'qoutcome', why: 'qrefwhy', words: 'qrefwords' },
      },
    ],
    override(row, told, { recipient: 'Ms Qnurse, Ward 3', why: 'qtoldwhy' }),
    override(row, untold, { recipient: 'Sergeant Qpolice, Yard 9', why: 'quntoldwhy' }),
    [
      'override_told',
      { override: told, seq: 1, kind: 'not_yet', day: '2026-11-09', words: 'qnotyet', ...by },
    ],
    [
      'override_told',
      { override: told, seq: 2, kind: 'told', day: '2026-11-10', words: 'qteller', ...by },
    ],
    [
      'override_told',
      { override: untold, seq: 1, kind: 'not_yet', day: '2026-12-09', words: 'qunsafe', ...by },
    ],
    copy(row, copies.plain, {
      file_name: 'My Plan version 1.pdf',
      short_hash: 'aaaaaaaaa1',
      version: 1,
    }),
    copy(row, copies.untold, { file_name: 'quntold.pdf', short_hash: 'bbbbbbbbb2', version: 2 }),
    copy(row, copies.told, { file_name: 'qtold.pdf', short_hash: 'ccccccccc3', version: 2 }),
    copy(row, copies.own, {
      file_name: 'qown.pdf',
      short_hash: 'ddddddddd4',
      version: 2,
      copy_for: 'specialist',
    }),
    ...Object.entries(copies).map(([name, id]): [string, Record<string, Value>] => [
      'copy_bytes',
      { copy: id, size: 9, bytes: deflateSync(Buffer.from(`%PDF-${name}`)) },
    ]),
    ['override_copy', { override: told, copy: copies.told }],
    ['override_copy', { override: untold, copy: copies.untold }],
    ...[copies.plain, copies.untold].flatMap((each): [string, Record<string, Value>][] => [
      ['copy_went', { copy: each, seq: 1, went: 'paper', copies: 3, ...by }],
      [
        'copy_back',
        {
          copy: each,
          seq: 1,
          state: 'keeps_it',
          day: '2026-11-12',
          why: 'qkeeps',
          by_her: 0,
          letter: 0,
          ...by,
        },
      ],
      ['copy_saved_again', { copy: each, seq: 1, ...by }],
      ['copy_printed_again', { copy: each, seq: 1, copies: 2, ...by }],
      [
        'countersignature',
        {
          ...{
            id: `second-${each}`,
            copy: each,
            file_hash: 'e'.repeat(64),
            file_name: 'qsigned.pdf',
            ...by,
          },
          ...{ signer_name: 'qsigner', signer_role: 'qlead' },
        },
      ],
      [
        'countersigned_bytes',
        { countersignature: `second-${each}`, size: 9, bytes: deflateSync(Buffer.from('%PDF-2')) },
      ],
    ]),
    [
      'keyed_in',
      {
        ...row,
        form: 'resettlement',
        audience: 'pom',
        item: 'qitem',
        is_keyed: 1,
        seen: 'f'.repeat(64),
      },
    ],
    ['file_asked', { ...row, day: '2026-11-13', by_her: 1, files_before: 0 }],
    ['file_list', { ...row, file_hash: 'a'.repeat(64), file_name: 'qearlierlist.pdf' }],
    ['plan_opened', { plan, session, day: '2026-11-14', at: AT }],
    ...opening(desk, plan),
  ];
  await desk.connection.transaction(async (writer) => {
    for (const [table, values] of add) {
      const names = Object.keys(values);
      await writer.run(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        Object.values(values),
      );
    }
  });
}

/** Who could open it. The worker at this desk is in its team already. */
function opening(desk: Desk, plan: string): [string, Record<string, Value>][] {
  const by = { session: desk.session.id, at: AT };
  const worker = desk.session.worker.id;
  const glass = `glass-${plan}`;
  return [
    ['plan_team', { plan, worker, seq: 7, is_in: 1, why: 'added', ...by }],
    ['plan_away', { plan, worker, seq: 1, is_away: 0, by_self: 1, ...by }],
    ['plan_restricted', { plan, seq: 1, is_on: 1, ...by }],
    [
      'glass',
      {
        ...{ id: glass, plan, purpose: 'safety', reason: 'qglass why', day: '2026-11-15' },
        ...{ review_by: '2026-11-18', ...by },
      },
    ],
    [
      'glass_review',
      { glass, seq: 1, outcome: 'right', words: 'qglass seen', day: '2026-11-16', ...by },
    ],
  ];
}

type Common = { plan: string; seq: number; session: string; at: string };

function note(
  row: Common,
  seq: number,
  words: string,
  more: Record<string, Value> = {},
): [string, Record<string, Value>] {
  return [
    'worker_note',
    {
      ...{
        ...row,
        seq,
        note: randomUUID(),
        page: 'about-me',
        sitting: null,
        words,
        about_another: 0,
      },
      ...{ follow_up: '2026-12-01', is_followed: 0, steps: `${words} steps`, is_away: 0, ...more },
    },
  ];
}

function choices(row: Common): [string, Record<string, Value>][] {
  return [
    [
      'sharing_choice',
      {
        ...{ ...row, target: 'page', target_id: 'about-me', audience: 'pom', level: 'short' },
        ...{ until: '2027-02-03', short: 'qshort words', with_her: 1, on_her_screen: 1 },
      },
    ],
  ];
}

function override(
  row: Common,
  id: string,
  said: { recipient: string; why: string },
): [string, Record<string, Value>] {
  const { seq: _, ...of } = row;
  return [
    'sharing_override',
    {
      ...{ ...of, id, what: '[{"kind":"page","id":"about-me"}]', reader: 'outside', ...said },
      ...{ gateway: 'risk_to_life', less: `${said.why} less`, authoriser: `Qboss ${said.why}` },
      ...{ authoriser_role: 'qhead', with_pin: 0, day: '2026-11-08' },
    },
  ];
}

function copy(
  row: Common,
  id: string,
  more: Record<string, Value>,
): [string, Record<string, Value>] {
  const { seq: _, at, ...of } = row;
  return [
    'copy',
    {
      ...{
        ...of,
        id,
        version: 1,
        copy_for: 'pom',
        style: 'key',
        file_hash: 'd'.repeat(64),
        pages: 2,
      },
      ...{ draft: 0, name: 'Nia Example', questions: '["about_words"]', made_at: at, kind: 'plan' },
      ...{
        recipient: 'Mr Qkhan',
        language: 'en',
        large: 0,
        shown: '{"partly":["about_words"],"inShort":[]}',
      },
      ...more,
    },
  ];
}

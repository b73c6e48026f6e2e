// A made-up vault with something of everything the report counts, always the same one: what falls to whom goes by her number.

import { randomUUID } from 'node:crypto';
import type { Writer } from '../../../src/main/store/connection';
import type { Vault } from '../../../src/main/vault/vault';
import { aPlan } from '../../support/a-vault';

type Some = string | number | null;

/** One of these, by turns that do not go together for different lengths. */
const turn = <T>(i: number, step: number, of: readonly T[]): T =>
  of[Math.floor(((i * 7919 + step * 104_729) % 10_007) / 13) % of.length] as T;

const situations = ['remand', 'short', 'long', 'life', 'recall'];
const started = ['2025-08-10', '2026-02-10', '2026-06-10', '2026-11-10'];
const arrived = ['2025-03-03', '2026-03-02', '2026-05-11'];
const born = [undefined, '2006-05-04', '2003-06-07', '1996-01-02', '1988-02-03', '1970-03-04'];
const dayKinds = [
  ...['peer_mentor_meeting', 'team_meeting', 'local_authority_contacted'],
  ...['accommodation_planning_started', 'first_plan_complete'],
];

/** @param at sets the moment it is while rows are written */
export async function fillToCount(
  vault: Vault,
  women: number,
  at: (moment: string) => void,
): Promise<void> {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  for (let i = 0; i < women; i += 1) {
    at(`${turn(i, 1, started)}T10:00:00.000Z`);
    const prisonNumber = `A${1000 + i}BC`;
    const plan = await aPlan(vault, { prisonNumber, situation: turn(i, 2, situations) });
    await desk.connection.transaction((writer) =>
      aWoman({ writer, plan, session: desk.session.id, seq: 100 }, i),
    );
  }
}

type At = { writer: Writer; plan: string; session: string; seq: number };

async function put({ writer }: At, table: string, row: Record<string, Some>): Promise<void> {
  const names = Object.keys(row);
  await writer.run(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}

const next = (at: At) => {
  at.seq += 1;
  return at.seq;
};
const kept = (at: At, on: string) => ({
  ...{ plan: at.plan, seq: next(at), session: at.session, at: `${on}T11:00:00.000Z` },
});

const say = (at: At, question: string, said: unknown, by = 'woman', on = '2026-04-20') =>
  put(at, 'answer', {
    ...kept(at, on),
    ...{ id: randomUUID(), question, given_by: by, value: JSON.stringify({ kind: 'said', said }) },
  });

async function aWoman(at: At, i: number): Promise<void> {
  const arrivalDate = turn(i, 3, arrived);
  const hasLeft = arrivalDate === '2025-03-03' && turn(i, 4, [true, false]);
  const dob = turn(i, 5, born);
  if (dob) await say(at, 'date_of_birth', dob);
  await put(at, 'fact_set', {
    ...kept(at, '2026-04-01'),
    id: randomUUID(),
    facts: JSON.stringify({
      ...{ legalStatus: 'sentenced', sentenceType: 'SDS', sentenceLengthMonths: 96 },
      ...{ arrivalDate, sentenceDate: arrivalDate, releaseDate: '2029-03-05', events: [] },
      ...{ releaseDateType: 'CRD', licenceEnd: '2033-03-02' },
      reviews: turn(i, 6, [[], ['2026-04-15'], ['2026-04-15', '2025-05-05']]),
      nation: turn(i, 7, ['england', 'england', 'wales', undefined]),
      paEntitled: turn(i, 8, [true, true, false, undefined]),
      ...(hasLeft ? { releasedOn: '2026-07-08' } : {}),
      accommodationSecured: turn(i, 9, [true, true, false, undefined]),
    }),
  });
  for (const [k, kind] of dayKinds.entries()) {
    const mark = turn(i, 20 + k, ['none', 'in_time', 'in_time', 'later', 'not_needed', 'waiting']);
    if (mark === 'none') continue;
    const isDone = mark === 'in_time' || mark === 'later';
    await put(at, 'milestone_mark', {
      ...kept(at, '2026-04-01'),
      ...{ id: randomUUID(), key: `${kind}:${arrivalDate}` },
      state: isDone ? 'done' : mark,
      day: isDone ? (mark === 'later' ? '2026-09-30' : arrivalDate) : null,
      words: isDone ? null : 'because',
    });
  }
  if (i % 17 === 5) {
    const day = i % 2 ? '2025-12-01' : '2026-12-01';
    const key = 'plan_passed_on:2024-01-01';
    const mark = { id: randomUUID(), key, state: 'done', day, words: null };
    await put(at, 'milestone_mark', { ...kept(at, '2026-04-01'), ...mark });
  }
  await herReviews(at, i);
  await whatWasDone(at, i, hasLeft);
  await whatSheSaid(at, i);
}

async function herReviews(at: At, i: number): Promise<void> {
  const hold = (reason: string, since: string) => ({
    reason,
    words: 'x',
    since,
    lookAgainOn: since,
  });
  const over = (reason: string, since: string) => ({ ...hold(reason, since), endedOn: since });
  const base = { people: [], decisions: [], why: 'its_time', earlierDays: [], earlierHolds: [] };
  const missed = [{ day: '2026-05-04', missed: true }];
  const reason = turn(i, 30, [
    'no_room',
    'no_escort',
    'lockdown',
    'she_wants_to_wait',
    'something_else',
  ]);
  const before = turn(i, 31, [[], [over(reason, '2026-05-05')], [over(reason, '2025-05-05')]]);
  const kinds = {
    none: undefined,
    asPlanned: ['done', { ...base, plannedFor: '2026-05-20', heldOn: '2026-05-20' }],
    later: [
      'done',
      {
        ...base,
        earlierDays: missed,
        plannedFor: '2026-06-01',
        heldOn: '2026-06-01',
        earlierHolds: before,
      },
    ],
    noDay: ['done', { ...base, heldOn: '2026-08-03' }],
    off: ['called_off', { ...base, plannedFor: '2026-08-10', calledOff: 'x' }],
    lastYear: ['done', { ...base, plannedFor: '2025-09-01', heldOn: '2025-09-01' }],
    open: ['planned', { ...base, plannedFor: '2026-10-05' }],
    waiting: ['on_hold', { ...base, plannedFor: '2026-12-01', hold: hold(reason, '2026-10-20') }],
  } as const;
  for (const [n, steps] of [32, 33].entries()) {
    const names =
      n === 0
        ? (['none', 'asPlanned', 'later', 'noDay', 'off', 'lastYear'] as const)
        : (['none', 'asPlanned', 'open', 'waiting'] as const);
    const kind = kinds[turn<(typeof names)[number]>(i, steps, names)];
    if (!kind) continue;
    const [standing, record] = kind;
    const review = randomUUID();
    // As it was before, and as it ended: only the newest row of a review counts.
    const earlier = {
      standing: 'planned',
      record: JSON.stringify({ ...base, plannedFor: '2026-03-03' }),
      version: null,
    };
    await put(at, 'review_state', {
      ...kept(at, '2026-03-01'),
      id: randomUUID(),
      review,
      ...earlier,
    });
    await put(at, 'review_state', {
      ...{
        ...kept(at, '2026-06-01'),
        id: randomUUID(),
        review,
        standing,
        record: JSON.stringify(record),
      },
      version: standing === 'done' ? 1 : null,
    });
  }
}

async function whatWasDone(at: At, i: number, hasLeft: boolean): Promise<void> {
  for (const on of turn(i, 40, [
    [],
    ['2026-02-03'],
    ['2026-02-03', '2026-11-04'],
    ['2025-12-31'],
  ])) {
    await put(at, 'sitting', {
      ...{ id: randomUUID(), plan: at.plan, kind: turn(i, 41, ['hers', 'hers', 'guided']) },
      ...{ prepared: '{}', session: at.session, began_at: `${on}T11:00:00.000Z`, ended_at: null },
    });
  }
  const state = turn(i, 42, ['none', 'submitted', 'accepted', 'not_accepted', 'withdrawn']);
  if (state !== 'none') {
    const step = {
      referral: randomUUID(),
      council: 'Testshire',
      outcome: null,
      why: null,
      words: null,
    };
    const day = turn(i, 43, ['2026-03-09', '2026-03-09', '2025-03-09']);
    await put(at, 'referral_step', { ...kept(at, '2026-03-09'), ...step, state: 'submitted', day });
    if (state !== 'submitted') {
      await put(at, 'referral_step', {
        ...kept(at, '2026-03-30'),
        ...step,
        state,
        day: '2026-03-30',
      });
    }
  }
  const days = ['2026-02-02', '2026-07-08', '2026-07-22', '2026-07-23', '2026-11-01'];
  for (let n = 0; n < i % 4; n += 1) {
    const kind = turn(i, 50 + n, ['met', 'met', 'letter', 'call', 'release_day', 'tried']);
    const contact = randomUUID();
    const day = turn(i, 60 + n, hasLeft ? days : days.slice(0, 2));
    const words = { who: '', place: '', words: '', next: '', follow_up: null, is_followed: 0 };
    const why = turn(i, 70 + n, ['no_answer', 'lockdown', 'she_said_no', 'something_else']);
    const row = { contact, kind, ...words, reason: kind === 'tried' ? why : null };
    await put(at, 'contact_made', { ...kept(at, day), ...row, day: '2026-01-05', is_away: 0 });
    await put(at, 'contact_made', { ...kept(at, day), ...row, day, is_away: i % 13 === 0 ? 1 : 0 });
  }
}

async function whatSheSaid(at: At, i: number): Promise<void> {
  const yes = turn(i, 70, ['yes', 'yes', 'yes', 'no', 'none', 'worker', 'taken_back']);
  if (yes === 'yes' || yes === 'no') await say(at, 'share_learn', { chosen: yes });
  if (yes === 'worker') await say(at, 'share_learn', { chosen: 'yes' }, 'worker');
  if (yes === 'taken_back') {
    await say(at, 'share_learn', { chosen: 'yes' });
    await say(at, 'share_learn', { chosen: 'no' });
  }
  await say(at, 'plan_language', { chosen: turn(i, 71, ['en', 'en', 'pl']) });
  const access = turn(i, 72, [undefined, ['none'], ['dyslexia', 'pain'], []]);
  if (access) await say(at, 'access_needs', { chosen: access });
  const jobs = ['peer_mentor', 'housing_worker', 'health_worker', 'prison_offender_manager'];
  const team = [
    { name: 'Del', role: turn(i, 73, jobs) },
    { name: '', role: 'solicitor' },
  ];
  await say(
    at,
    'team_people',
    team.map((fields, n) => ({ id: `t${n}`, fields })),
  );
  const when = turn(i, 74, ['2026-03-04', 'around Easter', '2025-03-04']);
  const steps = [
    { id: 's1', fields: { what: 'x', when } },
    { id: 's2', fields: { what: 'y', when: '2026-09-09' } },
  ];
  await say(at, 'small_steps', i % 3 === 0 ? [] : i % 3 === 1 ? steps.slice(0, 1) : steps);
  const step = (id: string, who: string, done: string, date: string) => ({
    ...{ id, step: 'Ring', who, when: 'a_date', date, done },
  });
  const done = turn(i, 77, ['done', 'not_yet', 'no_longer_needed', 'cannot_yet']);
  const promised = [
    step('a', 'Del', done, '2026-05-05'),
    step('c', 'Josie', 'done', turn(i, 78, ['2026-06-06', '2026-11-06'])),
  ];
  await say(at, 'my_goals', [
    {
      ...{ id: 'g1', goal: 'One', why: '', area: turn(i, 75, ['home', 'work', 'learning']) },
      status: turn(i, 76, ['working_on_it', 'done', 'for_later']),
      // Some have no promise with a day: only what she does herself, and what has no date.
      steps: [
        ...(i % 11 === 0 ? [] : promised),
        step('b', 'Me', 'done', '2026-05-06'),
        { id: 'd', step: 'Write', who: 'Del', when: 'this_week', done: 'done' },
      ],
    },
  ]);
  const pick = (n: number) => {
    const one = (k: number) => turn(i, 80 + n * 7 + k, ['good', 'ok', 'hard', 'very_hard', 'skip']);
    return {
      safe: one(1),
      health: one(2),
      people: one(3),
      hope: one(4),
      ...(i % 5 ? { home: one(5) } : {}),
    };
  };
  const hers = [
    '2025-11-11',
    '2026-02-12',
    '2026-02-12',
    '2026-05-12',
    '2026-07-12',
    '2026-09-12',
    '2026-11-12',
  ];
  for (const [n, on] of hers.slice(0, i % 8).entries())
    await say(at, 'life_now', pick(n), 'woman', on);
  for (const [n, on] of hers.slice(1, 1 + (i % 4)).entries())
    await say(at, 'life_now', pick(n + 3), 'worker', on);
}

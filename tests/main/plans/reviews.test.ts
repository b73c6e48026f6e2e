// A review as a window gets it: planned, held, closed, in a real vault. Closing it makes steps of what was decided, a day
// the rules count from, and a version nobody can change.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendReview } from '../../../src/main/plans/review-rows';
import type { Vault } from '../../../src/main/vault/vault';
import { day } from '../../../src/shared/domain/calendar/day';
import type { KeptReview, ReviewRecord } from '../../../src/shared/domain/review/review-record';
import type { GoalValue } from '../../../src/shared/domain/workbook/answer';
import type { OpenPlan, PlanInList } from '../../../src/shared/ipc/contract';
import type { Reply } from '../../../src/shared/ipc/failure';
import type { PlanAsItWas, ReviewAfter, ReviewDesk } from '../../../src/shared/ipc/review-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, staffPin, turnToHer } from '../../support/a-vault';

const facts = {
  legalStatus: 'sentenced',
  sentenceType: 'SDS',
  sentenceLengthMonths: 18,
  sentenceDate: '2026-11-02',
  arrivalDate: '2026-11-02',
  planSigned: '2026-11-13',
  reviews: [],
  events: [],
};
const goal: GoalValue = {
  id: 'g1',
  goal: 'My own front door',
  why: '',
  area: 'home',
  status: 'working_on_it',
  steps: [{ id: 's1', step: 'Ring the council', who: 'Rae', when: '', done: 'not_yet' }],
};
const notes = {
  people: [{ id: 'p1', name: 'Mr Khan', role: 'Prison offender manager', came: true }],
  decisions: [
    { id: 'd1', what: 'Ask about a visit', who: 'Mr Khan', by: '2026-12-04', goal: 'g1' },
  ],
};

let today = day.parse('2026-11-21');
let vault: Vault;
let number = 0;
beforeAll(async () => {
  vault = await anOpenVault(await aFolder(), {
    today: () => today,
    now: () => `${today}T10:00:00.000Z`,
  });
});
afterAll(() => vault.close());

async function aWoman(): Promise<string> {
  today = day.parse('2026-11-21');
  number += 1;
  const plan = await aPlan(vault, { prisonNumber: `A${1000 + number}BC` });
  await get(vault, 'facts', 'save', { plan, facts });
  await say(plan, 'my_goals', [goal]);
  return plan;
}
const say = (plan: string, question: string, said: unknown) =>
  get(vault, 'answers', 'save', {
    plan,
    question,
    value: { kind: 'said', said },
    givenBy: 'woman',
  });
const opened = (plan: string) => get<OpenPlan>(vault, 'plans', 'open', { plan });
const table = (plan: string) => get<ReviewDesk>(vault, 'reviews', 'open', { plan });
const inList = async (plan: string) =>
  (await get<PlanInList[]>(vault, 'plans', 'list')).find(({ id }) => id === plan);
async function kept(call: string, input: object): Promise<KeptReview> {
  const after = await get<ReviewAfter>(vault, 'reviews', call, input);
  if (after.kind !== 'kept') throw new Error(JSON.stringify(after));
  return after.review;
}
const begin = (plan: string, more: object = {}) =>
  kept('begin', { plan, why: 'its_time', ...more });
const codeOf = (reply: Reply) => (reply.ok ? 'ok' : reply.failure.code);

describe('a review that is planned', () => {
  it('is one for each plan, however often somebody begins one', async () => {
    const plan = await aWoman();
    const first = await begin(plan, { day: '2026-11-30' });
    expect((await begin(plan, { day: '2026-12-07' })).id).toBe(first.id);
    expect((await opened(plan)).review).toEqual({ id: first.id, plannedFor: '2026-11-30' });
  });

  it('stands in the list on its day, and when that went by says to choose a new one', async () => {
    const plan = await aWoman();
    await begin(plan, { day: '2026-11-30' });
    const reviewOf = async () =>
      (await inList(plan))?.duesSoon.find(({ kind }) => kind === 'review');
    expect(await reviewOf()).toMatchObject({ date: '2026-11-30', words: 'reviewPlan.planned_by' });
    today = day.parse('2026-12-02');
    expect(await reviewOf()).toMatchObject({ date: '2026-11-30', words: 'reviewPlan.missed_by' });
  });

  it('keeps notes as typed, and refuses a day that has gone by', async () => {
    const plan = await aWoman();
    const { id: review } = await begin(plan);
    const odd = [{ id: 'p1', name: '  Ms O’Neill 🌱 ', role: 'x'.repeat(500) }];
    await kept('keep', { plan, review, notes: { people: odd, decisions: [] } });
    expect((await table(plan)).review?.record.people).toEqual(odd);
    expect(await get(vault, 'reviews', 'setDay', { plan, review, day: '2026-11-20' })).toEqual({
      kind: 'put-right',
      problems: [{ id: 'day_has_passed', field: 'day' }],
    });
    expect((await table(plan)).review?.record.plannedFor).toBeUndefined();
  });

  it('because she asked is written down as that, and is due within ten working days', async () => {
    const plan = await aWoman();
    await begin(plan, { why: 'she_asked' });
    const { facts: after, schedule } = await opened(plan);
    expect(after.events).toEqual([{ kind: 'she_asked', date: '2026-11-21' }]);
    expect(schedule.nextReview).toMatchObject({
      due: '2026-12-04',
      reason: 'needs_change:she_asked',
    });
  });

  it('can be called off with a reason, and then another can begin', async () => {
    const plan = await aWoman();
    const { id: review } = await begin(plan);
    const empty = await get<ReviewAfter>(vault, 'reviews', 'callOff', { plan, review, words: ' ' });
    expect(empty.kind).toBe('put-right');
    await kept('callOff', { plan, review, words: 'Planned for the wrong woman' });
    expect((await table(plan)).ended[0]).toMatchObject({ standing: 'called_off' });
    expect((await opened(plan)).facts.reviews).toEqual([]);
    expect((await begin(plan)).id).not.toBe(review);
  });
});

describe('a review on hold', () => {
  const hold = { reason: 'lockdown', words: '', lookAgainOn: '2026-11-28' };

  it('never moves the day the rules give, and comes up again on its day', async () => {
    const plan = await aWoman();
    const { due } = (await opened(plan)).schedule.nextReview;
    const { id: review } = await begin(plan);
    await kept('hold', { plan, review, hold });
    expect((await opened(plan)).schedule.nextReview.due).toBe(due);
    expect((await inList(plan))?.duesSoon).toContainEqual(
      expect.objectContaining({ kind: 'review_look_again', date: '2026-11-28' }),
    );
    await kept('offHold', { plan, review });
    expect((await opened(plan)).schedule.nextReview.due).toBe(due);
    expect((await table(plan)).review?.record.earlierHolds).toMatchObject([{ reason: 'lockdown' }]);
  });

  it('is never told to her side', async () => {
    const plan = await aWoman();
    const { id: review } = await begin(plan);
    await kept('hold', { plan, review, hold: { ...hold, words: 'A secret of staff' } });
    const scope = await turnToHer(vault, plan);
    const hers = await get(vault, 'her', 'open', {}, scope);
    expect(JSON.stringify(hers)).not.toContain('secret of staff');
    expect(JSON.stringify(hers)).toContain('My own front door');
    expect(codeOf(await ask(vault, 'reviews', 'open', { plan }, scope))).toBe('not-allowed');
    await get(vault, 'her', 'leave', { pin: staffPin }, scope);
  });
});

describe('a review that is done', () => {
  it('makes steps of what was decided, counts from its day, and says when the next is', async () => {
    const plan = await aWoman();
    const { id: review } = await begin(plan);
    await kept('keep', { plan, review, notes });
    const before = (await opened(plan)).schedule.nextReview.due;
    const done = await kept('finish', { plan, review, day: '2026-11-21', sheWasThere: true });
    expect(done).toMatchObject({ standing: 'done', version: 1, record: { heldOn: '2026-11-21' } });
    const after = await opened(plan);
    expect(after.facts.reviews).toEqual(['2026-11-21']);
    expect(after.schedule.nextReview.due).not.toBe(before);
    expect(after.review).toBeUndefined();
    const goals = after.answers.find(({ question }) => question === 'my_goals');
    expect(goals).toMatchObject({ givenBy: 'woman' });
    const asked = { step: 'Ask about a visit', who: 'Mr Khan', date: '2026-12-04' };
    expect(goals?.value).toMatchObject({
      said: [{ steps: [{ step: 'Ring the council' }, asked] }],
    });
  });

  it('without her leaves her goals as they are, and what was decided waits for the next one', async () => {
    const plan = await aWoman();
    const { id: review } = await begin(plan);
    await kept('keep', { plan, review, notes });
    await kept('finish', { plan, review, day: '2026-11-21', sheWasThere: false });
    const goals = (await opened(plan)).answers.find(({ question }) => question === 'my_goals');
    expect(goals).toMatchObject({ givenBy: 'woman', value: { said: [goal] } });
    expect((await begin(plan)).record.decisions).toEqual(notes.decisions);
  });

  it('leaves goals a worker wrote to be checked with her, and goals she keeps back alone', async () => {
    const plan = await aWoman();
    const value = { kind: 'said', said: [goal] };
    await get(vault, 'answers', 'save', { plan, question: 'my_goals', value, givenBy: 'worker' });
    const { id: review } = await begin(plan);
    await kept('keep', { plan, review, notes });
    await kept('finish', { plan, review, day: '2026-11-21', sheWasThere: true });
    const goalsNow = async () =>
      (await opened(plan)).answers.find(({ question }) => question === 'my_goals');
    expect(await goalsNow()).toMatchObject({ givenBy: 'worker' });
    const keptBack = { plan, question: 'my_goals', value: { kind: 'private' }, givenBy: 'woman' };
    await get(vault, 'answers', 'save', keptBack);
    const { id: next } = await begin(plan);
    await kept('keep', { plan, review: next, notes });
    const done = await kept('finish', { plan, review: next, day: '2026-11-21', sheWasThere: true });
    expect(done.record).toMatchObject({ stepsMade: 0, decisions: notes.decisions });
    expect(await goalsNow()).toMatchObject({ value: { kind: 'private' } });
  });

  it('is refused whole when a decision cannot become a step', async () => {
    const plan = await aWoman();
    const { id: review } = await begin(plan);
    const decisions = [{ id: 'd1', what: 'Ask about a visit', who: '' }];
    await kept('keep', { plan, review, notes: { people: [], decisions } });
    const given = { plan, review, day: '2026-11-21', sheWasThere: true };
    expect(await get(vault, 'reviews', 'finish', given)).toEqual({
      kind: 'put-right',
      problems: [{ id: 'decision_without_goal', field: 'd1' }],
    });
    expect((await opened(plan)).facts.reviews).toEqual([]);
    expect((await table(plan)).review?.record.decisions).toEqual(decisions);
  });

  it('is finished whole or not at all', async () => {
    const plan = await aWoman();
    const { id: review } = await begin(plan);
    await kept('keep', { plan, review, notes });
    const before = await opened(plan);
    const connection = vault.desk()?.connection;
    // Stands for a disk that gives out at the very last row.
    await connection?.transaction((writer) =>
      writer.run(`CREATE TEMP TRIGGER gives_out BEFORE INSERT ON review_state
        WHEN NEW.standing = 'done' BEGIN SELECT RAISE(ABORT, 'gave out'); END`),
    );
    const given = { plan, review, day: '2026-11-21', sheWasThere: true };
    expect(codeOf(await ask(vault, 'reviews', 'finish', given))).toBe('unexpected');
    expect(await opened(plan)).toEqual(before);
    await connection?.transaction((writer) => writer.run('DROP TRIGGER gives_out'));
    expect(await kept('finish', given)).toMatchObject({ standing: 'done', version: 1 });
  });

  it('cannot be done a second time, nor written in', async () => {
    const plan = await aWoman();
    const { id: review } = await begin(plan);
    const given = { plan, review, day: '2026-11-21', sheWasThere: true };
    await kept('finish', given);
    expect(codeOf(await ask(vault, 'reviews', 'finish', given))).toBe('review-over');
    expect(codeOf(await ask(vault, 'reviews', 'keep', { plan, review, notes }))).toBe(
      'review-over',
    );
    expect((await opened(plan)).facts.reviews).toEqual(['2026-11-21']);
  });

  it('leaves the plan of that day to be read, whatever is said later', async () => {
    const plan = await aWoman();
    await say(plan, 'going_well', 'My course');
    const { id: review } = await begin(plan);
    const { version } = await kept('finish', {
      plan,
      review,
      day: '2026-11-21',
      sheWasThere: true,
    });
    today = day.parse('2026-12-01');
    await say(plan, 'going_well', 'My nan rang');
    const was = await get<PlanAsItWas>(vault, 'reviews', 'asItWas', { plan, version });
    expect(was).toMatchObject({ version: 1, day: '2026-11-21', name: 'Nia Example', lead: 'pom' });
    expect(was.answers.find(({ question }) => question === 'going_well')?.value).toEqual({
      kind: 'said',
      said: 'My course',
    });
    expect(codeOf(await ask(vault, 'reviews', 'asItWas', { plan, version: 99 }))).toBe('not-found');
  });

  it('another woman’s review and version are not reached through this plan', async () => {
    const [hers, other] = [await aWoman(), await aWoman()];
    const { id: review } = await begin(hers);
    const given = { review, day: '2026-11-21', sheWasThere: true };
    expect(codeOf(await ask(vault, 'reviews', 'finish', { plan: other, ...given }))).toBe(
      'review-over',
    );
    await kept('finish', { plan: hers, ...given });
    expect(codeOf(await ask(vault, 'reviews', 'asItWas', { plan: other, version: 1 }))).toBe(
      'not-found',
    );
    expect((await table(other)).ended).toEqual([]);
  });

  it('is never written so that the plan could not be opened again', async () => {
    const plan = await aWoman();
    const { id: review } = await begin(plan);
    const earlierDays = Array.from({ length: 201 }, () => ({ day: '2026-11-21', missed: true }));
    const there = (await table(plan)).review?.record;
    const given = { plan, review, standing: 'planned', session: '', at: '' } as const;
    const writing = vault
      .desk()
      ?.connection.transaction((writer) =>
        appendReview(writer, { ...given, record: { ...there, earlierDays } as ReviewRecord }),
      );
    await expect(writing).rejects.toThrow('not-understood');
    expect((await opened(plan)).review?.id).toBe(review);
    const odd = { people: [{ id: 'p', name: '\ud83c', role: '' }], decisions: [] };
    expect(codeOf(await ask(vault, 'reviews', 'keep', { plan, review, notes: odd }))).toBe(
      'not-understood',
    );
  });

  it('can never be changed in the file', async () => {
    const writing = vault
      .desk()
      ?.connection.transaction((writer) =>
        writer.run(`UPDATE review_state SET standing = 'planned'`),
      );
    await expect(writing).rejects.toThrow('never changed in place');
  });
});

describe('what has changed since last time', () => {
  it('counts from the last review, then and now side by side', async () => {
    const plan = await aWoman();
    await say(plan, 'going_well', 'My course');
    expect((await table(plan)).since).toEqual({ kind: 'signed', day: '2026-11-13' });
    const { id: review } = await begin(plan);
    await kept('finish', { plan, review, day: '2026-11-21', sheWasThere: true });
    expect((await table(plan)).changes).toEqual([]);
    today = day.parse('2026-12-01');
    await say(plan, 'going_well', 'My nan rang');
    await say(plan, 'not_done', 'The council has not rung');
    const { since, changes } = await table(plan);
    expect(since).toEqual({ kind: 'review', day: '2026-11-21' });
    expect(changes).toMatchObject([
      {
        question: 'going_well',
        before: { value: { said: 'My course' } },
        now: { value: { said: 'My nan rang' } },
      },
      { question: 'not_done', now: { value: { said: 'The council has not rung' } } },
    ]);
    expect(changes[1]?.before).toBeUndefined();
  });

  it('counts from the day it was held, also when it was finished later', async () => {
    const plan = await aWoman();
    await say(plan, 'going_well', 'My course');
    const { id: review } = await begin(plan);
    today = day.parse('2026-11-25');
    await say(plan, 'going_well', 'My nan rang');
    today = day.parse('2026-11-28');
    await kept('finish', { plan, review, day: '2026-11-21', sheWasThere: true });
    expect(await table(plan)).toMatchObject({
      since: { kind: 'review', day: '2026-11-21' },
      changes: [{ question: 'going_well' }],
    });
  });

  it('counts from a review written down by hand when that is newer', async () => {
    const plan = await aWoman();
    const { id: review } = await begin(plan);
    await kept('finish', { plan, review, day: '2026-11-21', sheWasThere: true });
    today = day.parse('2026-12-01');
    await say(plan, 'going_well', 'My nan rang');
    today = day.parse('2026-12-10');
    const { facts: now } = await opened(plan);
    await get(vault, 'facts', 'save', {
      plan,
      facts: { ...now, reviews: [...now.reviews, '2026-12-05'] },
    });
    expect(await table(plan)).toMatchObject({
      since: { kind: 'review', day: '2026-12-05' },
      changes: [],
    });
  });
});

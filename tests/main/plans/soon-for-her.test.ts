// Promises and hard dates as Today gets them: from her newest answers, for every plan that has any, and never for her side.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import { day } from '../../../src/shared/domain/calendar/day';
import type { SoonForHer } from '../../../src/shared/ipc/contract';
import { aGoal, aStep } from '../../shared/domain/workbook/some-goals';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, turnToHer } from '../../support/a-vault';

let vault: Vault;
let nia: string;
let bea: string;
beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  nia = await aPlan(vault);
  bea = await aPlan(vault, { legalName: 'Bea Example', prisonNumber: 'A2345BC' });
});
afterAll(() => vault.close());

const say = (plan: string, question: string, said: unknown) =>
  get(vault, 'answers', 'save', {
    plan,
    question,
    value: { kind: 'said', said },
    givenBy: 'woman',
  });
const soon = () => get<SoonForHer[]>(vault, 'plans', 'soonForHer');
const hardDate = (date: string, help = '') => ({ id: 'one', fields: { date, help } });

describe('what her answers ask for soon', () => {
  it('is nothing before anything was said', async () => {
    expect(await soon()).toEqual([]);
  });

  it('is a hard date of the next seven days, as she wrote it, and no other', async () => {
    await say(nia, 'hard_dates', [hardDate('24 November', 'A walk, no meetings')]);
    await say(bea, 'hard_dates', [hardDate('14 March')]);
    expect(await soon()).toEqual([
      {
        plan: nia,
        dues: [],
        promises: [],
        hardDates: [{ day: '2026-11-24', wrote: '24 November', help: 'A walk, no meetings' }],
      },
    ]);
  });

  it('goes with the answer when she takes it back', async () => {
    await get(vault, 'answers', 'save', {
      plan: nia,
      question: 'hard_dates',
      value: { kind: 'private' },
      givenBy: 'woman',
    });
    expect(await soon()).toEqual([]);
  });

  it.each([
    ['due on the last of seven days', { when: 'a_date', date: '2026-11-27' }, ['open']],
    ['due a day later', { when: 'a_date', date: '2026-11-28' }, []],
    ['due this week', { when: 'this_week' }, ['open']],
    ['due whenever they meet', { when: 'next_time_we_meet' }, []],
    ['late', { when: 'a_date', date: '2026-11-20' }, ['late']],
    [
      'late, and she was told',
      { when: 'a_date', date: '2026-11-20', told: '2026-11-21' },
      ['late'],
    ],
    ['done, and she was not told', { done: 'done' }, ['kept']],
    ['done, and she was told', { done: 'done', told: '2026-11-21' }, []],
    ['stuck', { done: 'cannot_yet' }, ['stuck']],
  ])('a promise that is %s', async (_, rest, states) => {
    await say(bea, 'my_goals', [aGoal('Home', [aStep('Ring the council', 'Rae', rest)])]);
    const hers = (await soon()).find(({ plan }) => plan === bea);
    expect(hers?.promises.map(({ state, isMine }) => [state, isMine]) ?? []).toEqual(
      states.map((state) => [state, true]),
    );
  });

  it('tells whose promise it is', async () => {
    const week = { when: 'this_week' };
    await say(bea, 'my_goals', [
      aGoal('Home', [
        aStep('Mine', 'Rae', week),
        aStep('Of both', 'Mr Khan and Rae', week),
        aStep('Of another', 'Mr Khan', week),
        aStep('Hers', 'Me', week),
        aStep('Of nobody', '', week),
      ]),
    ]);
    const hers = (await soon()).find(({ plan }) => plan === bea);
    expect(hers?.promises.map(({ step, isMine }) => [step, isMine])).toEqual([
      ['Mine', true],
      ['Of both', true],
      ['Of another', false],
    ]);
  });

  it('counts “this week” from the day it was said, not from the last time anything was saved', async () => {
    let now = '2026-11-10T10:00:00Z';
    let today = day.parse('2026-11-10');
    const later = await anOpenVault(await aFolder(), { now: () => now, today: () => today });
    const plan = await aPlan(later);
    const week = [aGoal('Home', [aStep('Ring the council', 'Rae', { when: 'this_week' })])];
    const save = (goals: unknown) =>
      get(later, 'answers', 'save', {
        ...{ plan, question: 'my_goals', value: { kind: 'said', said: goals } },
        givenBy: 'woman',
      });
    const seen = async () =>
      (await get<SoonForHer[]>(later, 'plans', 'soonForHer')).flatMap(({ promises }) =>
        promises.map(({ state, date, isThisWeek }) => [state, date, isThisWeek]),
      );
    await save(week);
    expect(await seen()).toEqual([['open', '2026-11-16', true]]);
    now = '2026-11-16T10:00:00Z';
    today = day.parse('2026-11-16');
    await save([...week, aGoal('Another', [])]);
    expect(await seen()).toEqual([['open', '2026-11-16', true]]);
    today = day.parse('2026-11-17');
    expect(await seen()).toEqual([['late', '2026-11-16', true]]);
    await later.close();
  });

  it('does not take her own steps for a worker’s who has her first name', async () => {
    const plan = await aPlan(vault, { legalName: 'Rae Example', prisonNumber: 'A3456BC' });
    await say(plan, 'my_goals', [
      aGoal('Home', [aStep('Write my letter', 'Rae', { when: 'this_week' })]),
    ]);
    expect((await soon()).filter((hers) => hers.plan === plan)).toEqual([]);
  });

  it('is what she ticked that cannot wait, by the day her home is to be seen to, until it is a step', async () => {
    const plan = await aPlan(vault, { legalName: 'Wren Example', prisonNumber: 'A4567BC' });
    const dues = async () => (await soon()).find((hers) => hers.plan === plan)?.dues ?? [];
    await say(plan, 'home_urgent', { chosen: ['landlord', 'keys'] });
    // Nobody knows yet when she came in.
    expect(await dues()).toEqual([]);
    const facts = { legalStatus: 'sentenced', arrivalDate: '2026-11-16', events: [], reviews: [] };
    await get(vault, 'facts', 'save', { plan, facts });
    expect(await dues()).toMatchObject([
      { kind: 'urgent_saves', date: '2026-11-23', params: { count: 2 }, isTelling: false },
    ]);
    expect(JSON.stringify(await dues())).not.toContain('landlord');
    const made = (id: string) => ({ ...aStep('Made', 'Me', { when: 'this_week' }), id });
    await say(plan, 'my_goals', [aGoal('Keep', [made('home_urgent.landlord.2026-11-21')])]);
    expect(await dues()).toMatchObject([{ params: { count: 1 } }]);
    await say(plan, 'my_goals', [
      aGoal('Keep', [made('home_urgent.landlord.2026-11-21'), made('home_urgent.keys.2026-11-21')]),
    ]);
    expect((await dues()).filter(({ kind }) => kind === 'urgent_saves')).toEqual([]);
  });

  it('counts what she ticked before a recall as soon as the recall is entered, and says so', async () => {
    let now = '2026-11-01T10:00:00Z';
    let today = day.parse('2026-11-01');
    const later = await anOpenVault(await aFolder(), { now: () => now, today: () => today });
    const plan = await aPlan(later);
    const value = { kind: 'said', said: { chosen: ['landlord', 'keys'] } };
    await get(later, 'answers', 'save', { plan, question: 'home_urgent', value, givenBy: 'woman' });
    [now, today] = ['2026-11-10T10:00:00Z', day.parse('2026-11-10')];
    const facts = {
      ...{ legalStatus: 'recall', recallType: 'FTR_56', returnToCustodyDate: '2026-11-09' },
      ...{ sentenceType: 'SDS', sentenceLengthMonths: 20, licenceEnd: '2027-09-11' },
      ...{ events: [], reviews: [] },
    };
    await get(later, 'facts', 'save', { plan, facts });
    const [hers] = await get<SoonForHer[]>(later, 'plans', 'soonForHer');
    expect(hers?.dues).toMatchObject([
      {
        ...{ kind: 'urgent_saves', words: 'urgentSavesBefore', date: '2026-11-16' },
        params: { count: 2, before: 2 },
      },
    ]);
    await later.close();
  });

  it('is not for her side of the screen', async () => {
    const scope = await turnToHer(vault, nia);
    const reply = await ask(vault, 'plans', 'soonForHer', {}, scope);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  });
});

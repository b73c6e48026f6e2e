// Her turn at the screen: what her side is given, what it is refused, and how it ends.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Vault, VaultPlace } from '../../../src/main/vault/vault';
import type { Looks } from '../../../src/shared/domain/audit/looks';
import { isForGuided } from '../../../src/shared/domain/sitting/guided';
import { isPinFit } from '../../../src/shared/domain/sitting/sitting';
import { callsOfHers, vaultCalls } from '../../../src/shared/ipc/calls';
import type { Scope } from '../../../src/shared/ipc/contract';
import type { HerPlan } from '../../../src/shared/ipc/her-calls';
import { aFolder } from '../../support/a-folder';
import {
  anOpenVault,
  aPlan,
  ask,
  get,
  passphrase,
  staffPin,
  theContent,
  turnToHer,
} from '../../support/a-vault';
import { stepUp } from '../../support/at-a-vault';

let folder: string;
let vault: Vault;
let hers: string;
let another: string;
let shown: { to: string; plan: string }[];
let locks: number;
let why: string | undefined;
let now: string;

/** Words that only a worker, or only another woman, ever wrote. */
const secrets = {
  anotherName: 'Zuleika Otherwoman',
  anotherWords: 'Words of another woman entirely',
  markWords: 'Waiting on the housing desk, says the worker',
  leadReason: 'The worker thinks she will not manage alone',
  reviewWords: 'Called off because the worker forgot',
  untold: 'The worker thinks her brother is behind it',
  untoldTo: 'Sergeant Untold',
  secondPerson: 'Ms Neverseen',
  anotherYes: 'Otherborough council of another woman',
  chases: 'The worker asks after it on Friday',
};

beforeEach(async () => {
  folder = await aFolder();
  shown = [];
  locks = 0;
  now = '2026-11-21T10:00:00.000Z';
  const place: Partial<VaultPlace> = {
    now: () => now,
    show: (who) => shown.push(who),
    whenLocking: (reason) => {
      locks += 1;
      why = reason;
    },
  };
  vault = await anOpenVault(folder, place);
  hers = await aPlan(vault);
  another = await aPlan(vault, { legalName: secrets.anotherName, prisonNumber: 'B2345CD' });
  await say(another, 'about_words', secrets.anotherWords);
  await say(hers, 'about_words', 'I make people laugh');
  await say(hers, 'worries', [{ id: 'a', fields: { text: 'My nan' } }]);
  await get(vault, 'facts', 'save', {
    plan: hers,
    facts: {
      legalStatus: 'sentenced',
      sentenceType: 'SDS',
      sentenceLengthMonths: 8,
      sentenceDate: '2026-10-01',
      arrivalDate: '2026-10-01',
      releaseDate: '2027-02-01',
      recordedLead: { lead: 'pom', reason: secrets.leadReason, since: '2026-11-01' },
    },
  });
  const { milestones } = await get<{ milestones: { key: string; kind: string }[] }>(
    vault,
    'plans',
    'open',
    { plan: hers },
  );
  const key =
    milestones.find(({ kind }) => kind === 'first_plan_complete')?.key ?? milestones[0]?.key;
  await get(vault, 'milestones', 'mark', {
    plan: hers,
    key,
    mark: { state: 'waiting', words: secrets.markWords },
  });
  const begun = await get<{ review: { id: string } }>(vault, 'reviews', 'begin', {
    plan: hers,
    why: 'she_asked',
  });
  await get(vault, 'reviews', 'callOff', {
    plan: hers,
    review: begun.review.id,
    words: secrets.reviewWords,
  });
  await stepUp(vault);
  await get(vault, 'overrides', 'keep', {
    plan: hers,
    asked: {
      ...{ what: [{ kind: 'question', id: 'worries' }], reader: 'pom', gateway: 'risk_to_life' },
      ...{ recipient: secrets.untoldTo, why: secrets.untold, less: secrets.untold },
      authoriser: { name: secrets.secondPerson, role: 'Head', confirmed: true },
      told: { kind: 'not_yet', why: secrets.untold, lookAgain: '2026-11-28' },
    },
  });
  const yes = { said: 'yes', day: '2026-11-21', there: 'Rae' };
  for (const [plan, council] of [
    [another, secrets.anotherYes],
    [hers, 'Leeds'],
  ]) {
    for (const consent of [
      { ...yes, what: 'referral' },
      { ...yes, what: 'council', words: council, country: 'england' },
      { ...yes, what: 'contact', words: council },
    ]) {
      await get(vault, 'consents', 'say', { plan, consent, withHer: true });
    }
    const step = { state: 'submitted', day: '2026-11-21', words: secrets.chases };
    await get(vault, 'consents', 'refer', { plan, step });
  }
});
afterEach(() => vault.close());

const yesOf = (there: string) => ({ said: 'yes', day: '2026-11-21', there });

async function say(plan: string, question: string, said: unknown, scope?: Scope) {
  const value = { kind: 'said', said };
  return get(vault, 'answers', 'save', { plan, question, value, givenBy: 'woman' }, scope);
}

describe('PINs', () => {
  it.each([
    ['six digits', '480913', true],
    ['twelve digits', '480913480913', true],
    ['five digits', '48091', false],
    ['thirteen digits', '4809134809134', false],
    ['one digit over and over', '777777', false],
    ['counting up', '345678', false],
    ['counting up past nine', '789012', false],
    ['counting down', '654321', false],
    ['letters', '48o913', false],
    ['nothing', '', false],
  ])('a PIN of %s', (_, pin, isFit) => {
    expect(isPinFit(pin)).toBe(isFit);
  });
});

describe('her side of the screen', () => {
  it('knows by name the calls the gate would answer, and no others', () => {
    for (const [group, calls] of Object.entries(callsOfHers)) {
      if (group === 'shell') continue;
      const known: readonly string[] = vaultCalls[group as keyof typeof vaultCalls];
      for (const call of calls) expect(known, `${group}.${call}`).toContain(call);
    }
  });

  it('gets her plan, her words and where she was', async () => {
    const scope = await turnToHer(vault, hers, {
      kind: 'hers',
      pages: ['about-me'],
      withHer: 'Rae',
    });
    const plan = await get<HerPlan>(vault, 'her', 'open', {}, scope);
    expect(plan.name).toBe('Nia Example');
    expect(JSON.stringify(plan.answers)).toContain('I make people laugh');
    expect(plan.sitting).toEqual({ kind: 'hers', pages: ['about-me'] });
    expect(plan.lookAgain?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await get(vault, 'her', 'place', { page: 'about-me', question: 'enjoy' }, scope);
    expect((await get<HerPlan>(vault, 'her', 'open', {}, scope)).placeLeft).toEqual({
      page: 'about-me',
      question: 'enjoy',
    });
  });

  it('is told nothing of another woman and nothing a worker wrote for workers, in 2,000 asks', async () => {
    const scope = await turnToHer(vault, hers);
    const { staffWords } = (await theContent()).workbook;
    const staffOnly = Object.values(staffWords.pages).flatMap((page) =>
      page.purpose ? [page.purpose] : [],
    );
    expect(staffOnly.length).toBeGreaterThan(10);
    const everyCall = Object.entries(vaultCalls).flatMap(([group, calls]) =>
      calls.map((call): [string, string] => [group, call]),
    );
    // Leaving takes the PIN, which nobody types here; trying it would lock.
    const asked = everyCall.filter(([, call]) => call !== 'leave' && call !== 'uncover');
    // Calls that have an answer to give are asked more often.
    const often = Object.entries(callsOfHers).flatMap(([group, calls]) =>
      calls.map((call): [string, string] => [group, call]),
    );
    const anyPlan = fc.constantFrom(hers, another, undefined);
    const answered = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.constantFrom(...asked),
          fc.constantFrom(...often.filter(([, call]) => call !== 'leave' && call !== 'uncover')),
        ),
        anyPlan,
        fc.constantFrom('about_words', 'about_words', 'worries', 'legal_name'),
        fc.constantFrom('woman', 'worker'),
        fc.integer({ min: 0, max: 3 }),
        fc.anything(),
        async ([group, call], plan, question, givenBy, version, junk) => {
          const fits: unknown[] = [
            {},
            { plan },
            { plan, question },
            { plan, question, value: { kind: 'said', said: 'x' }, givenBy },
            { version },
            { page: 'about-me', question },
            {
              choices: [
                { target: { kind: 'page', id: 'about-me' }, audience: 'pom', level: 'all' },
              ],
            },
            { consent: { what: 'council', said: 'yes', words: 'Leeds', country: 'england' } },
            { plan, consent: { ...yesOf(givenBy), what: 'landlord' }, withHer: true },
            { plan, preparation: { kind: 'hers', pages: [], withHer: '' }, newPin: '135791' },
            { plan, copyFor: 'woman', style: 'key', saidYes: [] },
            junk,
          ];
          for (const input of fits) {
            const reply = await ask(vault, group, call, input, scope);
            const text = JSON.stringify(reply);
            for (const secret of [...Object.values(secrets), another, ...staffOnly]) {
              expect(text, `${group}.${call}`).not.toContain(secret);
            }
            if (reply.ok)
              answered.set(`${group}.${call}`, (answered.get(`${group}.${call}`) ?? 0) + 1);
          }
        },
      ),
      // One ask that must go well: by chance alone it would be missed now and then.
      { numRuns: 700, examples: [[['answers', 'save'], hers, 'about_words', 'woman', 0, null]] },
    );
    // Otherwise all of the above would hold of a door that is nailed shut.
    expect([...answered.keys()].toSorted()).toEqual(
      expect.arrayContaining([
        'answers.save',
        'her.another',
        'her.changed',
        'her.looks',
        'her.choose',
        'her.open',
        'her.say',
        'her.withoutMe',
        'her.yeses',
        'workbook.content',
      ]),
    );
  }, 120_000);

  it('lets her see who has had her plan open, once a day', async () => {
    await get(vault, 'plans', 'open', { plan: hers });
    await get(vault, 'plans', 'open', { plan: hers });
    await get(vault, 'plans', 'open', { plan: another });
    const scope = await turnToHer(vault, hers);
    const looks = await get<Looks>(vault, 'her', 'looks', {}, scope);
    const opened = looks.days.flatMap(({ by, day, made }) =>
      made.filter(({ what }) => what === 'opened').map(() => [by, day]),
    );
    expect(opened).toEqual([['Rae', '2026-11-21']]);
  });

  it('does not tell her side what an answer did to the dates', async () => {
    const scope = await turnToHer(vault, hers);
    const reply = await say(hers, 'agree_how', { chosen: 'agree' }, scope);
    expect(Object.keys(reply as object)).toEqual(['answer']);
  });
});

describe('who sees what, as she chooses it herself', () => {
  const choice = { target: { kind: 'question', id: 'worries' }, audience: 'pom', level: 'all' };
  const listed = () =>
    get<{ level: string; onHerScreen: boolean }[]>(vault, 'sharing', 'list', { plan: hers });

  it('counts at once, for her plan only, and the desk sees that she did it herself', async () => {
    const scope = await turnToHer(vault, hers);
    expect(await get(vault, 'her', 'choose', { choices: [choice] }, scope)).toEqual({
      sharing: [choice],
    });
    expect((await get<HerPlan>(vault, 'her', 'open', {}, scope)).sharing).toEqual([choice]);
    await get(vault, 'her', 'choose', { choices: [{ ...choice, level: 'nothing' }] }, scope);
    await get(vault, 'her', 'leave', { pin: staffPin }, scope);
    expect(await listed()).toMatchObject([
      { level: 'all', onHerScreen: true, withHer: true },
      { level: 'nothing', onHerScreen: true },
    ]);
    expect(await get(vault, 'sharing', 'list', { plan: another })).toEqual([]);
  });

  it('a yes of hers is dated today, whatever day the window says', async () => {
    const scope = await turnToHer(vault, hers, { kind: 'hers', pages: [], withHer: 'Dee' });
    const consent = { what: 'landlord', said: 'yes', words: 'Mr Lee' };
    await get(vault, 'her', 'say', { consent }, scope);
    const forged = { ...consent, day: '2020-01-01', there: 'Nobody' };
    expect((await ask(vault, 'her', 'say', { consent: forged }, scope)).ok).toBe(false);
    await get(vault, 'her', 'leave', { pin: staffPin }, scope);
    const { consents } = await get<{ consents: object[] }>(vault, 'consents', 'list', {
      plan: hers,
    });
    expect(consents.at(-1)).toMatchObject({
      what: 'landlord',
      day: '2026-11-21',
      there: 'Dee',
      onHerScreen: true,
    });
  });
});

describe('how her turn ends', () => {
  it('goes back to the staff desk with the PIN, and says so to the shell', async () => {
    const scope = await turnToHer(vault, hers);
    expect(shown).toEqual([{ to: 'hers', plan: hers }]);
    expect(await get(vault, 'her', 'leave', { pin: staffPin }, scope)).toEqual({ kind: 'right' });
    expect(shown.at(-1)).toEqual({ to: 'staff', plan: hers });
    expect((await ask(vault, 'her', 'open', {}, scope)).ok).toBe(false);
    const status = await get<{ opened: { backFrom: string } }>(vault, 'vault', 'status');
    expect(status.opened.backFrom).toBe(hers);
  });

  it.each([
    [
      'in one go',
      (leave: (pin: string) => Promise<unknown>) => Promise.all(['1', '2', '3'].map(leave)),
    ],
    [
      'one after the other',
      async (leave: (pin: string) => Promise<unknown>) => {
        for (const pin of ['000000', '123123', '']) await leave(pin);
      },
    ],
  ])('locks after three wrong PINs, asked %s', async (_, tryThree) => {
    const scope = await turnToHer(vault, hers);
    await tryThree((pin) => get(vault, 'her', 'leave', { pin }, scope));
    await expect.poll(() => locks).toBe(1);
    expect(why).toBe('pins');
    // The right one comes too late.
    expect((await ask(vault, 'her', 'leave', { pin: staffPin }, scope)).ok).toBe(false);
    expect((await ask(vault, 'plans', 'list')).ok).toBe(false);
    await get(vault, 'vault', 'unlock', { passphrase });
    expect((await ask(vault, 'plans', 'list')).ok).toBe(true);
  });

  it('counts wrong PINs anew after a right one', async () => {
    const scope = await turnToHer(vault, hers);
    for (const pin of ['111', '222']) await get(vault, 'her', 'uncover', { pin }, scope);
    expect(await get(vault, 'her', 'uncover', { pin: staffPin }, scope)).toEqual({ kind: 'right' });
    expect(await get(vault, 'her', 'uncover', { pin: '111' }, scope)).toEqual({
      kind: 'wrong',
      left: 2,
    });
  });

  it('begins only with a PIN that is one, and keeps it for the next time', async () => {
    const preparation = { kind: 'hers', pages: [], withHer: '' };
    const begin = (newPin?: string) =>
      get(vault, 'sittings', 'begin', { plan: hers, preparation, ...(newPin ? { newPin } : {}) });
    expect(await begin()).toEqual({ kind: 'put-right', why: 'pin_needed' });
    expect(await begin('12345')).toEqual({ kind: 'put-right', why: 'pin_unfit' });
    const scope = await turnToHer(vault, hers);
    await get(vault, 'her', 'leave', { pin: staffPin }, scope);
    expect(await begin()).toEqual({ kind: 'begun' });
    await get(vault, 'her', 'leave', { pin: staffPin }, scope);
  });
});

describe('what an attacker found', () => {
  it('begins once when it is asked twice at once', async () => {
    const input = {
      plan: hers,
      preparation: { kind: 'hers', pages: [], withHer: '' },
      newPin: staffPin,
    };
    const replies = await Promise.all([1, 2].map(() => ask(vault, 'sittings', 'begin', input)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(shown).toHaveLength(1);
  });

  it.each([
    ['a page that is none', { page: 'constructor', question: 'x' }],
    ['a question of another page', { page: 'about-me', question: 'worries' }],
  ])('remembers no place that is none: %s', async (_, place) => {
    const scope = await turnToHer(vault, hers);
    await get(vault, 'her', 'place', place, scope);
    expect((await get<HerPlan>(vault, 'her', 'open', {}, scope)).placeLeft).toBeUndefined();
  });

  it('gives the screen back although nothing can be written any more', async () => {
    const scope = await turnToHer(vault, hers);
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    desk.connection.transaction = async () => {
      throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    };
    expect(await get(vault, 'her', 'leave', { pin: staffPin }, scope)).toEqual({ kind: 'right' });
    expect(shown.at(-1)).toEqual({ to: 'staff', plan: hers });
  });

  it('shows a peer mentor nothing that is not for a peer mentor to see', async () => {
    const { workbook } = (await theContent()).workbook;
    for (const { questions } of workbook.pages)
      for (const question of questions.filter(isForGuided))
        expect(question.defaultSharing, question.key).toContain('peer');
  });
});

describe('a guided session with a peer mentor', () => {
  const guided = { kind: 'guided', pages: [], withHer: 'Dee', minutes: 20 };

  it('holds only questions that are open to a peer mentor, and only those answers', async () => {
    const scope = await turnToHer(vault, hers, guided);
    const plan = await get<HerPlan>(vault, 'her', 'open', {}, scope);
    const text = JSON.stringify(plan);
    expect(text).toContain('I make people laugh');
    expect(text).not.toContain('My nan');
    expect(text).not.toContain('A1234BC');
    const content = await get<{
      workbook: { pages: { questions: { key: string; completedWith: string[] }[] }[] };
      words: object;
    }>(vault, 'workbook', 'content', {}, scope);
    const questions = content.workbook.pages.flatMap((page) => page.questions);
    expect(questions.length).toBeGreaterThan(20);
    for (const { key, completedWith } of questions) expect(completedWith, key).toContain('peer');
    expect(JSON.stringify(content.words)).not.toContain('Thoughts of hurting myself');
  });

  it('refuses what is private: another question, earlier words, who has looked', async () => {
    const scope = await turnToHer(vault, hers, guided);
    const value = { kind: 'said', said: [{ id: 'a', fields: { text: 'x' } }] };
    const private_ = { plan: hers, question: 'worries', value, givenBy: 'woman' };
    for (const [group, call, input] of [
      ['answers', 'save', private_],
      ['answers', 'history', { plan: hers, question: 'about_words' }],
      ['her', 'looks', {}],
      ['her', 'earlier', {}],
      ['her', 'yeses', {}],
      ['her', 'withoutMe', {}],
      ['her', 'say', { consent: { what: 'landlord', said: 'yes' } }],
      [
        'her',
        'choose',
        { choices: [{ target: { kind: 'page', id: 'about-me' }, audience: 'pom', level: 'all' }] },
      ],
    ] as const) {
      const reply = await ask(vault, group, call, input, scope);
      expect(reply, `${group}.${call}`).toEqual({ ok: false, failure: { code: 'not-allowed' } });
    }
    expect(await say(hers, 'about_words', 'With Dee', scope)).toBeDefined();
  });

  it('ends by itself at its time; half-typed words are kept, and the PIN still works', async () => {
    const scope = await turnToHer(vault, hers, guided);
    now = '2026-11-21T10:19:59.000Z';
    expect((await ask(vault, 'her', 'open', {}, scope)).ok).toBe(true);
    now = '2026-11-21T10:20:00.000Z';
    expect(await ask(vault, 'her', 'open', {}, scope)).toEqual({
      ok: false,
      failure: { code: 'time-is-over' },
    });
    expect(await say(hers, 'about_words', 'The last half of a sen', scope)).toBeDefined();
    expect(await get(vault, 'her', 'leave', { pin: staffPin }, scope)).toEqual({ kind: 'right' });
  });
});

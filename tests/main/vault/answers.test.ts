import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import { type Answer, cannotBeLeftOut } from '../../../src/shared/domain/workbook/answer';
import { nonAnswers } from '../../../src/shared/domain/workbook/people-and-situations';
import type { OpenPlan, PlanInList } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, fixedToday, get } from '../../support/a-vault';

let vault: Vault;
let number = 1000;
const newPlan = (from: { situation?: string } = {}) => {
  number += 1;
  return aPlan(vault, { prisonNumber: `C${number}DE`, ...from });
};
const save = (plan: string, question: string, said: unknown, givenBy = 'woman') =>
  ask(vault, 'answers', 'save', { plan, question, value: { kind: 'said', said }, givenBy });
const open = (plan: string) => get<OpenPlan>(vault, 'plans', 'open', { plan });
const history = (plan: string, question: string) =>
  get<Answer[]>(vault, 'answers', 'history', { plan, question });
const content = () => {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  return desk.content.workbook.workbook;
};
const codeOf = (reply: Awaited<ReturnType<typeof ask>>) => (reply.ok ? 'done' : reply.failure.code);

beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
});
afterAll(() => vault.close());

describe('answers are a history', () => {
  it('the newest counts, older ones stay, each with who, when, in which session and its number', async () => {
    const plan = await newPlan();
    for (const said of ['first', 'second', 'third']) await save(plan, 'about_words', said);
    const kept = await history(plan, 'about_words');
    expect(kept.map(({ value }) => value)).toEqual(
      ['third', 'second', 'first'].map((said) => ({ kind: 'said', said })),
    );
    expect(new Set(kept.map(({ id }) => id)).size).toBe(3);
    expect(kept[0]?.seq).toBeGreaterThan(kept[1]?.seq ?? 0);
    expect(kept[0]).toMatchObject({ givenBy: 'woman', worker: 'Rae', question: 'about_words' });
    expect((await open(plan)).answers.find(({ question }) => question === 'about_words')?.id).toBe(
      kept[0]?.id,
    );
  });

  it('no row can be changed in place, even by us', async () => {
    const plan = await newPlan();
    await save(plan, 'about_words', 'as it was');
    const connection = vault.desk()?.connection;
    const change = connection?.transaction((writer) =>
      writer.run(`UPDATE answer SET value = '{"kind":"cleared"}' WHERE plan = ?`, [plan]),
    );
    await expect(change).rejects.toThrow('never changed in place');
    expect((await history(plan, 'about_words'))[0]?.value).toEqual({
      kind: 'said',
      said: 'as it was',
    });
  });

  it('"not now", "not for me" and "I would rather not say" are answers, and so is taking one out', async () => {
    const plan = await newPlan();
    for (const kind of ['later', 'not_for_me', 'private', 'cleared']) {
      const reply = await ask(vault, 'answers', 'save', {
        plan,
        question: 'hopes',
        value: { kind },
        givenBy: 'woman',
      });
      expect(reply.ok).toBe(true);
    }
    expect((await history(plan, 'hopes')).map(({ value }) => value.kind)).toEqual([
      'cleared',
      'private',
      'not_for_me',
      'later',
    ]);
  });

  it('only what a plan cannot be without is refused when it is left out, in any way', async () => {
    const plan = await newPlan();
    const questions = content().pages.flatMap((page) => page.questions);
    const refused = new Map<string, Set<string>>();
    for (const { key } of questions) {
      const codes = new Set<string>();
      for (const kind of [...nonAnswers, 'cleared']) {
        const asked = { plan, question: key, value: { kind }, givenBy: 'woman' };
        codes.add(codeOf(await ask(vault, 'answers', 'save', asked)));
      }
      if (!codes.has('done')) refused.set(key, codes);
      else expect([...codes], key).toEqual(['done']);
    }
    const needed = questions.filter(cannotBeLeftOut).map(({ key }) => key);
    expect([...refused.keys()]).toEqual(needed);
    expect(Object.fromEntries([...refused].map(([key, codes]) => [key, [...codes]]))).toEqual({
      legal_name: ['name-needed'],
      prison_number: ['prison-number-not-right'],
      situation: ['situation-needed'],
    });
  });

  it('any words at all come back exactly as they were typed', async () => {
    const plan = await newPlan();
    await fc.assert(
      fc.asyncProperty(
        fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
          .filter((t) => t.trim() !== '' && !t.includes('\0')),
        async (said) => {
          expect(codeOf(await save(plan, 'about_words', said))).toBe('done');
          expect((await history(plan, 'about_words'))[0]?.value).toEqual({ kind: 'said', said });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('saves made at the same moment keep their order and lose none', async () => {
    const plan = await newPlan();
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => save(plan, 'about_words', `version ${i}`)),
    );
    const kept = await history(plan, 'about_words');
    expect(kept).toHaveLength(40);
    expect(new Set(kept.map(({ seq }) => seq)).size).toBe(40);
  });

  const refused: [string, string, unknown, string][] = [
    [
      'a choice that is not one of the choices',
      'pronouns',
      { chosen: 'nonsense' },
      'not-understood',
    ],
    ['words where a list belongs', 'hopes', 'just words', 'not-understood'],
    [
      'a list field that is not part of the list',
      'hopes',
      [{ id: 'a', fields: { nope: 'x' } }],
      'not-understood',
    ],
    ['a date that is not a date', 'date_of_birth', '31/12/2001', 'not-understood'],
    ['30 February', 'date_of_birth', '1996-02-30', 'not-understood'],
    ['taking her full name out', 'legal_name', '', 'name-needed'],
    ['half a character', 'about_words', 'half \ud83d', 'not-understood'],
    ['more than 20,000 letters', 'about_words', 'x'.repeat(20_001), 'text-too-long'],
    ['a question that is not in the workbook', 'nope', 'x', 'not-found'],
    ['a prison number of another form', 'prison_number', '12345', 'prison-number-not-right'],
    ['taking the prison number out', 'prison_number', '', 'prison-number-not-right'],
  ];
  it.each(refused)(
    '%s is refused by name and nothing is written',
    async (_, question, said, code) => {
      const plan = await newPlan();
      const before = (await open(plan)).answers;
      expect(codeOf(await save(plan, question, said))).toBe(code);
      expect((await open(plan)).answers).toEqual(before);
    },
  );

  it('exactly 20,000 letters are kept whole', async () => {
    const plan = await newPlan();
    const said = 'ŵ'.repeat(20_000);
    expect(codeOf(await save(plan, 'about_words', said))).toBe('done');
    expect((await history(plan, 'about_words'))[0]?.value).toEqual({ kind: 'said', said });
  });
});

describe('starting a plan', () => {
  it('offers the plan there is when the same number is typed again, however it is written', async () => {
    const plan = await aPlan(vault, { prisonNumber: 'D1234EF', legalName: 'Mair Made-Up' });
    const again = await get(vault, 'plans', 'start', {
      legalName: 'Mair M',
      prisonNumber: ' d1234 ef ',
      situation: 'remand',
    });
    expect(again).toEqual({ kind: 'already-there', plan, name: 'Mair Made-Up' });
  });

  it('asks for the number to be put right, and starts nothing', async () => {
    const before = await get<PlanInList[]>(vault, 'plans', 'list');
    const reply = await get(vault, 'plans', 'start', {
      legalName: 'Mair',
      prisonNumber: 'D12345F',
      situation: 'remand',
    });
    expect(reply).toMatchObject({ kind: 'put-right', field: 'prisonNumber' });
    expect(await get<PlanInList[]>(vault, 'plans', 'list')).toHaveLength(before.length);
  });

  it('a number may be put right later, but not taken from another woman', async () => {
    await aPlan(vault, { prisonNumber: 'E1111EE' });
    const plan = await aPlan(vault, { prisonNumber: 'E2222EE' });
    expect(codeOf(await save(plan, 'prison_number', 'E1111EE', 'worker'))).toBe(
      'prison-number-taken',
    );
    expect(codeOf(await save(plan, 'prison_number', 'e3333ee', 'worker'))).toBe('done');
    const again = await get(vault, 'plans', 'start', {
      legalName: 'X',
      prisonNumber: 'E3333EE',
      situation: 'short',
    });
    expect(again).toMatchObject({ kind: 'already-there', plan });
  });
});

describe('her situation and the facts say the same', () => {
  it('facts that make a sentence long move her situation with them', async () => {
    const plan = await newPlan({ situation: 'remand' });
    const saved = await get<{ situation: string; schedule: { class: { value: string } } }>(
      vault,
      'facts',
      'save',
      {
        plan,
        facts: {
          legalStatus: 'sentenced',
          sentenceType: 'SDS',
          sentenceLengthMonths: 96,
          sentenceDate: '2026-01-05',
          arrivalDate: '2026-01-05',
          releaseDate: '2029-06-05',
          releaseDateType: 'CRD',
          reviews: [],
          events: [],
        },
      },
    );
    expect(saved.schedule.class.value).toBe('long');
    expect(saved.situation).toBe('long');
    expect((await open(plan)).situation).toBe('long');
  });

  it('a situation chosen on her page settles the facts it can, and asks for the rest', async () => {
    const plan = await newPlan({ situation: 'remand' });
    await save(plan, 'situation', { chosen: 'recall' }, 'worker');
    const opened = await open(plan);
    expect(opened.facts.legalStatus).toBe('recall');
    expect(opened.schedule.lead.value).toBe('probation');
  });

  it('agreeing sets the day the plan was signed, once', async () => {
    const plan = await newPlan();
    await save(plan, 'agree_how', { chosen: 'time' });
    expect((await open(plan)).facts.planSigned).toBeUndefined();
    await save(plan, 'agree_how', { chosen: 'agree' });
    expect((await open(plan)).facts.planSigned).toBe(fixedToday);
  });

  it('nobody can agree for her, or speak for her about agreeing, or make her mark', async () => {
    const plan = await newPlan();
    expect(codeOf(await save(plan, 'agree_how', { chosen: 'agree' }, 'worker'))).toBe('hers-alone');
    expect(codeOf(await save(plan, 'agree_words', 'She is fine with it', 'worker'))).toBe(
      'hers-alone',
    );
    const mark = { kind: 'typed', name: 'Nia', on: '2026-11-21' };
    expect(codeOf(await save(plan, 'sign_me', mark, 'worker'))).toBe('hers-alone');
    expect(codeOf(await save(plan, 'sign_worker', mark, 'worker'))).toBe('done');
    expect((await open(plan)).facts.planSigned).toBeUndefined();
  });

  it('her date of birth is asked once, on her page, and the rules see it', async () => {
    const plan = await newPlan();
    await save(plan, 'date_of_birth', '2004-02-29', 'worker');
    expect((await open(plan)).facts.dob).toBe('2004-02-29');
  });
});

describe('the list of plans', () => {
  it('shows the name she likes, and says when she last sat with somebody', async () => {
    const plan = await newPlan();
    const find = async () =>
      (await get<PlanInList[]>(vault, 'plans', 'list')).find(({ id }) => id === plan);
    expect(await find()).toMatchObject({ name: 'Nia Example', legalName: 'Nia Example' });
    expect((await find())?.lastSatTogether).toBeUndefined();
    await save(plan, 'known_as', 'Nye');
    expect(await find()).toMatchObject({ name: 'Nye', legalName: 'Nia Example' });
    expect((await find())?.lastSatTogether).toMatch(/^\d{4}-/);
  });
});

// The copies that follow other people's forms: made of what is allowed and of nothing else, the same whether she keeps
// something back or never said it, and whole on paper.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { readPlanState } from '../../../src/main/copies/plan-state';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Plan } from '../../../src/main/plans/read-plan';
import { fillPractice } from '../../../src/main/practice/fill-practice';
import type { Vault } from '../../../src/main/vault/vault';
import { formAnswers } from '../../../src/shared/domain/copies/forms/resettlement-form';
import { readersOfKind, statutoryKinds } from '../../../src/shared/domain/copies/kinds';
import type { CopyAudience, CopyKind, PlanCopy } from '../../../src/shared/domain/copies/plan-copy';
import { choicesNow, type SharingChoice } from '../../../src/shared/domain/sharing/levels';
import type { GoalValue } from '../../../src/shared/domain/workbook/answer';
import { pagesFor } from '../../../src/shared/domain/workbook/walk';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, resources } from '../../support/a-vault';
import { anAnswer } from '../../support/an-answer';
import { whereHidden } from '../../support/hidden-in';
import { bodyText } from '../../support/pdf-tools';

/** Every practice woman on paper takes minutes: four of them unless the large size is asked for. */
const WOMEN = Number(process.env['STATUTORY_WOMEN'] ?? 4);
const pairs = statutoryKinds.flatMap((kind) =>
  readersOfKind[kind].map((reader): [CopyKind, CopyAudience] => [kind, reader]),
);

let vault: Vault;
let plan: Plan;
/** The words of each answer that nothing else holds, by question. */
const marks = new Map<string, string>();
const desk = () => {
  const open = vault.desk();
  if (!open) throw new Error('the vault is not open');
  return open;
};
const inLetters = (i: number) =>
  String(i).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');

beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  const id = await aPlan(vault, { situation: 'recall', legalName: 'Nia Example' });
  const { workbook } = desk().content.workbook;
  const questions = pagesFor(workbook, 'recall').flatMap((page) => page.questions);
  for (const [i, question] of questions.entries()) {
    if (question.neededFor === 'identity' || question.controls === 'identity.dateOfBirth') continue;
    const mark = `Mark${inLetters(i)}x`;
    const { said } = anAnswer(question, mark);
    if (JSON.stringify(said).includes(mark)) marks.set(question.key, mark);
    await get(vault, 'answers', 'save', {
      ...{ plan: id, question: question.key, givenBy: 'woman' },
      value: { kind: 'said', said: controlled(question.controls) ?? said },
    });
  }
  plan = (await readPlanState(desk(), id)).plan;
});
afterAll(() => vault.close());

function controlled(controls: string | undefined): unknown {
  if (controls === 'sharing.explained') return { chosen: 'yes' };
  if (controls === 'sharing.matrix') return { chosen: ['pom', 'probation', 'pa'] };
  if (controls === 'sharing.careExperience') return { chosen: 'team' };
  return controls === 'plan.agreement' ? { chosen: 'disagree' } : undefined;
}

function make(
  [kind, copyFor]: [CopyKind, CopyAudience],
  saidYes: Iterable<string> = [],
  choices: SharingChoice[] = [],
  of: Plan = plan,
) {
  return makePlanCopy(desk(), of, {
    ...{ kind, copyFor, style: 'key', version: 1 },
    saidYes: new Set(saidYes),
    sharing: { choices: choicesNow(choices), today: desk().today() },
  });
}
const everything = () => plan.answers.keys();
const textOf = (copy: PlanCopy) => JSON.stringify(copy.groups) + JSON.stringify(copy.disagreement);
const kept = (question: string, audience: CopyAudience): SharingChoice => ({
  ...{ target: { kind: 'question', id: question }, audience, level: 'nothing' },
});

describe('a statutory copy', () => {
  it.each(pairs)('%s for %s holds words of allowed answers only', (...pair) => {
    const keys = [...plan.answers.keys()];
    fc.assert(
      fc.property(fc.subarray(keys), fc.subarray(keys), (saidYes, keptBack) => {
        const choices = keptBack.map((key) => kept(key, pair[1]));
        const { copy, allowed } = make(pair, saidYes, choices);
        const on = new Set(
          allowed.groups.flatMap(({ pages }) =>
            pages.flatMap(({ questions }) => questions.map(({ key }) => key)),
          ),
        );
        const text = textOf(copy);
        for (const [key, mark] of marks)
          if (!on.has(key)) expect(text.includes(mark), key).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it.each(pairs)('%s for %s has every word it says it has', (...pair) => {
    const { copy, allowed } = make(pair, everything());
    const text = textOf(copy);
    const missing = allowed.groups
      .flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
      .filter(({ key }) => marks.has(key) && !text.includes(marks.get(key) ?? ''))
      .map(({ key }) => key);
    // What she picked there stands on the form as an answer or a need, and never in her words.
    expect(missing.sort()).toEqual(missing.filter((key) => isTickOnly(pair[0], key)).sort());
  });

  it.each(pairs)(
    '%s for %s is the same whether she keeps an answer back or never gave it',
    (...pair) => {
      if (pair[1] === 'specialist') return;
      const keys = ['learn_want', 'money_help', 'my_goals', 'home_areas', 'team_people', 'hopes'];
      for (const key of keys) {
        const answers = new Map(plan.answers);
        answers.delete(key);
        const yes = [...answers.keys()];
        const without = make(pair, yes, [], { ...plan, answers }).copy;
        const keptBack = make(pair, yes, [kept(key, pair[1])]).copy;
        expect(textOf(keptBack) === textOf(without), key).toBe(true);
      }
    },
  );

  it.each(pairs)('%s for %s prints what she does not agree with, in full', (...pair) => {
    const { copy } = make(pair, everything());
    expect(copy.disagreement?.words).toContain(marks.get('agree_words'));
  });
});

function isTickOnly(kind: CopyKind, key: string): boolean {
  if (kind !== 'resettlement') return false;
  const ticks = ['care_lived', 'care_support', 'want_support', 'health_services', 'recovery_after'];
  // Who was there stands beside how she feels about the plan, which this form does not ask.
  return [...ticks, 'safety_talk', 'time_here', 'record_help', 'agree_there'].includes(key);
}

describe('the council copy', () => {
  const council: [CopyKind, CopyAudience] = ['council', 'pa'];
  const titles = (copy: PlanCopy) => copy.groups.map(({ title }) => title);

  it('has the ten matters in the order of the law, with nothing allowed at all', () => {
    const answers = new Map();
    const { copy } = make(council, [], [], { ...plan, answers });
    const numbered = titles(copy).filter((title) => /^\d/u.test(title));
    expect(numbered.map((title) => Number.parseInt(title, 10))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    const text = textOf(copy);
    expect(text.match(/Missing\. Nothing to show here\./gu)).toHaveLength(10);
    expect(text.match(/"How the need will be met","boxes":\[\],"lines":1/gu)).toHaveLength(10);
    expect(text).not.toMatch(/withheld|kept back|hidden/iu);
  });

  it('has the eleventh where the council is Welsh', () => {
    const facts = { ...plan.facts, nation: 'wales' as const };
    const { copy } = make(council, [], [], { ...plan, facts });
    expect(titles(copy)).toContain('11. If she is seeking asylum');
  });

  it('has under the eleventh what she says of staying in the UK, for a Welsh council only', () => {
    const wales = { ...plan, facts: { ...plan.facts, nation: 'wales' as const } };
    const gives: SharingChoice = { ...kept('stay_uk', 'pa'), level: 'all' };
    const eleventh = (of: Plan, choices: SharingChoice[]) =>
      make(council, [], choices, of).copy.groups.find(({ title }) => title.startsWith('11.'));
    expect(JSON.stringify(eleventh(wales, [gives]))).toContain('Staying in the UK');
    // Where she stays is nobody's to pass on: it is kept back until she gives it.
    expect(JSON.stringify(eleventh(wales, []))).not.toContain('Staying in the UK');
    const england = make(council, [], [gives], {
      ...plan,
      facts: { ...plan.facts, nation: 'england' },
    });
    expect(textOf(england.copy)).not.toContain('Staying in the UK');
    const recorded = england.allowed.groups.flatMap(({ pages }) =>
      pages.flatMap(({ questions }) => questions.map(({ key }) => key)),
    );
    expect(recorded).not.toContain('stay_uk');
  });

  it('weighs the home point by point, with boxes for a pen', () => {
    const home = make(council).copy.groups.find(({ title }) => title.startsWith('5.'));
    const page = home?.pages.find(({ id }) => id === 'suitability');
    expect(page?.questions.map(({ label }) => label)).toHaveLength(9);
    for (const { blocks } of page?.questions ?? []) {
      expect(blocks.at(-1)).toMatchObject({ kind: 'blank', parts: [{ lines: 1 }] });
    }
  });

  it('names her category and adviser only to whom may know that she was in care', () => {
    const facts = { ...plan.facts, careLeaverCategory: 'former_relevant' as const };
    const asked = { ...plan, facts };
    expect(textOf(make(council, everything(), [], asked).copy)).toContain('Former relevant');
    const answers = new Map(plan.answers);
    answers.delete('share_care');
    const text = textOf(make(council, [], [], { ...asked, answers }).copy);
    expect(text).not.toContain('Former relevant');
  });

  it('puts each step under the matter of its goal, once', () => {
    const { copy } = make(council, everything());
    const goals = plan.answers.get('my_goals')?.value;
    const [first] = goals?.kind === 'said' ? (goals.said as GoalValue[]) : [];
    const where = copy.groups.filter((group) => JSON.stringify(group).includes(first?.goal ?? '-'));
    expect(where.map(({ title }) => title)).toEqual(['5. Where she will live']);
  });
});

describe('the probation copy', () => {
  const probation: [CopyKind, CopyAudience] = ['probation', 'probation'];
  /** The same plan with other words said to a question. */
  const saying = (said: Record<string, unknown>): Plan => {
    const answers = new Map(plan.answers);
    for (const [key, value] of Object.entries(said)) {
      const before = answers.get(key);
      if (before) answers.set(key, { ...before, value: { kind: 'said', said: value } });
    }
    return { ...plan, answers };
  };
  const asked = () => {
    const step = { id: 's', step: 'Ring', who: 'Callum', when: 'this_week', done: '' };
    const goal = { id: 'g', goal: 'Home', why: '', area: 'home', status: '', steps: [step] };
    const callum = { id: 't', fields: { name: 'Callum', role: 'probation_worker' } };
    return saying({ my_goals: [goal], team_people: [callum] });
  };

  it('says who takes a step, and not by way of it who is in a team she keeps back', () => {
    const of = asked();
    expect(textOf(make(probation, of.answers.keys(), [], of).copy)).toContain(
      'Probation practitioner',
    );
    const choices = [kept('team_people', 'probation')];
    const text = textOf(make(probation, of.answers.keys(), choices, of).copy);
    expect(text).not.toContain('Probation practitioner');
    expect(text).toContain('Someone else');
  });

  it('says nothing of whether she agrees to a reader who may not know', () => {
    const choices = [kept('agree_how', 'probation'), kept('agree_words', 'probation')];
    const { copy } = make(probation, everything(), choices);
    expect(copy.groups.map(({ id }) => id)).toEqual(['areas', 'goals']);
    expect(textOf(copy)).not.toMatch(/does not agree|I do not agree/);
  });
});

describe('the resettlement copy', () => {
  it('has seven pathways and every question of the form with its id', () => {
    const { copy } = make(['resettlement', 'pom']);
    expect(copy.groups).toHaveLength(7);
    const pages = copy.groups.flatMap((group) => group.pages);
    const ids = pages.flatMap(({ stamps = [], lines = [] }) => [
      ...stamps,
      ...lines.map((line) => /\(([A-Z_]+)\)$/u.exec(line)?.[1]),
    ]);
    expect(ids.toSorted()).toEqual(Object.keys(formAnswers).toSorted());
  });

  it('sets a page only where something stands on it, and the rest as one list a pathway', () => {
    const { copy } = make(['resettlement', 'pom']);
    for (const { pages } of copy.groups) {
      const bare = pages.filter(({ lines }) => lines);
      expect(bare.length).toBeLessThanOrEqual(1);
      const others = pages.filter(({ lines, stamps }) => stamps && !lines);
      expect(
        others.filter(
          ({ intro, questions }) => intro?.includes('No answer provided') && questions.length === 0,
        ),
      ).toEqual([]);
    }
  });

  it('says where the form ends and her own words begin', () => {
    const { copy } = make(['resettlement', 'pom']);
    const items = copy.groups.flatMap(({ pages }) => pages.filter(({ stamps }) => stamps));
    expect(items.some(({ questions }) => questions.length > 0)).toBe(true);
    for (const { intro, questions } of items) {
      expect(intro?.endsWith('In her words:')).toBe(questions.length > 0);
    }
  });

  it('stands in English whatever her language', async () => {
    const { copy } = make(['resettlement', 'pom']);
    expect(copy.language).toBe('en');
  });
});

describe('on paper', () => {
  it('the statutory copies of practice women are whole, in usual and in large print', async () => {
    const practice = await anOpenVault(await aFolder());
    const open = practice.desk();
    if (!open) throw new Error('the vault is not open');
    await fillPractice(open, resources);
    const women = await open.connection.all<{ id: string }>(
      'SELECT id FROM plan ORDER BY prison_number',
    );
    const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
    for (const [at, { id }] of women.slice(0, WOMEN).entries()) {
      const state = await readPlanState(open, id);
      for (const [kind, copyFor] of [
        ['resettlement', 'pom'],
        ['probation', 'probation'],
        ['council', 'pa'],
      ] as const) {
        const { copy, allowed } = makePlanCopy(open, state.plan, {
          ...{ kind, copyFor, style: 'key', version: 1, sharing: state.sharing },
          saidYes: new Set(state.plan.answers.keys()),
          ...(at % 2 === 1 ? { large: true } : {}),
        });
        const { bytes } = await renderPlanCopy(copy, resources);
        // The word set across every page comes between the lines of two.
        const read = squeeze(await bodyText(bytes)).replaceAll(/DRAFT|PRACTICE/g, '');
        for (const { title, pages } of copy.groups) {
          expect(read, `${state.plan.name} ${kind}`).toContain(squeeze(title));
          for (const page of pages) expect(read).toContain(squeeze(page.title));
          const said = pages.flatMap(({ questions }) => questions.flatMap(({ blocks }) => blocks));
          for (const block of said) {
            if (block.kind === 'words') expect(read).toContain(squeeze(block.text));
          }
        }
        const hidden = whereHidden(
          open.content.workbook,
          state.plan.answers,
          copyFor,
          { copy, allowed },
          state.earlierAddresses,
        );
        expect(hidden, `${state.plan.name} ${kind}`).toEqual([]);
      }
    }
    await practice.close();
  }, 240_000);
});

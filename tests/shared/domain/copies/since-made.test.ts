import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { decideAllowed } from '../../../../src/shared/domain/copies/allowed';
import type { CopyAudience } from '../../../../src/shared/domain/copies/plan-copy';
import {
  isStillFine,
  type MadeOf,
  type PlanNow,
  sinceMade,
} from '../../../../src/shared/domain/copies/since-made';
import {
  choicesNow,
  type SharingChoice,
  shareLevels,
} from '../../../../src/shared/domain/sharing/levels';
import type { Answer, AnswerValue } from '../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { theContent } from '../../../support/a-vault';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});
const today = day.parse('2026-11-21');
const said = (value: unknown): AnswerValue => ({ kind: 'said', said: value });
const talkedThrough: Record<string, AnswerValue> = {
  share_explained: said({ chosen: 'yes' }),
  share_with: said({ chosen: ['pom', 'probation', 'pa'] }),
};

function planNow(
  values: Record<string, AnswerValue>,
  choices: readonly SharingChoice[] = [],
  changes: Partial<PlanNow> = {},
): PlanNow {
  const answers = Object.entries(values).map(
    ([question, value], i): Answer => ({
      ...{ id: String(i), question, value, givenBy: 'woman', worker: 'Rae' },
      ...{ at: '2026-11-21T10:00:00Z', session: 's', seq: i + 1 },
    }),
  );
  return {
    ...{ content, situation: 'short', version: 1, said: [] },
    answers: new Map(answers.map((answer) => [answer.question, answer])),
    sharing: { choices: choicesNow(choices), today },
    ...changes,
  };
}

/** A copy of the plan as it stands, as it is kept on record. */
function copyOf(plan: PlanNow, copyFor: CopyAudience): MadeOf {
  const { situation, answers, sharing, version } = plan;
  const allowed = decideAllowed(content, situation, answers, copyFor, new Set(), sharing);
  const pages = allowed.groups.flatMap((group) => group.pages);
  return {
    ...{ kind: 'plan', copyFor, version, madeAt: '2026-11-20T10:00:00Z' },
    madeOn: day.parse('2026-11-20'),
    questions: pages.flatMap(({ questions }) => questions.map(({ key }) => key)),
    inShort: pages.filter(({ short }) => short).map(({ page }) => page.id),
    partly: allowed.leftOut.filter(({ options }) => options).map(({ question }) => question),
  };
}

const keeps = (id: string, level: SharingChoice['level'] = 'nothing'): SharingChoice => ({
  target: { kind: 'page', id },
  ...{ audience: 'pom', level },
});
const gives = (id: string, more: Partial<SharingChoice> = {}): SharingChoice => ({
  target: { kind: 'question', id },
  ...{ audience: 'pom', level: 'all' },
  ...more,
});

describe('what became of a copy since it was made', () => {
  const before = { ...talkedThrough, about_words: said('Kind'), unfair: said('This') };
  const given = [gives('unfair')];
  const { unfair: _, ...without } = before;
  const cases: [string, Record<string, AnswerValue>, SharingChoice[], Record<string, string>][] = [
    ['nothing has changed', before, given, {}],
    ['she said it in other words', { ...before, unfair: said('That') }, given, {}],
    [
      'she keeps the page now',
      before,
      [...given, keeps('about-me')],
      {
        about_words: 'she_keeps_it',
        unfair: 'she_keeps_it',
      },
    ],
    [
      'she keeps one answer now',
      before,
      [gives('unfair', { level: 'nothing' })],
      {
        unfair: 'she_keeps_it',
      },
    ],
    [
      'her yes has ended',
      before,
      [gives('unfair', { until: day.parse('2026-11-20') })],
      {
        unfair: 'her_yes_is_over',
      },
    ],
    [
      'she gives short words instead',
      before,
      [...given, { ...keeps('about-me', 'short'), short: 'I am kind.' }],
      { about_words: 'in_her_short_words', unfair: 'in_her_short_words' },
    ],
    [
      'she would rather not say',
      { ...before, unfair: { kind: 'private' } },
      given,
      {
        unfair: 'rather_not_say',
      },
    ],
    [
      'she took the words out',
      { ...before, unfair: { kind: 'cleared' } },
      given,
      {
        unfair: 'words_gone',
      },
    ],
    [
      'she took the words out and keeps them',
      without,
      [gives('unfair', { level: 'nothing' })],
      {
        unfair: 'she_keeps_it',
      },
    ],
  ];
  it.each(cases)('%s', (_name, values, choices, expected) => {
    const copy = copyOf(planNow(before, given), 'pom');
    expect(copy.questions).toContain('unfair');
    const since = sinceMade(copy, planNow(values, choices));
    expect(Object.fromEntries(since.takenBack.map(({ question, why }) => [question, why]))).toEqual(
      expected,
    );
    expect(isStillFine(since)).toBe(Object.keys(expected).length === 0);
  });

  it('an answer her new situation does not ask for still stands, and is not taken back', () => {
    const asked = content.workbook.pages.find(
      ({ appliesTo }) => appliesTo.includes('short') && !appliesTo.includes('remand'),
    );
    const key = asked?.questions.find(({ type }) => type === 'longtext' || type === 'text')?.key;
    if (!key) throw new Error('the workbook has no page for one situation alone');
    const values = { ...before, [key]: said('Words') };
    const copy = { ...copyOf(planNow(values, [gives(key)]), 'pom'), questions: [key] };
    const elsewhere = planNow(values, [gives(key)], { situation: 'remand' });
    expect(sinceMade(copy, elsewhere).takenBack).toEqual([]);
    const kept = planNow(values, [gives(key, { level: 'nothing' })], { situation: 'remand' });
    expect(sinceMade(copy, kept).takenBack).toMatchObject([{ why: 'she_keeps_it' }]);
  });

  it('what was shown without her say was never hers to take back', () => {
    const copy = { ...copyOf(planNow(before, given), 'pom'), withoutHer: true };
    const now = planNow({ ...before, share_with: said({ chosen: [] }) }, [keeps('about-me')]);
    expect(isStillFine(sinceMade(copy, now))).toBe(true);
  });

  it('a part that was left out even then is no news, all of it is', () => {
    const lines = said([{ id: 'a', fields: { who: 'Mum', how: '07700 900123' } }]);
    const values = { ...before, unfair: lines };
    const copy = { ...copyOf(planNow(before, given), 'pom'), partly: ['unfair'] };
    expect(isStillFine(sinceMade(copy, planNow(values, given)))).toBe(true);
    const kept = planNow(values, [gives('unfair', { level: 'nothing' })]);
    expect(sinceMade(copy, kept).takenBack).toMatchObject([{ why: 'she_keeps_it' }]);
  });

  it('nothing of it stands where she no longer names this reader', () => {
    const copy = copyOf(planNow(before), 'pom');
    const values = { ...before, share_with: said({ chosen: ['probation'] }) };
    const since = sinceMade(copy, planNow(values));
    expect(since.stops).toEqual(['she_has_not_said_yes']);
    expect(isStillFine(since)).toBe(false);
  });

  it('her short words that she has taken back are named by their page', () => {
    const short = [{ ...keeps('about-me', 'short'), short: 'I am kind.' }];
    const copy = copyOf(planNow(before, short), 'pom');
    expect(sinceMade(copy, planNow(before, short)).takenBack).toEqual([]);
    const all = planNow(before, [...short, keeps('about-me', 'all')]);
    expect(sinceMade(copy, all).takenBack).toEqual([]);
    const over = { ...keeps('about-me', 'short'), short: 'Kind', until: day.parse('2026-11-20') };
    expect(sinceMade(copy, planNow(before, [over])).takenBack).toEqual([
      { page: 'about-me', why: 'her_yes_is_over' },
    ]);
    const now = planNow(before, [...short, keeps('about-me')]);
    expect(sinceMade(copy, now).takenBack).toEqual([{ page: 'about-me', why: 'she_keeps_it' }]);
  });

  it('her own copy is older, and never taken back by what others may see', () => {
    const copy = copyOf(planNow(before), 'woman');
    const since = sinceMade(copy, planNow(before, [keeps('about-me')], { version: 2 }));
    expect(since).toEqual({ isOlder: true, stops: [], yesesGone: [], takenBack: [] });
  });

  it('never still fine when any of its answers would be refused today', () => {
    const pages = content.workbook.pages;
    const keys = pages.flatMap(({ questions }) => questions.map(({ key }) => key));
    const level = fc.constantFrom(...shareLevels);
    const until = fc.constantFrom(undefined, day.parse('2026-11-20'), day.parse('2026-12-20'));
    const choice = fc
      .record({
        target: fc.oneof(
          fc.record({
            kind: fc.constant('page' as const),
            id: fc.constantFrom(...pages.map(({ id }) => id)),
          }),
          fc.record({ kind: fc.constant('question' as const), id: fc.constantFrom(...keys) }),
        ),
        audience: fc.constantFrom('pom', 'probation', 'pa', 'chosen'),
        level,
        until,
      })
      .map(({ until: last, ...rest }) => ({
        ...rest,
        ...(last ? { until: last } : {}),
        ...(rest.level === 'short' ? { short: 'In short.' } : {}),
      }));
    const value = fc.constantFrom<AnswerValue>(
      ...[said('Words'), { kind: 'private' as const }, { kind: 'cleared' as const }],
    );
    const words = pages
      .flatMap(({ questions }) => questions)
      .filter(({ type }) => type === 'text' || type === 'longtext')
      .map(({ key }) => key);
    const values = fc.dictionary(fc.constantFrom(...words), value, { minKeys: 20, maxKeys: 40 });
    const reader = fc.constantFrom<CopyAudience>('pom', 'probation', 'pa', 'chosen', 'woman');
    const choices = fc.array(choice, { maxLength: 60 });
    let refusals = 0;
    fc.assert(
      fc.property(values, choices, values, choices, reader, (was, chose, is, chooses, who) => {
        const copy = copyOf(planNow({ ...talkedThrough, ...was }, chose), who);
        const now = planNow({ ...talkedThrough, ...was, ...is }, [...chose, ...chooses]);
        const allowed = decideAllowed(
          ...([content, now.situation, now.answers, who] as const),
          new Set(copy.questions),
          now.sharing,
        );
        const on = new Set(
          allowed.groups.flatMap((group) =>
            group.pages.flatMap(({ questions }) => questions.map(({ key }) => key)),
          ),
        );
        const isAnyRefused = copy.questions.some((key) => !on.has(key));
        refusals += Number(isAnyRefused);
        if (isAnyRefused) expect(isStillFine(sinceMade(copy, now))).toBe(false);
      }),
      { numRuns: 400, seed: 20261121 },
    );
    expect(refusals).toBeGreaterThan(50);
  });
});

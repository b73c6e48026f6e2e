// What the screens of a change say: fields with their words, before and after, answers from before.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { BeforeAfter } from '../../../../src/renderer/src/features/changes/BeforeAfter';
import { ChooseChange } from '../../../../src/renderer/src/features/changes/ChooseChange';
import {
  changeFields,
  changeGiven,
  type Draft,
  fieldsOf,
} from '../../../../src/renderer/src/features/changes/change-fields';
import { GoThrough } from '../../../../src/renderer/src/features/changes/GoThrough';
import { LookAtChange } from '../../../../src/renderer/src/features/changes/LookAtChange';
import { pagesBetween } from '../../../../src/renderer/src/features/changes/standing-rows';
import { AnswerToRead } from '../../../../src/renderer/src/features/workbook/AnswerToRead';
import { SavingProvider } from '../../../../src/renderer/src/ui/Saving';
import { day } from '../../../../src/shared/domain/calendar/day';
import { changeProblemIds } from '../../../../src/shared/domain/review/change-problems';
import { factChecks } from '../../../../src/shared/domain/review/fact-checks';
import { custodyFacts } from '../../../../src/shared/domain/review/facts';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { readSettings } from '../../../../src/shared/domain/review/settings';
import {
  changeKinds,
  situationChange,
} from '../../../../src/shared/domain/review/situation-change';
import { standingOf } from '../../../../src/shared/domain/review/standing';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { isHersAlone } from '../../../../src/shared/domain/workbook/hers-alone';
import type { Situation } from '../../../../src/shared/domain/workbook/people-and-situations';
import { pagesFor } from '../../../../src/shared/domain/workbook/walk';
import type { OpenPlan } from '../../../../src/shared/ipc/contract';
import { anAnswer } from '../../../support/an-answer';
import { aRow, realContent, said } from '../workbook/workbook-content';

const root = join(import.meta.dirname, '../../../..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const settings = readSettings(read('resources/settings/schedule.json'));
const today = day.parse('2026-11-21');
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&#x27;/gu, "'")
    .replace(/&quot;/gu, '"')
    .replace(/\s+/gu, ' ');
const standing = (facts: object, situation: Situation) =>
  standingOf(planSchedule(custodyFacts.parse(facts), today, settings), situation);

let content: WorkbookContent;
beforeAll(async () => {
  content = await realContent();
});

const remand = { legalStatus: 'remand', arrivalDate: '2026-11-02' };
const sentenced = {
  ...remand,
  legalStatus: 'sentenced',
  sentenceType: 'SDS',
  sentenceLengthMonths: 14,
  sentenceDate: '2026-11-20',
  releaseDate: '2027-02-24',
};

describe('every word of a change', () => {
  const words = read('resources/locales/en/changes.json');
  const facts = read('resources/locales/en/facts.json');
  test.each(changeKinds)('%s has its name, when to use it, and words for each field', (kind) => {
    for (const part of [words.name, words.when, words.notNow]) {
      expect(part[kind]).toEqual(expect.any(String));
    }
    for (const field of changeFields[kind]) {
      const where =
        field.name === 'day'
          ? words.dayOf[kind]
          : (field.kind === 'tick' ? words.step : words.field)[field.name];
      expect(where, field.name).toEqual(expect.any(String));
      if (field.kind !== 'choice' || field.name === 'lead') continue;
      const options = field.name === 'outcome' ? words.outcome : facts.option[field.name];
      for (const option of field.options)
        expect(options[option], option).toEqual(expect.any(String));
    }
  });

  test.each(changeProblemIds)('the problem %s has its sentence', (id) => {
    expect(words.problem[id]).toEqual(expect.any(String));
  });
});

describe('what is asked', () => {
  const names = (draft: object) => fieldsOf(draft as Draft).map(({ name }) => name);

  test('a life sentence has a tariff, and no length and no release date', () => {
    const asked = names({ kind: 'sentenced', sentenceType: 'LIFE' });
    expect(asked).toContain('tariffExpiry');
    expect(asked).not.toContain('sentenceLengthMonths');
    expect(asked).not.toContain('releaseDate');
  });

  test('what is no longer on the screen is not handed on', () => {
    const draft = { kind: 'sentenced', sentenceType: 'LIFE', sentenceLengthMonths: '14' } as Draft;
    expect(changeGiven(draft)).toEqual({ kind: 'sentenced', sentenceType: 'LIFE' });
  });

  test.each([
    ['14', 14],
    [' 14 ', 14],
    ['fourteen', 'fourteen'],
    ['14.5', '14.5'],
  ])('a length of %j months is read as %j', (typed, expected) => {
    const draft = { kind: 'sentenced', sentenceLengthMonths: typed } as Draft;
    expect(changeGiven(draft)).toMatchObject({ sentenceLengthMonths: expected });
  });
});

describe('choosing', () => {
  const shown = (facts: object) =>
    renderToStaticMarkup(
      <ChooseChange
        plan={{ name: 'Nia', facts: custodyFacts.parse(facts) } as OpenPlan}
        today={today}
        onChoose={() => {}}
        onFacts={() => {}}
        onBack={() => {}}
      />,
    );
  test('only what can apply now is a button before "What does not fit her now"', () => {
    const [now = '', others = ''] = shown(remand).split('<details>');
    expect(now).toContain('Remand ended without prison');
    expect(now).not.toContain('Came back to prison');
    expect(textOf(others)).toContain('Came back to prison She has not left prison on licence.');
    expect(textOf(others)).toContain('Open Facts');
  });
});

describe('before and after', () => {
  const shown = (before: object, from: Situation, after: object, to: Situation) =>
    textOf(
      renderToStaticMarkup(
        <BeforeAfter
          before={standing(before, from)}
          after={standing(after, to)}
          content={content}
          today={today}
        />,
      ),
    );

  test('says who leads and why on both sides, and that every answer stays', () => {
    const words = shown(remand, 'remand', sentenced, 'short');
    expect(words).toContain('Care experienced specialist');
    expect(words).toContain('because she is on remand');
    expect(words).toContain('Probation practitioner');
    expect(words).toContain('Every answer stays.');
    expect(words).not.toMatch(/\{\{|undefined|\d{4}-\d{2}-\d{2}|overdue/u);
  });

  test('names the pages that come and go', () => {
    const { come, go } = pagesBetween(content.workbook, 'remand', 'recall');
    expect(go.length).toBeGreaterThan(0);
    const words = shown(remand, 'remand', { ...sentenced, legalStatus: 'recall' }, 'recall');
    for (const id of [...come, ...go]) expect(words).toContain(content.words.pages[id]?.title);
  });

  test('says so when nothing changes for the pages', () => {
    expect(shown(remand, 'remand', remand, 'remand')).toContain('The same pages as before.');
    expect(shown(remand, 'remand', remand, 'remand')).toContain('Stays the same');
  });

  test('shows no day on which a lead passed before the sentence', () => {
    const late = planSchedule(custodyFacts.parse(sentenced), today, settings);
    expect(late.handover?.reason).toBe('before_start');
    expect(standing(sentenced, 'short').handover).toBeUndefined();
  });
});

describe('answers from before', () => {
  const questions = () => pagesFor(content.workbook, 'recall').flatMap((page) => page.questions);
  const plan = (fromBefore: string[]): OpenPlan =>
    ({
      id: 'a-plan',
      name: 'Nia',
      situation: 'recall',
      answers: questions().map((question, at) =>
        aRow(at + 1, said(anAnswer(question, `mark-${question.key}`).said), 0, {
          question: question.key,
        }),
      ),
      fromBefore: { since: '2026-11-16', questions: fromBefore },
    }) as unknown as OpenPlan;
  const shown = (fromBefore: string[]) =>
    renderToStaticMarkup(
      <SavingProvider>
        <GoThrough
          plan={plan(fromBefore)}
          content={content}
          drawAnswer={(answer) => <AnswerToRead content={content} {...answer} />}
          onChange={() => {}}
          onBack={() => {}}
        />
      </SavingProvider>,
    );

  test('each stands there with her words, and with both ways on', () => {
    const words = textOf(shown(['about_words', 'known_as']));
    expect(words).toContain('mark-about_words');
    expect(words).toContain('2 answers from before are left to read.');
    expect(words.match(/Still right :/gu)).toHaveLength(2);
  });

  test('what was gone through is not there, and nothing is when all was', () => {
    expect(shown(['about_words'])).not.toContain('mark-known_as');
    expect(shown([])).toContain('There is nothing from before to read.');
  });

  test('what is hers alone to say is never confirmed here', () => {
    const all = questions();
    const html = shown(all.map(({ key }) => key));
    const hers = all.filter(isHersAlone);
    expect(hers.length).toBeGreaterThan(0);
    for (const { key } of hers) expect(html).not.toContain(`before-${key}"`);
    expect(textOf(html)).toContain('How she feels about her plan is asked anew on its own page.');
  });

  test('a place she keeps off every copy is not laid out', () => {
    const address = questions().find(({ type }) => type === 'address');
    const open = plan([address?.key ?? '']);
    const answers = open.answers.map((answer) =>
      answer.question === address?.key
        ? {
            ...answer,
            value: said({ ...(answer.value as { said: object }).said, showAs: 'never' }),
          }
        : answer,
    );
    const html = renderToStaticMarkup(
      <SavingProvider>
        <GoThrough
          plan={{ ...open, answers } as OpenPlan}
          content={content}
          drawAnswer={(answer) => <AnswerToRead content={content} {...answer} />}
          onChange={() => {}}
          onBack={() => {}}
        />
      </SavingProvider>,
    );
    expect(html).toContain('A place she keeps off every copy.');
    expect(html).not.toContain(`mark-${address?.key}`);
  });
});

test('what to look at before writing it down is in whole sentences, with its days', () => {
  const odd = custodyFacts.parse({
    ...sentenced,
    licenceEnd: '2026-05-03',
    releaseDate: '2026-04-02',
    nextCourtDate: '2026-11-02',
  });
  const standingNow = standing(remand, 'remand');
  const preview = {
    problems: [],
    before: standingNow,
    after: standing(sentenced, 'short'),
    factsTakenOut: ['releaseDate' as const],
    factsMoved: [
      { fact: 'arrivalDate' as const, from: day.parse('2024-02-12'), to: day.parse('2026-11-02') },
    ],
    factChecks: factChecks(odd, today, settings),
  };
  const shown = textOf(
    renderToStaticMarkup(
      <LookAtChange
        change={situationChange.parse({
          kind: 'sentenced',
          day: '2026-11-20',
          sentenceType: 'SDS',
          sentenceLengthMonths: 14,
        })}
        {...{ preview, content, today }}
        courtDay={undefined}
        failure={undefined}
        isBusy={false}
        onWrite={() => {}}
        onChange={() => {}}
        onCancel={() => {}}
      />,
    ),
  );
  expect(preview.factChecks.length).toBeGreaterThan(1);
  expect(shown).toContain('from 12 February 2024 to 2 November 2026');
  expect(shown).not.toMatch(/\{\{|undefined|\d{4}-\d{2}-\d{2}/u);
});

test('a lead somebody recorded stands in before and after, with the rule beside it', () => {
  const schedule = planSchedule(custodyFacts.parse(remand), today, settings);
  const recorded = { lead: 'pom', name: 'Mr Khan', reason: 'x', since: today } as const;
  const shown = textOf(
    renderToStaticMarkup(
      <BeforeAfter
        before={standingOf(schedule, 'remand')}
        after={standingOf(schedule, 'remand', recorded)}
        {...{ content, today }}
      />,
    ),
  );
  expect(shown).toContain('Mr Khan, Prison offender manager (POM)');
  expect(shown).toContain('Recorded. The rule says: Care experienced specialist.');
  const [, afterLead = ''] = shown.split('Mr Khan');
  expect(afterLead.split('Next review')[0]).not.toContain('Stays the same');
});

test('a release day that is not the date that was typed says why', () => {
  const moved = { ...sentenced, releaseDate: '2027-06-05', releaseDateType: 'CRD' };
  const shown = textOf(
    renderToStaticMarkup(
      <BeforeAfter
        before={standing(remand, 'remand')}
        after={standing(moved, 'short')}
        {...{ content, today }}
      />,
    ),
  );
  expect(shown).toContain('Thursday 3 June 2027');
  expect(shown).toContain('The release date on file is 5 June 2027');
});

// What the home of a plan says of lead and review, from facts through the rules to the words.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LeadAndReview } from '../../../../src/renderer/src/features/plan/LeadAndReview';
import { OpenPoints } from '../../../../src/renderer/src/features/plan/OpenPoints';
import { day } from '../../../../src/shared/domain/calendar/day';
import { custodyFacts } from '../../../../src/shared/domain/review/facts';
import type { ReviewUnderWay } from '../../../../src/shared/domain/review/review-record';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { readSettings } from '../../../../src/shared/domain/review/settings';

const settings = readSettings(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../resources/settings/schedule.json'), 'utf8'),
  ),
);
const scheduleOf = (facts: object, today = '2026-11-21') =>
  planSchedule(custodyFacts.parse(facts), day.parse(today), settings);
const textOf = (markup: string) => markup.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
const home = (facts: object, today = '2026-11-21', review?: ReviewUnderWay) => {
  const plan = { schedule: scheduleOf(facts, today), today, ...(review ? { review } : {}) };
  return textOf(
    renderToStaticMarkup(
      <LeadAndReview plan={plan} onReview={() => {}}>
        {null}
      </LeadAndReview>,
    ),
  );
};

describe('the home of a plan', () => {
  test('says who leads, why, and what the rule rests on', () => {
    const shown = home({ legalStatus: 'remand', arrivalDate: '2026-11-02' });
    expect(shown).toContain('Care experienced specialist');
    expect(shown).toContain('because she is on remand');
    expect(shown).toContain('Where this rule comes from: the Connections handbook.');
  });

  test('writes days out in words, with the weekday for the review', () => {
    const shown = home({
      legalStatus: 'sentenced',
      sentenceType: 'SDS',
      sentenceLengthMonths: 18,
      sentenceDate: '2026-08-03',
      releaseDate: '2027-12-10',
    });
    expect(shown).toContain('10 December 2027');
    expect(shown).toMatch(/Next review \w+day,? \d/u);
    expect(shown).not.toMatch(/\d{4}-\d{2}-\d{2}/u);
  });

  test('says "was planned for" of a day that has gone by, and never that it is overdue', () => {
    const shown = home({ legalStatus: 'remand', arrivalDate: '2026-01-05' });
    expect(shown).toContain('Was planned for');
    expect(shown).not.toMatch(/overdue|late/iu);
  });

  test.each([
    [
      'that is planned',
      { plannedFor: day.parse('2026-11-30') },
      'is planned for Monday 30 November',
    ],
    [
      'that was missed',
      { plannedFor: day.parse('2026-11-16') },
      'was planned for Monday 16 November',
    ],
    [
      'that waits',
      {
        hold: {
          reason: 'lockdown' as const,
          words: '',
          since: day.parse('2026-11-20'),
          lookAgainOn: day.parse('2026-11-27'),
        },
      },
      'On hold since 20 November 2026: everybody was locked in.',
    ],
  ])('tells of a review %s, and still of the day the rules give', (_, review, words) => {
    const facts = { legalStatus: 'remand', arrivalDate: '2026-11-02' };
    const rule = home(facts).match(/Next review ([^.]*?2026)/u)?.[1] ?? 'none';
    const shown = home(facts, undefined, { id: 'r', ...review });
    expect(shown).toContain(words);
    expect(shown).toContain(`Next review ${rule}`);
  });

  test('leaves nothing of the machinery in its sentences', () => {
    const shown = home({
      legalStatus: 'recall',
      recallType: 'FTR_56',
      returnToCustodyDate: '2026-11-09',
    });
    expect(shown).not.toMatch(/\{\{|undefined|lead\.|review\./u);
  });
});

describe('a recorded lead', () => {
  const recorded = {
    lead: 'pom',
    name: 'Mr Khan',
    reason: 'Ms Hale is off sick',
    since: day.parse('2026-11-20'),
  } as const;

  test('stands first, with its day and reason, and the rule stays beside it', () => {
    const schedule = scheduleOf({ legalStatus: 'remand', arrivalDate: '2026-11-02' });
    const shown = textOf(
      renderToStaticMarkup(
        <LeadAndReview
          plan={{ schedule, today: '2026-11-21' }}
          recorded={recorded}
          onReview={() => {}}
        >
          {null}
        </LeadAndReview>,
      ),
    );
    expect(shown).toContain('Mr Khan, Prison offender manager (POM)');
    expect(shown).toContain('Recorded since 20 November 2026, because: Ms Hale is off sick');
    expect(shown).toContain('The rule says: Care experienced specialist.');
    expect(shown).toContain('because she is on remand');
  });

  test('what other systems show stands open beside the lead of a sentenced woman', () => {
    const schedule = scheduleOf({
      legalStatus: 'sentenced',
      sentenceType: 'SDS',
      sentenceLengthMonths: 60,
      sentenceDate: '2026-01-05',
      releaseDate: '2028-12-10',
    });
    const html = renderToStaticMarkup(
      <LeadAndReview plan={{ schedule, today: '2026-11-21' }} onReview={() => {}}>
        {null}
      </LeadAndReview>,
    );
    const [open = '', closed = ''] = html.split('<details');
    expect(textOf(open)).toContain('Prison and probation systems will show the change on');
    expect(textOf(closed)).not.toContain('systems will show');
  });
});

const openPoints = (facts: object) =>
  renderToStaticMarkup(<OpenPoints schedule={scheduleOf(facts)} onFacts={() => {}} />);
const linesOf = (markup: string) => markup.match(/<li>.*?<\/li>/gu)?.map(textOf) ?? [];

describe('what is open', () => {
  test('one missing fact is one line, in words people use, with the way to Facts', () => {
    const shown = openPoints({ dob: '1990-05-04' });
    expect(linesOf(shown)).toHaveLength(1);
    expect(linesOf(shown)[0]).toContain('Missing: why she is in prison now.');
    expect(linesOf(shown)[0]).toMatch(/who leads.* when the next review is/u);
    expect(shown).toContain('Open Facts');
    expect(shown).not.toMatch(/needs a decision|sentence class|legalStatus/iu);
  });

  test('a decision is asked for only where what is written down cannot be', () => {
    const shown = openPoints({
      dob: '1990-05-04',
      legalStatus: 'sentenced',
      arrivalDate: '2026-08-03',
      sentenceType: 'SDS',
      sentenceLengthMonths: 18,
      sentenceDate: '2026-08-03',
      releaseDate: '2026-07-01',
    });
    expect(shown).toContain('Needs a decision');
    expect(linesOf(shown).map((line) => line.trim())).toEqual([
      'These do not fit together: release date and the day she was sentenced. Look at them again.',
    ]);
  });

  test('nothing is shown when nothing is open', () => {
    const facts = { dob: '1990-05-04', legalStatus: 'remand', arrivalDate: '2026-11-02' };
    expect(openPoints(facts)).toBe('');
  });

  test('no rule is named where none could be chosen', () => {
    const shown = home({});
    expect(shown).toContain('Not known yet');
    expect(shown).not.toContain('Where this rule comes from');
  });
});

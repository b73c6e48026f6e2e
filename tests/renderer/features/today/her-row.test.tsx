// What a row of Today says of one woman, from what the rules gave to the words.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { HerRow } from '../../../../src/renderer/src/features/today/HerRow';
import { MissingRow } from '../../../../src/renderer/src/features/today/MissingRow';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { Due } from '../../../../src/shared/domain/review/due';
import type { PlanInList } from '../../../../src/shared/ipc/contract';

const today = day.parse('2026-11-22');
const textOf = (markup: string) => markup.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
const aPlan = (schedule: object = {}) =>
  ({ id: 'em', name: 'Em', prisonNumber: 'A1234BC', schedule }) as unknown as PlanInList;

function aDue(date: string, more: Partial<Due> = {}): Due {
  return {
    kind: 'settling_in_visit',
    key: date,
    date: day.parse(date),
    basis: 'default',
    words: 'milestone.settling_in_visit.plain',
    params: { days: 7, release: day.parse('2026-11-04') },
    isClamped: false,
    isTelling: false,
    ...more,
  };
}

const row = (dues: Due[], first?: number) =>
  renderToStaticMarkup(
    <HerRow
      plan={aPlan()}
      dues={dues}
      today={today}
      {...(first === undefined ? {} : { first })}
      onOpen={() => {}}
      onTimeline={() => {}}
    />,
  );

describe('by when', () => {
  test.each([
    ['a day gone by', aDue('2026-11-21'), '21 November 2026', 'was planned for this day'],
    ['a day that could never be met', aDue('2026-11-21', { isClamped: true }), '', 'as soon as'],
    ['today', aDue('2026-11-22'), '22 November 2026', 'today'],
    ['tomorrow', aDue('2026-11-23'), '23 November 2026', 'tomorrow'],
    ['a day of this week', aDue('2026-11-28'), '28 November 2026', 'this Saturday'],
    ['a day after that', aDue('2026-11-29'), '29 November 2026', 'Sunday'],
  ])('%s is written out, and said in words', (_, due, date, words) => {
    const said = textOf(row([due]));
    expect(said).toContain(date);
    expect(said).toContain(words);
    expect(said).not.toMatch(/overdue|late\b|\d{4}-\d{2}-\d{2}|\{\{/iu);
  });
});

describe('a row', () => {
  test('says who, what and why, and tells two of one name apart by the number', () => {
    const said = textOf(row([aDue('2026-11-22')]));
    expect(said).toContain('Em A1234BC');
    expect(said).toContain('Settling-in visit 7 days after she leaves on 4 November 2026.');
  });

  test('says what to do before why, where its own day could never be met', () => {
    expect(textOf(row([aDue('2026-11-21', { isClamped: true })]))).toContain(
      'Settling-in visit Do it as soon as can be: its own day was before her time here began. 7 days after',
    );
  });

  test('says who is waited for', () => {
    expect(textOf(row([aDue('2026-11-22', { waitingFor: 'the council' })]))).toContain(
      'Waiting for: the council',
    );
  });

  test('looks quieter where a day only tells', () => {
    expect(row([aDue('2026-11-22', { isTelling: true })])).toContain('today-telling');
    expect(row([aDue('2026-11-22')])).not.toContain('today-telling');
  });

  test('keeps all but the first things closed, and loses none', () => {
    const dues = ['2026-11-01', '2026-11-02', '2026-11-03'].map((date) => aDue(date));
    const [open, closed] = row(dues, 2).split('<details>');
    expect(textOf(open ?? '')).toContain('2 November 2026');
    expect(textOf(open ?? '')).not.toContain('3 November 2026');
    expect(textOf(closed ?? '')).toContain('More that was planned for Em');
    expect(textOf(closed ?? '')).toContain('3 November 2026');
  });
});

test('what is missing or does not fit is named in words', () => {
  const schedule = {
    missingFacts: [
      { fact: 'dob', neededFor: ['lead'] },
      { fact: 'arrivalDate', neededFor: ['review'] },
    ],
    needsDecision: [{ id: 'not_right', facts: ['releaseDate'] }],
  };
  const said = textOf(
    renderToStaticMarkup(<MissingRow plan={aPlan(schedule)} onFacts={() => {}} />),
  );
  expect(said).toContain('Not written down yet: date of birth and the day she came to prison.');
  expect(said).toContain('This cannot be right: release date.');
  expect(said).toContain('Facts for Em');
});

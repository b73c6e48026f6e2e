// What the timeline says: two clocks, dates with their words, and one page of paper.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRef } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Clocks } from '../../../../src/renderer/src/features/timeline/Clocks';
import { EntryDetail } from '../../../../src/renderer/src/features/timeline/EntryDetail';
import { fitOnPage } from '../../../../src/renderer/src/features/timeline/fit-on-page';
import {
  daysAreWorkingDays,
  numbersBehind,
} from '../../../../src/renderer/src/features/timeline/numbers-behind';
import { SituationBehind } from '../../../../src/renderer/src/features/timeline/SituationBehind';
import {
  holidaysEndBefore,
  NotesContext,
} from '../../../../src/renderer/src/features/timeline/settings-on-timeline';
import { Thread } from '../../../../src/renderer/src/features/timeline/Thread';
import { TimelinePage } from '../../../../src/renderer/src/features/timeline/TimelinePaper';
import { entriesOf, threadOf } from '../../../../src/renderer/src/features/timeline/thread';
import type { KeptChange } from '../../../../src/shared/ipc/change-shapes';
import { aChange, aPlan, longFacts, today } from './a-plan';

const textOf = (markup: string) => markup.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
const marker = { mark: async () => {}, giveUp: () => {}, flush: async () => {} };
const by = { by: 'Rae', at: '2026-11-20T10:00:00.000Z' };

function shown(facts: object, marks = {}, changes: readonly KeptChange[] = []) {
  const { milestones, schedule, facts: read } = aPlan(facts, marks);
  const thread = threadOf(
    { milestones, nextReview: schedule.nextReview, facts: read, changes },
    today,
  );
  return textOf(
    renderToStaticMarkup(
      <Thread
        {...{ thread, today, marker }}
        now={createRef()}
        dayInput={() => null}
        beforeAfter={() => null}
        onFacts={() => {}}
        onReview={() => {}}
        onOpenPage={() => {}}
        onWay={() => {}}
      />,
    ),
  );
}
const clocks = (facts: object, marks = {}) =>
  textOf(renderToStaticMarkup(<Clocks {...aPlan(facts, marks)} />));

describe('the thread in words', () => {
  test('has today where it belongs', () => {
    const words = shown(longFacts);
    expect(words.indexOf('Coming')).toBeLessThan(words.indexOf('Today: Saturday 21 November 2026'));
    expect(words.indexOf('Today:')).toBeLessThan(words.indexOf('What has been'));
    expect(words).toContain('2024: 7 dates');
    expect(words).toContain('Later in 2027:');
  });

  test('says "was planned for" and never that something is late', () => {
    const words = shown({ legalStatus: 'remand', arrivalDate: '2026-10-05' });
    expect(words).toContain('Was planned for 8 October 2026');
    expect(words).not.toMatch(/overdue|late\b|missed|days left/iu);
  });

  test('says who is waited for and why something is not needed', () => {
    const remand = { legalStatus: 'remand', arrivalDate: '2026-10-05' };
    const words = shown(remand, {
      'team_meeting:2026-10-05': { state: 'waiting', words: 'the health team', ...by },
      'peer_mentor_meeting:2026-10-05': { state: 'not_needed', words: 'She said no', ...by },
      'arrival_screening:2026-10-05': { state: 'done', day: '2026-10-07', ...by },
    });
    expect(words).toContain('Was planned for 19 October 2026. Waiting for the health team');
    expect(words).toContain('Not needed: She said no');
    expect(words).toContain('Done on 7 October 2026');
  });

  test('tells the day other systems show from the day the lead passes', () => {
    const words = shown(longFacts);
    expect(words).toContain('Other systems show the change Only what other systems show.');
    expect(words).toContain('The lead passes to probation Good to know');
  });
});

describe('what the timeline says of the settings', () => {
  const plan = aPlan(longFacts);
  const sureUntil = (knownUntil: string) =>
    holidaysEndBefore(
      entriesOf({ ...plan, nextReview: plan.schedule.nextReview, changes: [] }, today),
      knownUntil,
    );
  const paper = (knownUntil: string) =>
    textOf(
      renderToStaticMarkup(
        <TimelinePage
          plan={{ ...plan, holidaysKnownUntil: knownUntil }}
          milestones={plan.milestones}
          today={today}
        />,
      ),
    );

  test('an opened date has the note of its number', () => {
    const entry = entriesOf(
      { ...plan, nextReview: plan.schedule.nextReview, changes: [] },
      today,
    ).find((one) => one.is === 'milestone' && one.milestone.kind === 'duty_to_refer_backstop');
    const words = { reason: () => 'Because.' } as never;
    const detail = (notes: typeof plan.numberNotes) =>
      textOf(
        renderToStaticMarkup(
          <NotesContext value={notes}>
            {entry ? (
              <EntryDetail
                {...{ entry, words }}
                beforeAfter={() => null}
                onFacts={() => {}}
                onReview={() => {}}
                onOpenPage={() => {}}
                onWay={() => {}}
              />
            ) : null}
          </NotesContext>,
        ),
      );
    expect(detail(plan.numberNotes)).toContain(
      '56 days Housing Act 1996, sections 175(4) and 213B.',
    );
    expect(detail([])).toContain('56 days');
  });

  test('says that days may move only where one lies after the last known holiday', () => {
    expect(sureUntil('2028-12-31')).toBeUndefined();
    expect(sureUntil('2027-12-31')).toBe('2027-12-31');
    const line = 'Bank holidays after 31 December 2027 are not known yet';
    expect(paper('2027-12-31')).toContain(line);
    expect(paper('2028-12-31')).not.toContain('are not known yet');
  });

  test('the line has its room on the page, however much else there is', () => {
    const many = Array.from({ length: 90 }, (_, i) => ({ key: `${i}`, line: 'x', reason: 'y' }));
    const fits = (words: string) => fitOnPage(many, [], words).coming.length;
    expect(fits('Bank holidays are not known.')).toBeLessThan(fits(''));
  });

  test('a day that is written down, such as the end of the licence, does not move', () => {
    expect(plan.milestones.some(({ date }) => date > '2028-12-31')).toBe(true);
    expect(sureUntil('2028-12-31')).toBeUndefined();
  });
});

describe('what was written down with a change', () => {
  const behind = (given: object) =>
    textOf(renderToStaticMarkup(<SituationBehind kept={aChange(given)} />));

  test('names the release date with who read it, when and where', () => {
    const words = behind({
      kind: 'release_date_changed',
      releaseDate: '2027-03-09',
      releaseDateReadBy: 'Josie',
      releaseDateReadOn: '2026-11-10',
      releaseDateReadWhere: 'DPS',
    });
    expect(words).toContain('Release date: 9 March 2027');
    expect(words).toContain('Read by Josie on 10 November 2026: DPS');
    expect(words).toContain('Rae, 20 November 2026');
  });

  test('says which steps of a hand over were not done yet', () => {
    const words = behind({
      kind: 'handover_recorded',
      day: '2026-11-20',
      probationWorker: 'Mr Khan',
      named: true,
    });
    expect(words).toContain('She knows the name of her probation worker: Yes');
    expect(words).toContain('They have read the plan together: Not yet');
  });

  test.each([
    { kind: 'sentenced', day: '2026-11-20', sentenceType: 'SDS', sentenceLengthMonths: 12 },
    { kind: 'recalled', day: '2026-11-20', recallType: 'FTR_56', recallDate: '2026-11-18' },
    { kind: 'remand_ended', day: '2026-11-20', outcome: 'bail', nextCourtDate: '2026-12-01' },
    { kind: 'life_dates', day: '2026-11-20', targetHearing: '2027-01-04' },
    { kind: 'released', day: '2026-11-20', licenceEnd: '2027-11-20' },
    { kind: 'lead_record_ended', day: '2026-11-20' },
  ])('leaves nothing of the machinery in its words: $kind', (given) => {
    expect(behind(given)).not.toMatch(/\{\{|undefined|field\.|option\.|\d{4}-\d{2}-\d{2}/u);
  });
});

describe('a recorded lead', () => {
  const changes = [
    aChange({
      kind: 'lead_recorded',
      day: '2026-11-20',
      lead: 'specialist',
      name: 'Rae',
      reason: 'The POM is off sick',
    }),
  ];

  test('stands on its day with who and why', () => {
    expect(shown(longFacts, {}, changes)).toContain(
      'Lead recorded Rae, Care experienced specialist, because: The POM is off sick',
    );
  });

  test('is printed without the words a worker wrote', () => {
    const plan = aPlan(longFacts);
    const paper = textOf(
      renderToStaticMarkup(
        <TimelinePage plan={plan} milestones={plan.milestones} changes={changes} today={today} />,
      ),
    );
    expect(paper).toContain('Lead recorded');
    expect(paper).not.toContain('off sick');
  });

  test('leads the printed page, with the rule beside it', () => {
    const plan = aPlan({
      ...longFacts,
      recordedLead: {
        lead: 'specialist',
        name: 'Rae',
        reason: 'The POM is off sick',
        since: '2026-11-20',
      },
    });
    const paper = textOf(
      renderToStaticMarkup(
        <TimelinePage plan={plan} milestones={plan.milestones} changes={[]} today={today} />,
      ),
    );
    expect(paper).toContain('Who leads: Rae, Care experienced specialist');
    expect(paper).toContain('The rule says: Prison offender manager (POM).');
    expect(paper).not.toContain('off sick');
  });
});

describe('the two clocks', () => {
  const remand = { legalStatus: 'remand', arrivalDate: '2026-11-02' };

  test('say the next review with its reason, and that no pathway plan is written down', () => {
    const words = clocks(remand);
    expect(words).toMatch(/My Plan is next looked at on \w+ \d+ \w+ 202\d\. Why: /u);
    expect(words).toContain('No council pathway plan is written down here.');
  });

  test('say the council’s day, or which fact is missing', () => {
    const active = { ...remand, pathwayActive: true };
    expect(clocks(active)).toContain('the day of the last pathway plan review');
    const known = { ...active, lastPathwayReview: '2026-07-01' };
    expect(clocks(known)).toContain(
      'The council’s own clock: pathway plan review by Friday 1 January 2027.',
    );
    const past = { ...active, lastPathwayReview: '2026-01-05' };
    expect(clocks(past)).toContain('was planned for Sunday 5 July 2026');
    const done = { state: 'done', day: '2026-11-19', ...by };
    expect(clocks(known, { 'pathway_review_due:2026-07-01': done })).toContain('Put that day into');
    const elsewhere = { ...known, legalStatus: 'civil' };
    expect(clocks(elsewhere)).toContain('Ask the council for its day.');
  });

  test('say the council’s review before she leaves where that comes first', () => {
    const leaving = {
      legalStatus: 'sentenced',
      sentenceType: 'SDS',
      sentenceLengthMonths: 10,
      arrivalDate: '2026-09-08',
      sentenceDate: '2026-09-08',
      releaseDate: '2027-01-07',
      releaseDateType: 'CRD',
      pathwayActive: true,
      lastPathwayReview: '2026-09-14',
    };
    expect(clocks(leaving)).toContain('pathway plan review by Thursday 10 December 2026');
    expect(clocks({ ...leaving, lastPathwayReview: '2026-06-01' })).toContain(
      'pathway plan review by Tuesday 1 December 2026',
    );
  });

  test('never say that nothing is due', () => {
    const ended = {
      legalStatus: 'sentenced',
      sentenceType: 'SDS',
      sentenceLengthMonths: 10,
      sentenceDate: '2024-01-08',
      releasedOn: '2024-03-08',
      licenceEnd: '2024-11-08',
      reviews: ['2025-01-10'],
      pathwayActive: true,
      lastPathwayReview: '2026-07-01',
    };
    for (const facts of [ended, remand, {}, { ...remand, legalStatus: 'civil' }]) {
      expect(clocks(facts)).not.toMatch(/\bno review is due|nothing/iu);
    }
    expect(clocks(ended)).toContain('My Plan has no next day yet.');
  });
});

test('days are called working days exactly where their sentence does', () => {
  const words = JSON.parse(
    readFileSync(
      join(import.meta.dirname, '../../../../resources/locales/en/schedule.json'),
      'utf8',
    ),
  ) as { milestone: Record<string, Record<string, { staff: string }>> };
  const inWorkingDays = Object.entries(words.milestone).flatMap(([kind, wordings]) =>
    Object.entries(wordings)
      .filter(([, { staff }]) => staff.includes('{{days}} working day'))
      .map(([wording]) => `milestone.${kind}.${wording}`),
  );
  expect([...daysAreWorkingDays].sort()).toEqual(inWorkingDays.sort());
  expect(numbersBehind({ words: 'milestone.team_meeting.plain', params: { days: 10 } })).toEqual([
    { unit: 'workingDays', count: 10 },
  ]);
  expect(numbersBehind({ words: 'hmpps.x', params: { months: 8, days: 14, date: today } })).toEqual(
    [
      { unit: 'months', count: 8 },
      { unit: 'days', count: 14 },
    ],
  );
});

describe('one page of paper', () => {
  const line = (at: number) => ({ key: `${at}`, line: 'x'.repeat(40), reason: 'y'.repeat(100) });
  const lines = (count: number) => Array.from({ length: count }, (_, at) => line(at));

  test('twenty-five dates to come all have their reason', () => {
    const { coming, leftOut } = fitOnPage(lines(25), lines(5));
    expect(coming.filter(({ reason }) => reason !== undefined)).toHaveLength(25);
    expect(leftOut).toBe(0);
  });

  test('with more, the far ones lose their reason before a date is left out', () => {
    const { coming, past, leftOut } = fitOnPage(lines(45), lines(8));
    expect([coming.length, past.length, leftOut]).toEqual([45, 8, 0]);
    expect(coming[0]?.reason).toBeDefined();
    expect(coming.at(-1)?.reason).toBeUndefined();
  });

  test('with very many it says how many more there are', () => {
    const { coming, past, leftOut } = fitOnPage(lines(20), lines(500));
    expect(coming).toHaveLength(20);
    expect(leftOut).toBe(500 - past.length);
    expect(leftOut).toBeGreaterThan(400);
  });

  test('the letters are bigger where there is room', () => {
    expect(fitOnPage(lines(6), lines(3)).isRoomy).toBe(true);
    expect(fitOnPage(lines(25), lines(5)).isRoomy).toBe(false);
  });

  test('names her, the plan, the day, who leads and both clocks', () => {
    const plan = aPlan(longFacts);
    const words = textOf(
      renderToStaticMarkup(<TimelinePage {...{ plan, milestones: plan.milestones, today }} />),
    );
    expect(words).toContain('Timeline for Lizzie');
    expect(words).toContain('Plan AB12-CD34. Printed on Saturday 21 November 2026.');
    expect(words).toContain('Who leads: Prison offender manager (POM).');
    expect(words).toContain('No council pathway plan is written down here.');
    expect(words).not.toMatch(/\{\{|undefined|milestone\./u);
  });
});

// Between them the made-up women show every situation, every question and every way a plan can stand.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../src/shared/domain/calendar/day';
import type { PracticeWoman } from '../../../../src/shared/domain/practice/practice-women';
import { factChecks } from '../../../../src/shared/domain/review/fact-checks';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { readSettings } from '../../../../src/shared/domain/review/settings';
import {
  type ConsentMatter,
  consentNow,
  consentProblem,
} from '../../../../src/shared/domain/sharing/consents';
import type {
  CirclePerson,
  ListItem,
  SignatureValue,
} from '../../../../src/shared/domain/workbook/answer';
import { questionTypes } from '../../../../src/shared/domain/workbook/content';
import {
  nonAnswers,
  situations,
} from '../../../../src/shared/domain/workbook/people-and-situations';
import {
  addressesOf,
  content,
  herName,
  questions,
  questionsFor,
  saidBy,
  theWomen,
  womanCalled,
} from './the-women';

const chosenBy = (woman: PracticeWoman, question: string) =>
  (saidBy(woman, question) as { chosen: string | string[] } | undefined)?.chosen;

describe('the women together', () => {
  const saidTypes = new Set(
    questions
      .filter(({ key }) => theWomen.women.some((woman) => saidBy(woman, key) !== undefined))
      .map((question) => question.type),
  );

  it('are fifteen, in every situation', () => {
    expect(theWomen.women).toHaveLength(15);
    expect(new Set(theWomen.women.map((woman) => woman.situation))).toEqual(new Set(situations));
  });

  it('use every kind of question', () => {
    expect([...saidTypes].sort()).toEqual([...questionTypes].sort());
  });

  it('leave no question of the workbook unsaid by all of them', () => {
    const unsaid = questions.filter((question) =>
      theWomen.women.every((woman) => saidBy(woman, question.key) === undefined),
    );
    expect(unsaid.map((question) => question.key)).toEqual([]);
  });

  it('use each of the three answers that say no more', () => {
    const used = new Set(theWomen.women.flatMap((woman) => Object.values(woman.answers)));
    for (const nonAnswer of nonAnswers) expect(used).toContain(nonAnswer);
  });

  it('sign by typing, drawing and saying, and hide an address in every way there is', () => {
    const signed = theWomen.women
      .map((woman) => saidBy(woman, 'sign_me') as SignatureValue | undefined)
      .filter((signature) => signature !== undefined);
    expect(new Set(signed.map(({ kind }) => kind))).toEqual(new Set(['typed', 'drawn', 'said']));
    const shown = theWomen.women.flatMap(addressesOf).map(({ showAs }) => showAs);
    expect(new Set(shown)).toEqual(new Set(content.workbook.shapes.addressShowAs));
  });

  it.each(['Jas', 'Em', 'Lizzie'])(
    '%s has said something to nine in ten of her questions',
    (name) => {
      const woman = womanCalled(name);
      const hers = questionsFor(woman);
      const said = hers.filter((question) => saidBy(woman, question.key) !== undefined);
      expect(said.length / hers.length).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each(['Jas', 'Em', 'Lizzie'])('%s has a circle of twelve to seventeen', (name) => {
    const circle = saidBy(womanCalled(name), 'circle_map') as CirclePerson[];
    expect(circle.length).toBeGreaterThanOrEqual(12);
    expect(circle.length).toBeLessThanOrEqual(17);
  });

  it.each([
    [
      'has not said yet whether she agrees',
      'Em',
      (w: PracticeWoman) => !('agree_how' in w.answers),
    ],
    ['wants more time', 'Bernie', (w: PracticeWoman) => chosenBy(w, 'agree_how') === 'time'],
    ['has no release date yet', 'Bernie', (w: PracticeWoman) => !w.facts.releaseDate],
    [
      'does not agree, at length',
      'Mama Grace',
      (w: PracticeWoman) =>
        chosenBy(w, 'agree_how') === 'disagree' && String(saidBy(w, 'agree_words')).length > 1000,
    ],
    [
      'mostly would rather not, or not now',
      'Nic',
      (w: PracticeWoman) =>
        Object.values(w.answers).filter((answer) => typeof answer === 'string').length * 2 >
        Object.keys(w.answers).length,
    ],
    [
      'has a plan that was only just started',
      'Holly Candlewick-Sloe',
      (w: PracticeWoman) =>
        Object.keys(w.answers).length === 0 && w.facts.legalStatus === undefined,
    ],
    ['comes from Wales', 'Siân', (w: PracticeWoman) => w.facts.nation === 'wales'],
    ['is in the community', 'Chan', (w: PracticeWoman) => w.facts.releasedOn !== undefined],
    ['was recalled for a fixed time', 'Jas', (w: PracticeWoman) => w.facts.recallType === 'FTR_56'],
    [
      'was recalled with no set time',
      'Kasia',
      (w: PracticeWoman) => w.facts.recallType === 'STANDARD',
    ],
    [
      'is convicted and not sentenced',
      'Tee',
      (w: PracticeWoman) => w.facts.legalStatus === 'convicted_unsentenced',
    ],
  ])('one of them %s', (_, name, holds) => {
    expect(holds(womanCalled(name))).toBe(true);
  });
});

describe('the women and the rules', () => {
  const settings = readSettings(
    JSON.parse(readFileSync('resources/settings/schedule.json', 'utf8')),
  );
  const scheduleOf = (woman: PracticeWoman) =>
    planSchedule(woman.facts, theWomen.madeFor, settings);
  const begun = theWomen.women
    .filter((woman) => woman.facts.legalStatus !== undefined)
    .map((woman) => [herName(woman), woman] as const);

  it('show every sentence class of a woman in prison or on licence', () => {
    const classes = theWomen.women.map((woman) => scheduleOf(woman).class.value);
    expect(new Set(classes)).toEqual(
      new Set([
        'remand',
        'short',
        'long',
        'life',
        'recall_fixed',
        'recall_standard',
        'community',
        'unknown',
      ]),
    );
  });

  it('have one review that is late', () => {
    const late = begun.filter(([, woman]) => scheduleOf(woman).nextReview.overdue);
    expect(late.map(([name]) => name)).toEqual(['Ruthie']);
  });

  it.each(begun)('%s has facts that nothing is odd about', (_, woman) => {
    expect(factChecks(woman.facts, theWomen.madeFor, settings)).toEqual([]);
    expect(scheduleOf(woman)).toMatchObject({ missingFacts: [], needsDecision: [] });
  });

  it.each(begun)('%s has the lead in her team that the rules name', (_, woman) => {
    const leadOf: Record<string, string> = {
      specialist: 'care_experienced_specialist',
      pom: 'prison_offender_manager',
      probation: 'probation_worker',
    };
    const team = saidBy(woman, 'team_people') as ListItem[];
    const leading = team.filter(({ fields }) => fields['leads'] === 'yes');
    expect(leading.map(({ fields }) => fields['role'])).toEqual([
      leadOf[scheduleOf(woman).lead.value],
    ]);
  });

  it.each(begun)('%s has key dates that are those of the rules', (_, woman) => {
    const { nextReview, releaseDay } = scheduleOf(woman);
    const known: Record<string, string | undefined> = {
      court: woman.facts.nextCourtDate,
      plan_review: nextReview.due,
      release: releaseDay?.date,
      licence_ends: woman.facts.licenceEnd,
    };
    for (const { fields } of saidBy(woman, 'key_dates') as ListItem[]) {
      const { what = '', when = '' } = fields;
      if (what in known && parseDay(when)) expect(when, what).toBe(known[what]);
    }
  });
});

describe('what they said yes and no to', () => {
  const now = (name: string, what: ConsentMatter) =>
    consentNow(womanCalled(name).consents ?? [], what, theWomen.madeFor);

  it('could be written down on the day it was said', () => {
    const said = theWomen.women.flatMap((woman) => woman.consents ?? []);
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((consent) => consentProblem(consent, consent.day))).toEqual([]);
  });

  it.each([
    [
      'all three yeses to a council',
      'Aaliyah',
      'duty_to_refer',
      { holds: true, council: 'Bradford' },
    ],
    ['a yes to her landlord that ends', 'Jas', 'landlord', { holds: true, until: '2027-01-29' }],
    ['a yes to the benefits office', 'Jas', 'benefits', { holds: true }],
    ['a yes she took back', 'Kasia', 'landlord', { holds: false, because: 'taken_back' }],
    ['nobody has asked yet', 'Dot', 'landlord', { holds: false, because: 'not_asked' }],
  ] as const)('show %s', (_, name, what, expected) => {
    expect(now(name, what)).toMatchObject(expected);
  });
});

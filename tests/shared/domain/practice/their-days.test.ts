// Nothing the made-up women did or said is dated before what it hangs on, or after the day they were made up for.

import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import {
  type PracticeWoman,
  shiftDates,
} from '../../../../src/shared/domain/practice/practice-women';
import { herName, theWomen } from './the-women';

const { madeFor } = theWomen;

/** Pairs that must stand in this order: what it is, the earlier, the later. */
type InOrder = [what: string, earlier: string | undefined, later: string | undefined];

const saidOn = ({ earlier, answers }: PracticeWoman, question: string): string | undefined =>
  question in answers ? madeFor : earlier.findLast((one) => one.question === question)?.on;

/** What is asked for, sent, come and put by, line by line of every list. */
function stepsOfPapers({ answers }: PracticeWoman): InOrder[] {
  const steps = ['asked', 'sent', 'came', 'kept'];
  const lines = Object.entries(answers).flatMap(([question, answer]) => {
    const said = typeof answer === 'object' ? answer.said : undefined;
    return Array.isArray(said) ? said.map((item): [string, unknown] => [question, item]) : [];
  });
  return lines.flatMap(([question, item]) => {
    const { fields = {} } = item as { fields?: Record<string, string> };
    const days = steps.map((step) => fields[step]).filter((one) => one !== undefined && one !== '');
    return days.slice(1).map((later, at): InOrder => [`${question}: a step`, days[at], later]);
  });
}

function mustBeInOrder(woman: PracticeWoman): InOrder[] {
  const { facts, handover, met = [], consents = [], pictures = [], earlier } = woman;
  const { housingLeadNamed } = handover?.steps ?? {};
  return [
    ['it was settled who leads on her home', saidOn(woman, 'home_lead'), housingLeadNamed],
    ...Object.entries(handover?.steps ?? {}).flatMap(([step, on]): InOrder[] => [
      [`${step} is not to come`, on, madeFor],
      [`${step} is of this sentence`, facts.sentenceDate, on],
    ]),
    ...met.flatMap(({ day: on, followUp }): InOrder[] => [
      ['what was done is not to come', on, madeFor],
      ['what comes next after it', on, followUp],
    ]),
    ...consents.flatMap(({ day: on, until }): InOrder[] => [
      ['a yes is not to come', on, madeFor],
      ['it ends after it was said', on, until],
    ]),
    ...pictures.map(({ said }): InOrder => ['a picture', said.day, madeFor]),
    ...earlier.map(({ question, on }): InOrder => [`${question}, before`, on, madeFor]),
    ...facts.reviews.map(
      (on): InOrder => ['a review of a plan that was signed', facts.planSigned, on],
    ),
    ['the plan was signed here', facts.arrivalDate, facts.planSigned],
    ['handed over after the sentence', facts.sentenceDate, facts.handoverDone],
    ['the release date was read', facts.releaseDateReadOn, madeFor],
    ['a release behind the sentence', facts.sentenceDate, facts.releaseDate],
    ...stepsOfPapers(woman),
  ];
}

const outOfOrder = (woman: PracticeWoman) =>
  mustBeInOrder(woman).filter(([, a, b]) => a !== undefined && b !== undefined && a > b);

describe('the days of the made-up women', () => {
  it.each(theWomen.women.map((woman) => [herName(woman), woman] as const))(
    '%s: nothing is dated before what it hangs on',
    (_, woman) => {
      expect(outOfOrder(woman)).toEqual([]);
    },
  );

  it('stay in order on any day they are moved to, the day she agreed too', () => {
    const { women } = shiftDates(theWomen, day.parse('2027-08-13'));
    const dated = women.filter(({ handover }) => handover?.steps.housingLeadNamed);
    expect(dated.length).toBeGreaterThan(0);
    for (const woman of dated) {
      const on = woman.earlier.find(({ question }) => question === 'home_lead')?.on;
      expect(on).toBe(woman.handover?.steps.housingLeadNamed);
    }
  });
});

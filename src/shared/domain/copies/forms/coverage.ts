// Whether a plan covers what a council's pathway plan has to cover, matter by matter. It is told only what the council
// may see: what she keeps back and what she never said look the same here. Pure; every line comes with its reason.

import type { AnswerValue, GoalStep, GoalValue } from '../../workbook/answer';
import { formsOf, type QuestionForms } from '../../workbook/forms';
import { laneOf } from '../../workbook/goals';
import type { Matter } from './pathway-plan-form';

/**
 * met: something of hers is there. not_now: all there is says "not now" or "not for me". missing: there is nothing to show.
 */
export type CoverageState = 'met' | 'not_now' | 'missing';

/**
 * step: a step says who does it and by when. answer: her words are there, and no step yet says who and by when.
 * said_not_now, said_not_for_me: in her own answer. nothing: nothing that this reader may see.
 */
export type CoverageReason = 'step' | 'answer' | 'said_not_now' | 'said_not_for_me' | 'nothing';

export type CoverageLine = { matter: Matter; state: CoverageState; because: CoverageReason };

/** What the council may see of one matter. */
export type SeenOfMatter = {
  /** What stands there of hers: an answer, or one of "not now" and "not for me". */
  answers: AnswerValue['kind'][];
  goals: GoalValue[];
};

export function coverageLine(matter: Matter, { answers, goals }: SeenOfMatter): CoverageLine {
  if (goals.some(({ steps }) => steps.some(saysWhoAndWhen))) {
    return { matter, state: 'met', because: 'step' };
  }
  if (goals.length > 0 || answers.includes('said')) {
    return { matter, state: 'met', because: 'answer' };
  }
  if (answers.includes('later')) return { matter, state: 'not_now', because: 'said_not_now' };
  if (answers.includes('not_for_me')) {
    return { matter, state: 'not_now', because: 'said_not_for_me' };
  }
  return { matter, state: 'missing', because: 'nothing' };
}

/** True for a step that meets a need: who does it and by when are both said, and it can still be done or is. */
export function saysWhoAndWhen({ step, who, when, date, done }: GoalStep): boolean {
  if (step.trim() === '' || who.trim() === '') return false;
  const isDated = when === 'a_date' ? date !== undefined : when !== '';
  return isDated && !['cannot_yet', 'needs_a_different_plan', 'no_longer_needed'].includes(done);
}

/** The matters an answer is about, first the one where its words stand. */
export function mattersFor(question: { forms?: QuestionForms | 'never' | undefined }): Matter[] {
  return (formsOf(question).matters ?? []) as Matter[];
}

/** Her goals that are about this matter, by the part of her life she named; not those she changed her mind about. */
export function goalsAbout(
  matter: Matter,
  goals: readonly GoalValue[],
  question: { forms?: QuestionForms | 'never' | undefined },
): GoalValue[] {
  const areas = formsOf(question).goalAreas ?? {};
  return goals.filter((goal) => areas[goal.area]?.matter === matter && laneOf(goal) !== 'changed');
}

/** Goals that are about none of the matters, so that they are not lost on the way. */
export function goalsApart(
  goals: readonly GoalValue[],
  question: { forms?: QuestionForms | 'never' | undefined },
): GoalValue[] {
  const areas = formsOf(question).goalAreas ?? {};
  return goals.filter((goal) => areas[goal.area] === undefined && laneOf(goal) !== 'changed');
}

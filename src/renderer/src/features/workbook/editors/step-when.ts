// When a step is to happen. A day stands only beside "A date". Pure.

import type { GoalStep } from '../../../../../shared/domain/workbook/answer';

export function withWhen({ date, ...step }: GoalStep, when: string): GoalStep {
  return when === 'a_date' && date ? { ...step, when, date } : { ...step, when };
}

/** @param day YYYY-MM-DD, or empty to take the day out */
export function withDate({ date: _, ...step }: GoalStep, day: string): GoalStep {
  return day ? { ...step, date: day } : step;
}

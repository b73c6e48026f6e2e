/*
 * What is counted of one plan: for each table the part it falls into, and nothing else of her. Pure.
 */
import { type Day, earlierOf } from '../calendar/day';
import { daysCounted } from './count-days';
import { equalityCounted } from './count-equality';
import { hersCounted } from './count-hers';
import { reviewsCounted } from './count-reviews';
import type { CountBy, CountedPlan } from './counted-plan';
import type { Mark } from './report';

/**
 * Everything that is counted of one plan; undefined where she was not worked with in that time: her plan was begun after it,
 * or passed on before it.
 */
export function marksOf(plan: CountedPlan, by: CountBy): Mark[] | undefined {
  const begun = begunOn(plan);
  const passedOn = passedOnBy(plan);
  const { from, to } = by.period;
  if (begun > to || (passedOn !== undefined && passedOn < from)) return undefined;
  return [
    ['situation', plan.situation],
    ['begun', begun >= from ? 'in_period' : 'before'],
    ...reviewsCounted(plan, by),
    ...daysCounted(plan, by),
    ...hersCounted(plan, by),
    ...equalityCounted(plan, by),
  ];
}

/** The first day that anything says her plan was there: it may have begun on paper, or in another prison. */
export function begunOn({ startedOn, facts }: CountedPlan): Day {
  const days = [startedOn, facts.planSigned, facts.planReopened, ...facts.reviews];
  return days.filter((one) => one !== undefined).reduce(earlierOf);
}

/** The day her plan was passed on at the end of her time with us, by its mark. */
function passedOnBy({ marks }: CountedPlan): Day | undefined {
  for (const [key, mark] of marks) {
    if (key.startsWith('plan_passed_on:') && mark.state === 'done') return mark.day;
  }
  return undefined;
}

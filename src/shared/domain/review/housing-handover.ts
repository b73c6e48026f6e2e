/*
 * When the work on where she will live passes from her personal adviser to probation (domain rule 1.9): on her 25th birthday,
 * begun early where she turns 25 before she leaves, and agreed by people while she is 25. It names nobody: who leads today is
 * for housing-lead.ts.
 */
import { ageOn, birthdayOn } from '../calendar/birthday';
import { addMonths, type Day, isAfter, isBefore, isOnOrBefore } from '../calendar/day';
import type { CustodyFacts } from './facts';
import { entitlement } from './housing-lead';
import type { Explanation } from './ruling';
import type { ScheduleSettings } from './settings';

export const housingHandoverReasons = ['begin_now', 'begin_on', 'after_release', 'agree'] as const;

export interface HousingHandover extends Explanation {
  readonly reason: (typeof housingHandoverReasons)[number];
  /** Her 25th birthday. */
  readonly date: Day;
}

/**
 * Undefined where no adviser is owed to her, her date of birth is not known, or she is older. Where nobody knows when she
 * leaves, it begins now: nothing is lost by meeting early.
 */
export function planHousingHandover(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
): HousingHandover | undefined {
  const { dob, releaseDate: release } = facts;
  const { value: age, basis: ageBasis } = settings.pathway.rightEndsAge;
  if (dob === undefined || isBefore(today, dob) || entitlement(facts) === 'not_owed') {
    return undefined;
  }
  const date = birthdayOn(dob, age);
  const now = ageOn(dob, today);
  if (now > age) return undefined;
  const ruled = (
    reason: HousingHandover['reason'],
    basis: HousingHandover['basis'],
    begins = today,
  ): HousingHandover => ({
    ...{ reason, date, basis },
    words: `housingHandover.${reason}`,
    params: { age, date, begins },
  });
  if (now === age) return ruled('agree', 'default');
  if (release !== undefined && isAfter(date, release)) return ruled('after_release', ageBasis);
  const { value: months } = settings.lead.handoverMonths;
  const begins = release === undefined ? today : addMonths(release, -months);
  return isOnOrBefore(begins, today)
    ? ruled('begin_now', 'default')
    : ruled('begin_on', 'default', begins);
}

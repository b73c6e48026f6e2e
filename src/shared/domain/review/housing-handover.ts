/*
 * When the work on where she will live passes from her personal adviser to probation (domain rule 1.9): on her 25th birthday,
 * begun early where she turns 25 before she leaves, and agreed by people while she is 25. It names nobody: who leads today is
 * for housing-lead.ts.
 */
import { ageOn, birthdayOn } from '../calendar/birthday';
import { addMonths, type Day, isAfter, isBefore, isOnOrBefore } from '../calendar/day';
import type { CustodyFacts } from './facts';
import { type AgreedHousingLead, agreedNow } from './housing-agreed';
import { entitlement } from './housing-lead';
import type { Explanation } from './ruling';
import type { ScheduleSettings } from './settings';

export const housingHandoverReasons = [
  'begin_now',
  'begin_on',
  'after_release',
  'after_licence',
  'agree',
] as const;

export interface HousingHandover extends Explanation {
  readonly reason: (typeof housingHandoverReasons)[number];
  /** Her 25th birthday. */
  readonly date: Day;
}

/**
 * Undefined where there is no adviser and none is owed to her, her date of birth is not known, or she is older. While she is
 * 25 it is also said where a council goes on with an adviser of its own choice, and no more once it is agreed who leads.
 * @param release the day she leaves, where it is known. Where it is not, the two meet as long before her birthday as
 *   probation takes over a plan before a release.
 */
export function planHousingHandover(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
  release: Day | undefined,
  agreed?: AgreedHousingLead,
): HousingHandover | undefined {
  const { dob } = facts;
  const { value: age, basis: ageBasis } = settings.pathway.rightEndsAge;
  if (dob === undefined || isBefore(today, dob)) return undefined;
  const date = birthdayOn(dob, age);
  const now = ageOn(dob, today);
  const isOwed = entitlement(facts) !== 'not_owed';
  if (now > age || !(isOwed || (now === age && facts.paInPlace === true))) return undefined;
  const ruled = (
    reason: HousingHandover['reason'],
    basis: HousingHandover['basis'],
    begins = today,
  ): HousingHandover => ({
    ...{ reason, date, basis },
    words: `housingHandover.${reason}`,
    params: { age, date, begins },
  });
  if (now === age) {
    return agreedNow(agreed, facts, today, settings) ? undefined : ruled('agree', 'default');
  }
  if (release !== undefined && isAfter(date, release)) {
    // Nobody from probation works with her once her licence is over; its last day still counts.
    const { licenceEnd } = facts;
    const isOver = licenceEnd !== undefined && isAfter(date, licenceEnd);
    return ruled(isOver ? 'after_licence' : 'after_release', ageBasis);
  }
  const begins = addMonths(release ?? date, -settings.lead.handoverMonths.value);
  return isOnOrBefore(begins, today)
    ? ruled('begin_now', 'default')
    : ruled('begin_on', 'default', begins);
}

/*
 * Who the women are, as far as it is really asked: so that it can be seen whether all get the same. Ethnicity is not asked
 * here as a box to tick, so it is not counted. Pure. Source: ux.md S25.
 */
import { ageOn } from '../calendar/birthday';
import { entitlement } from '../review/housing-lead';
import type { CountBy, CountedPlan } from './counted-plan';
import type { Mark } from './report';

export function equalityCounted({ facts, hers }: CountedPlan, { period }: CountBy): Mark[] {
  const everybody: Mark[] = [
    ['age', ageGroup(facts.dob === undefined ? undefined : ageOn(facts.dob, period.to))],
    ['nation', facts.nation ?? 'not_known'],
    ['adviser', entitlement(facts)],
  ];
  if (!hers) return everybody;
  const { language, access } = hers;
  return [
    ...everybody,
    ['language', language === undefined ? 'not_said' : language === 'en' ? 'english' : 'other'],
    ['access', accessGroup(access)],
  ];
}

/** @param age whole years on the last day of the time that is counted */
export function ageGroup(age: number | undefined): string {
  if (age === undefined || age < 0) return 'not_known';
  if (age < 21) return 'under_21';
  if (age < 25) return '21_24';
  if (age < 35) return '25_34';
  return age < 45 ? '35_44' : '45_on';
}

function accessGroup(access: readonly string[] | undefined): string {
  if (access === undefined || access.length === 0) return 'not_said';
  return access.every((one) => one === 'none') ? 'nothing' : 'something';
}

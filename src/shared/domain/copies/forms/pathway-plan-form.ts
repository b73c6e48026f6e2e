// What a council's pathway plan has to cover, and what is weighed of a place to live. Source: Care Leavers (England)
// Regulations 2010 (SI 2010/2571), Schedules 1 and 2; the eleventh is that of Wales. It knows nothing of any woman.

/** Schedule 1, in the order of the law. */
export const englishMatters = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** Wales adds what a woman seeking asylum needs. */
export const WELSH_MATTER = 11;
export type Matter = (typeof englishMatters)[number] | typeof WELSH_MATTER;

/** Where she will live, and what was weighed. */
export const HOME_MATTER = 5;

/** Schedule 2. */
export const suitabilityPoints = [
  'facilities',
  'repair',
  'safety',
  'location',
  'support',
  'tenancy',
  'cost',
  'her_views',
  'rights',
] as const;
export type SuitabilityPoint = (typeof suitabilityPoints)[number];

/** What is known of the council that owes her a pathway plan. */
export type CouncilOfHers = {
  nation?: string | undefined;
  careLeaverCategory?: string | undefined;
};

/** The matters that a plan of this council has to cover, always all of them. */
export function mattersOf(council: CouncilOfHers): Matter[] {
  const isWelsh =
    council.nation === 'wales' || (council.careLeaverCategory ?? '').startsWith('wales_');
  return isWelsh ? [...englishMatters, WELSH_MATTER] : [...englishMatters];
}

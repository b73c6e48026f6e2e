/*
 * Birthdays and ages in law. Kept apart from month sums on purpose: a month sum takes 29 February back to the 28th, a
 * birthday takes it on to 1 March (domain rule 1.1). May not know the clock.
 */
import { type Day, daysBetween, firstDay, isBefore, lastDay, parseDay } from './day';

const monthAndDate = (of: Day) => of.slice(5);

/** The day someone born on `dob` reaches `age` (whole years). Born on 29 February: 1 March in other years. */
export function birthdayOn(dob: Day, age: number): Day {
  const year = Number(dob.slice(0, 4)) + age;
  if (year < Number(firstDay.slice(0, 4))) return firstDay;
  if (year > Number(lastDay.slice(0, 4))) return lastDay;
  return parseDay(`${year}-${monthAndDate(dob)}`) ?? (`${year}-03-01` as Day);
}

/** Whole years of age on `today`; negative when `today` is before the birth. */
export function ageOn(dob: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(dob.slice(0, 4));
  if (daysBetween(dob, today) < 0) return Math.min(years, -1);
  return isBefore(today, birthdayOn(dob, years)) ? years - 1 : years;
}

// When a goal or a step is to happen. A day stands only beside "A date". Pure.

import { addMonths, parseDay } from '../../../../../shared/domain/calendar/day';

type Planned = { when?: string | undefined; date?: string | undefined };

export function withWhen<T extends Planned>({ date, ...rest }: T, when: string): T {
  return (when === 'a_date' && date ? { ...rest, when, date } : { ...rest, when }) as T;
}

/** @param day YYYY-MM-DD, or empty to take the day out */
export function withDate<T extends Planned>({ date: _, ...rest }: T, day: string): T {
  return (day ? { ...rest, date: day } : rest) as T;
}

/** The day so many calendar months from today. @param today YYYY-MM-DD */
export function dayInMonths(today: string, months: number): string {
  const day = parseDay(today);
  return day === undefined ? '' : addMonths(day, months);
}

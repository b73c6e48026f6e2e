// The gentle questions about what is written down. They use the numbers this app was built with: they
// only ask, and never decide a date.

import settingsFile from '../../../../../resources/settings/schedule.json';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { type FactCheck, factChecks } from '../../../../shared/domain/review/fact-checks';
import type { CustodyFacts } from '../../../../shared/domain/review/facts';
import { readSettings, type ScheduleSettings } from '../../../../shared/domain/review/settings';

let settings: ScheduleSettings | undefined;

/** What looks odd in the facts on `today`, YYYY-MM-DD. */
export function checksNow(facts: CustodyFacts, today: string): FactCheck[] {
  const day = parseDay(today);
  if (!day) return [];
  settings ??= readSettings(settingsFile);
  return factChecks(facts, day, settings);
}

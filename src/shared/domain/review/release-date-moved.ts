/*
 * Whether a release date moved so far that it is a change in her needs (domain rule 1.5). Small corrections are none.
 */
import { type Day, daysBetween } from '../calendar/day';
import type { ScheduleSettings } from './settings';

/** True when there was a date and there is none now, or it lies further away than the settings allow. */
export function hasReleaseDateMoved(
  before: Day | undefined,
  after: Day | undefined,
  settings: ScheduleSettings,
): boolean {
  if (before === undefined) return false;
  if (after === undefined) return true;
  return Math.abs(daysBetween(before, after)) > settings.reviews.releaseDateChangeDays.value;
}

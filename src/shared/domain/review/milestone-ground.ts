/* What the rules of the milestones stand on: the facts, and what the other rules already said. */
import type { Day } from '../calendar/day';
import type { Holidays } from '../calendar/working-days';
import type { SentenceClass } from './custody-class';
import type { CustodyFacts } from './facts';
import type { Whereabouts } from './period';
import type { Schedule } from './schedule';
import type { ScheduleSettings } from './settings';

export interface MilestoneGround {
  readonly facts: CustodyFacts;
  readonly today: Day;
  readonly settings: ScheduleSettings;
  readonly holidays: Holidays;
  readonly schedule: Schedule;
  readonly sentenceClass: SentenceClass;
  readonly where: Whereabouts;
  /** The day this time in prison began; the return on a recall. */
  readonly start: Day | undefined;
  /** The day she walks out, ahead or past. */
  readonly releaseDay: Day | undefined;
}

/*
 * What is read of one plan to count it. What she said herself comes only with her yes to being counted. Pure.
 */
import type { Day } from '../calendar/day';
import type { TriedReason } from '../met/contact';
import type { CustodyFacts } from '../review/facts';
import type { KeptMark } from '../review/milestone-marks';
import type { ReviewRecord, ReviewStanding } from '../review/review-record';
import type { ScheduleSettings } from '../review/settings';
import type { AnswerValue, GivenBy, GoalValue, ListItem } from '../workbook/answer';
import type { Question } from '../workbook/content';
import type { Situation } from '../workbook/people-and-situations';
import type { WhoIsWho } from '../workbook/who-does-it';
import type { Period } from './period';

export type CountedReview = { standing: ReviewStanding; record: ReviewRecord };

/** met, call, letter: with her or for her. tried: it could not be, and why. */
export type CountedContact = { kind: string; day: string; reason?: TriedReason };

/** What she said yes to being counted by. Missing: she did not, or nobody asked her. */
export type HersToCount = {
  goals: readonly GoalValue[];
  smallSteps: readonly ListItem[];
  team: readonly ListItem[];
  names: WhoIsWho;
  language?: string;
  access?: readonly string[];
  /** Newest first, as `readingsOf` takes them. */
  life: readonly { value: AnswerValue; givenBy: GivenBy; at: string }[];
};

export type CountedPlan = {
  /** The day the plan was begun here. */
  startedOn: Day;
  situation: Situation;
  facts: CustodyFacts;
  marks: ReadonlyMap<string, KeptMark>;
  reviews: readonly CountedReview[];
  /** One for each referral: the day it was sent, and how it stands. */
  referrals: readonly { sentOn: string; state: string }[];
  sittings: readonly { day: string; kind: string }[];
  contacts: readonly CountedContact[];
  hers?: HersToCount;
};

/** By what it is counted. */
export type CountBy = {
  period: Period;
  today: Day;
  settings: ScheduleSettings;
  life: Question | undefined;
  dayOf: (at: string) => Day;
};

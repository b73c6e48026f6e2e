/*
 * Every kind of milestone, the rule it comes from, and the shape of one. The names are those of the worked cases.
 */
import type { Day } from '../calendar/day';
import type { Explanation } from './ruling';

/** Kind → rule of domain notes 1.6 to 1.9. */
export const milestoneRules = {
  arrival_screening: 'A1',
  peer_mentor_meeting: 'A2',
  local_authority_contacted: 'A3',
  accommodation_planning_started: 'A4',
  resettlement_plan: 'A5',
  team_meeting: 'A6',
  first_plan_complete: 'A7',
  plan_reopened: 'A9',
  rent_help_housing_benefit_limit: 'A10',
  rent_help_universal_credit_limit: 'A11',
  transfer_team_handover: 'A12',
  court_ready_plan: 'V6',
  possible_release_from_court: 'V6',
  probation_worker_appointed: 'P1',
  lead_handover_to_probation: 'P2',
  hmpps_handover_info: '1.4',
  duty_to_refer_target: 'P4',
  duty_to_refer_backstop: 'P5',
  prerelease_talk: 'P7',
  prerelease_offer_start: 'P7',
  prerelease_plan_review: 'P8',
  pathway_review_before_release: 'P9',
  licence_ready: 'P11',
  release_day: 'P12',
  first_probation_appointment_latest: 'R1',
  settling_in_visit: 'R3',
  release_support_end: 'R4',
  community_review: 'R5',
  plan_passed_on: 'R6',
  licence_end: 'R7',
  pathway_review_due: '1.9',
  pa_right_ends_at_25: '1.9',
} as const;

export type MilestoneKind = keyof typeof milestoneRules;

export const milestoneKinds = Object.keys(milestoneRules) as readonly MilestoneKind[];

/**
 * Days that only tell: nobody can do them or leave them out. All others can be marked done, not needed or waiting.
 */
export const onlyTelling: readonly MilestoneKind[] = [
  'rent_help_housing_benefit_limit',
  'rent_help_universal_credit_limit',
  'possible_release_from_court',
  'lead_handover_to_probation',
  'hmpps_handover_info',
  'release_day',
  'licence_end',
  'pa_right_ends_at_25',
];

export interface Milestone extends Explanation {
  readonly kind: MilestoneKind;
  /**
   * What makes it this one and not a later one of its kind: the kind, and the day its stretch of time began (an
   * arrival, a release, a court day). Stays the same when a release date moves, so that what was done stays done.
   */
  readonly key: string;
  readonly rule: string;
  readonly date: Day;
  /** The rule's own date lay before her time here began, so it is due as soon as can be. */
  readonly isClamped: boolean;
  /** The day the facts say it was done, where they do: nobody has to mark it. */
  readonly metOn?: Day;
}

/** What a rule gives: all but what follows from its kind. */
export type MilestoneGiven = Pick<Milestone, 'kind' | 'date' | 'basis'> & {
  readonly params?: Explanation['params'];
  readonly isClamped?: boolean;
  /** Another sentence than the usual one of its kind. */
  readonly wording?: string;
  /** Words another rule has for it already. */
  readonly words?: string;
  /** The rule, where a kind has two. */
  readonly rule?: string;
  /** The day its stretch of time began, where that is not the stretch all others hang on. */
  readonly of?: Day;
};

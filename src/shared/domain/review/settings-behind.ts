/*
 * Which number of the settings stands behind a date, so that its reason can be read there. The rules hand on the number
 * they counted with; this says what it is called. May not work out a date.
 */
import { numbersOf, type SettingNumber } from './own-numbers';
import type { ScheduleSettings } from './settings';

/** The beginning of a ruling's words → the numbers it may have counted with. A test walks every date there is. */
const behind: Readonly<Record<string, readonly string[]>> = {
  handover: ['lead.handoverMonths', 'lead.lifeHandoverMonths'],
  'milestone.accommodation_planning_started': ['arrival.accommodationStartWorkingDays'],
  'milestone.arrival_screening': ['arrival.screeningDays'],
  'milestone.community_review': ['reviews.communityFirstDays'],
  'milestone.court_ready_plan': ['reviews.preCourtWorkingDays'],
  'milestone.duty_to_refer_backstop': ['preRelease.dutyToReferBackstopDays'],
  'milestone.duty_to_refer_target': ['preRelease.dutyToReferTargetDays'],
  'milestone.first_plan_complete.long': ['arrival.firstPlanDaysLongAndLife'],
  'milestone.first_plan_complete.plain': ['arrival.firstPlanWorkingDays'],
  'milestone.licence_ready': ['preRelease.licenceReadyWorkingDays'],
  'milestone.local_authority_contacted': ['arrival.councilContactWorkingDays'],
  'milestone.pa_right_ends_at_25': ['pathway.rightEndsAge'],
  'milestone.pathway_review_before_release': ['preRelease.pathwayReviewDays'],
  'milestone.pathway_review_due': ['pathway.reviewMonths'],
  'milestone.peer_mentor_meeting': ['arrival.peerMentorDays'],
  'milestone.plan_passed_on': ['release.planPassedOnDaysBeforeLicenceEnd'],
  'milestone.plan_reopened': ['arrival.planReopenedWorkingDays'],
  'milestone.prerelease_offer_start': ['preRelease.offerDays'],
  'milestone.prerelease_talk': ['preRelease.talkDays'],
  'milestone.probation_worker_appointed': ['preRelease.probationAppointedMonths'],
  'milestone.release_support_end': ['release.supportDays'],
  'milestone.rent_help_housing_benefit_limit': [
    'rentHelp.housingBenefitSentencedDays',
    'rentHelp.housingBenefitRemandDays',
  ],
  'milestone.rent_help_universal_credit_limit': ['rentHelp.universalCreditMonths'],
  'milestone.resettlement_plan': ['arrival.resettlementPlanWorkingDaysAfterScreening'],
  'milestone.settling_in_visit': ['release.paVisitDays'],
  'milestone.team_meeting': ['arrival.teamMeetingWorkingDays'],
  'milestone.transfer_team_handover': ['arrival.transferTeamsSpeakWorkingDays'],
  releaseDay: ['recall.FTR_56', 'recall.FTR_28', 'recall.FTR_14'],
  'review.before_court': ['reviews.preCourtWorkingDays'],
  'review.before_licence_end': ['release.planPassedOnDaysBeforeLicenceEnd'],
  'review.before_release': ['reviews.preReleaseDays'],
  'review.close_or_pass_on': ['reviews.endedCloseDays'],
  'review.community_first': ['reviews.communityFirstDays'],
  'review.community_repeat': ['reviews.communityRepeatMonths'],
  'review.life_3_years': ['reviews.lifeMonths'],
  'review.long_2_years': ['reviews.longMonths'],
  'review.needs_change': ['reviews.needsChangeWorkingDays'],
  'review.recall_once': ['reviews.standardRecallFirstDays'],
  'review.recall_repeat': ['reviews.standardRecallRepeatMonths'],
  'review.release_date_unknown': ['reviews.shortUnknownReleaseDays'],
  'review.remand_once': ['reviews.remandFirstDays'],
  'review.remand_repeat': ['reviews.remandRepeatDays'],
};

/** What of a number is needed beside a date. */
export type NumberNote = Pick<SettingNumber, 'name' | 'value' | 'basis' | 'note'>;

/** The numbers that can stand behind a date. */
export function notesOf(settings: ScheduleSettings): NumberNote[] {
  const names = new Set(Object.values(behind).flat());
  return numbersOf(settings).filter(({ name }) => names.has(name));
}

/**
 * The number a ruling counted with: one of those its words may have, with that value; where two have the same, the one
 * that rests on the same thing.
 */
export function noteBehind(
  notes: readonly NumberNote[],
  words: string,
  count: number,
  basis: string,
): NumberNote | undefined {
  const steps = words.split('.');
  const names = [3, 2, 1].flatMap((most) => behind[steps.slice(0, most).join('.')] ?? []);
  const found = notes.filter(({ name, value }) => names.includes(name) && value === count);
  return found.find((one) => one.basis === basis) ?? found[0];
}

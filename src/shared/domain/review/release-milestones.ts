/*
 * What is due before release, on the day, and after it (domain notes 1.7 and 1.8, P1 to P12 and R1 to R7). Work before
 * release counts back from the day she walks out; the lead and her probation worker from the date the sentence sets.
 */
import { addDays, addMonths, type Day, isBefore, isOnOrAfter, laterOf } from '../calendar/day';
import { addWorkingDays } from '../calendar/working-days';
import { supervisionEnd, wasOnRemand } from './custody-class';
import { planningDate } from './lead';
import type { MilestoneGround } from './milestone-ground';
import type { MilestoneGiven } from './milestone-kinds';
import { arrivalOf } from './period';
import type { ReleaseDay } from './release-day';

/** Nothing is due before her time here began: then it is due as soon as can be. */
function clamped(date: Day, start: Day | undefined): Pick<MilestoneGiven, 'date' | 'isClamped'> {
  if (start === undefined || !isBefore(date, start)) return { date };
  return { date: start, isClamped: true };
}

/** The start of the time there is to plan in: the return on a recall, else the later of arrival and sentence. */
function planningStart({ facts, where }: MilestoneGround): Day | undefined {
  const { sentenceDate } = facts;
  const arrival = arrivalOf(facts);
  if (where === 'recall' || sentenceDate === undefined) return arrival;
  return arrival === undefined ? sentenceDate : laterOf(arrival, sentenceDate);
}

/** P1 and P2, and the day other systems show for the same thing. On a recall the lead is probation's already. */
function probationComes(ground: MilestoneGround): MilestoneGiven[] {
  const { facts, today, settings, schedule } = ground;
  const given: MilestoneGiven[] = [];
  const planning = planningDate(facts, today, settings);
  if (planning.kind === 'known') {
    const { date: release } = planning.planning;
    const { value: months, basis } = settings.preRelease.probationAppointedMonths;
    given.push({
      kind: 'probation_worker_appointed',
      ...clamped(addMonths(release, -months), planningStart(ground)),
      basis,
      params: { release, months },
    });
  }
  const { handover, hmppsHandover } = schedule;
  const isAhead = handover !== undefined && ['ahead', 'today', 'passed'].includes(handover.reason);
  if (handover !== undefined && isAhead) {
    const { date, basis, words, params } = handover;
    given.push({ kind: 'lead_handover_to_probation', date, basis, words, params });
  }
  if (hmppsHandover?.date !== undefined) {
    const { date, basis, words, params } = hmppsHandover;
    given.push({ kind: 'hmpps_handover_info', date, basis, words, params });
  }
  return given;
}

/** P4 to P6: only while there is no safe home to go to. Wales has the same days and another way. */
function housingReferral(ground: MilestoneGround, release: Day): MilestoneGiven[] {
  const { facts, settings } = ground;
  if (facts.accommodationSecured === true) return [];
  const { dutyToReferTargetDays, dutyToReferBackstopDays } = settings.preRelease;
  const isWales = facts.nation === 'wales';
  const before = (
    kind: 'duty_to_refer_target' | 'duty_to_refer_backstop',
    { value: days, basis }: typeof dutyToReferTargetDays,
  ): MilestoneGiven => ({
    kind,
    ...clamped(addDays(release, -days), planningStart(ground)),
    basis: isWales && kind === 'duty_to_refer_backstop' ? 'default' : basis,
    params: { release, days },
    ...(isWales ? { wording: 'wales', rule: 'P6' } : {}),
  });
  return [
    before('duty_to_refer_target', dutyToReferTargetDays),
    before('duty_to_refer_backstop', dutyToReferBackstopDays),
  ];
}

/**
 * Twelve weeks before, where her home is safe: no council is asked then, and all the rest is talked about. Where there is so
 * little time that the joined-up work begins the same day, that is the talk.
 */
function talk(ground: MilestoneGround, release: Day): MilestoneGiven[] {
  const { facts, settings } = ground;
  if (facts.accommodationSecured !== true) return [];
  const { talkDays, offerDays } = settings.preRelease;
  const start = planningStart(ground);
  const when = clamped(addDays(release, -talkDays.value), start);
  if (!isBefore(when.date, clamped(addDays(release, -offerDays.value), start).date)) return [];
  const params = { release, days: talkDays.value };
  return [{ kind: 'prerelease_talk', ...when, basis: talkDays.basis, params }];
}

/** P7 to P11: counted back from the day she walks out. */
function beforeRelease(ground: MilestoneGround, release: Day): MilestoneGiven[] {
  const { facts, settings, holidays, schedule } = ground;
  const { offerDays, pathwayReviewDays, licenceReadyWorkingDays } = settings.preRelease;
  const start = planningStart(ground);
  const review = schedule.nextReview.candidates.find(({ rule }) => rule === 'V4');
  const { value: workingDays } = licenceReadyWorkingDays;
  return [
    ...housingReferral(ground, release),
    ...talk(ground, release),
    {
      kind: 'prerelease_offer_start',
      ...clamped(addDays(release, -offerDays.value), start),
      basis: offerDays.basis,
      params: { release, days: offerDays.value },
    },
    ...(review === undefined
      ? []
      : [
          {
            kind: 'prerelease_plan_review' as const,
            date: review.due,
            basis: review.basis,
            words: review.words,
            params: review.params,
          },
        ]),
    ...(facts.pathwayActive === true
      ? [
          {
            kind: 'pathway_review_before_release' as const,
            ...clamped(addDays(release, -pathwayReviewDays.value), start),
            basis: pathwayReviewDays.basis,
            params: { release, days: pathwayReviewDays.value },
          },
        ]
      : []),
    {
      kind: 'licence_ready',
      ...clamped(addWorkingDays(release, -workingDays, holidays), start),
      basis: licenceReadyWorkingDays.basis,
      params: { release, days: workingDays },
    },
  ];
}

/** R1 to R7. Where remand simply ended nobody from probation is there. */
function afterRelease(ground: MilestoneGround, release: Day): MilestoneGiven[] {
  const { facts, settings, holidays } = ground;
  const { paVisitDays, supportDays, planPassedOnDaysBeforeLicenceEnd } = settings.release;
  const { communityFirstDays } = settings.reviews;
  // Somebody whose remand simply ended has no probation worker; with an order or a licence after it she has.
  const supervised = supervisionEnd(facts);
  const hasProbation =
    !wasOnRemand(facts) ||
    facts.communityOrder === true ||
    (supervised !== undefined && isOnOrAfter(supervised, release));
  const after = (
    kind: 'settling_in_visit' | 'release_support_end' | 'community_review',
    days: number,
  ): MilestoneGiven => ({
    kind,
    date: addDays(release, days),
    // The law's seven days hold where the council gives her the home; for everybody else they are our proposal.
    basis: 'default',
    params: { release, days },
  });
  const { licenceEnd } = facts;
  const { value: days, basis } = planPassedOnDaysBeforeLicenceEnd;
  const passOn = licenceEnd === undefined ? undefined : addDays(licenceEnd, -days);
  return [
    ...(hasProbation
      ? [
          {
            kind: 'first_probation_appointment_latest' as const,
            date: addWorkingDays(release, 1, holidays),
            basis: settings.release.firstAppointmentLatest.basis,
            params: { release },
          },
          after('community_review', communityFirstDays.value),
        ]
      : []),
    after('settling_in_visit', paVisitDays.value),
    after('release_support_end', supportDays.value),
    ...(passOn !== undefined && licenceEnd !== undefined && isOnOrAfter(passOn, release)
      ? [{ kind: 'plan_passed_on' as const, date: passOn, basis, params: { licenceEnd, days } }]
      : []),
    ...(licenceEnd === undefined
      ? []
      : [
          {
            kind: 'licence_end' as const,
            date: licenceEnd,
            basis: 'fact' as const,
            params: { licenceEnd },
          },
        ]),
  ];
}

const theDay = ({ date, basis, words, params }: ReleaseDay): MilestoneGiven => ({
  kind: 'release_day',
  date,
  basis,
  words,
  params,
});

/** Before, on and after release. Nothing but her probation worker while no release day is known. */
export function releaseMilestones(ground: MilestoneGround): MilestoneGiven[] {
  const { releaseDay: release, schedule, where } = ground;
  const isInside = where !== 'released';
  const coming = isInside ? probationComes(ground) : [];
  if (release === undefined || schedule.releaseDay === undefined) return coming;
  return [
    ...coming,
    ...(isInside ? beforeRelease(ground, release) : []),
    theDay(schedule.releaseDay),
    ...afterRelease(ground, release),
  ];
}

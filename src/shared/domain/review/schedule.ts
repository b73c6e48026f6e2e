/*
 * The one way in: from the facts and today's date to everything the rules have to say. Pure; today and the settings are
 * passed in. May not read a clock, a file or a screen.
 */
import { type Day, isBefore } from '../calendar/day';
import { type ClassRuling, custodyClass } from './custody-class';
import type { CustodyFacts, FactName } from './facts';
import { type Handover, type HmppsHandover, hmppsHandover, leadHandover } from './handover';
import { type HousingRuling, planHousingLead } from './housing-lead';
import { type LeadRuling, planLead } from './lead';
import { type ReleaseDay, releaseDay } from './release-day';
import { type NextReview, nextReview } from './review';
import type { ScheduleSettings } from './settings';

export const decisionIds = [
  'not_covered',
  'class_missing',
  'class_disagree',
  'lead_missing',
  'lead_disagree',
  'review_missing',
  'release_day_missing',
  'release_day_passed',
  'housing_missing',
] as const;

type DecisionId = (typeof decisionIds)[number];

/** Something a person must settle, because the facts do not. */
interface NeededDecision {
  readonly id: DecisionId;
  /** Facts to find out or to put right. */
  readonly facts: readonly FactName[];
}

export interface Schedule {
  readonly class: ClassRuling;
  readonly lead: LeadRuling;
  readonly housingLead: HousingRuling;
  readonly nextReview: NextReview;
  /** The day the lead passes to probation, where there is one. */
  readonly handover?: Handover;
  /** What the prison's and probation's systems will show. */
  readonly hmppsHandover?: HmppsHandover;
  readonly releaseDay?: ReleaseDay;
  /** Empty when every answer could be worked out. */
  readonly needsDecision: readonly NeededDecision[];
}

function decisionsNeeded(
  parts: Pick<Schedule, 'class' | 'lead' | 'housingLead' | 'nextReview'>,
  release: ReleaseDay | undefined,
  today: Day,
): NeededDecision[] {
  const { class: sentenceClass, lead, nextReview: review, housingLead } = parts;
  if (sentenceClass.value === 'not_covered') {
    const facts: FactName[] =
      sentenceClass.reason === 'not_covered_age' ? ['dob'] : ['legalStatus'];
    return [{ id: 'not_covered', facts }];
  }
  const needed: NeededDecision[] = [];
  const need = (id: DecisionId, facts: readonly FactName[]) => {
    if (facts.length > 0) needed.push({ id, facts });
  };
  const classDisagrees = sentenceClass.reason === 'facts_disagree';
  need(classDisagrees ? 'class_disagree' : 'class_missing', sentenceClass.missing);
  need(lead.reason === 'facts_disagree' ? 'lead_disagree' : 'lead_missing', lead.missing);
  need('review_missing', review.missing);
  need('release_day_missing', release?.missing ?? []);
  // Either she left and nobody has said so, or the date is no longer hers: every date after it hangs on that.
  const hasPassed =
    release !== undefined && release.rule !== 'happened' && isBefore(release.date, today);
  need('release_day_passed', hasPassed ? ['releasedOn', 'releaseDate'] : []);
  need('housing_missing', housingLead.missing);
  return needed;
}

/**
 * Class, lead, next review and the days around release on `today`.
 *
 * @param facts as checked by `custodyFacts`; any of them may be missing or contradict another.
 * Never throws and never guesses: what cannot be worked out is `unknown` or `undecided`, and `needsDecision` names the
 * facts to find out. Source of every rule: domain rules 1.1 to 1.9 (the rule's name comes with each answer).
 */
export function planSchedule(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
): Schedule {
  const sentenceClass = custodyClass(facts, today, settings);
  const lead = planLead(facts, today, settings);
  const housingLead = planHousingLead(facts, today, lead, settings);
  const release = releaseDay(facts, today, settings);
  const review = nextReview(facts, today, settings, sentenceClass, release);
  const handover = leadHandover(facts, today, settings);
  const hmpps = hmppsHandover(facts, today, settings);
  const isCovered = sentenceClass.value !== 'not_covered';
  return {
    class: sentenceClass,
    lead,
    housingLead,
    nextReview: review,
    ...(isCovered && handover !== undefined ? { handover } : {}),
    ...(isCovered && hmpps !== undefined ? { hmppsHandover: hmpps } : {}),
    ...(isCovered && release !== undefined ? { releaseDay: release } : {}),
    needsDecision: decisionsNeeded(
      { class: sentenceClass, lead, housingLead, nextReview: review },
      release,
      today,
    ),
  };
}

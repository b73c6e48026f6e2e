/*
 * The one way in: from the facts and today's date to everything the rules have to say. Pure; today and the settings are
 * passed in. May not read a clock, a file or a screen.
 */
import type { Day } from '../calendar/day';
import { type ClassRuling, custodyClass } from './custody-class';
import type { CustodyFacts } from './facts';
import { type Handover, type HmppsHandover, hmppsHandover, leadHandover } from './handover';
import type { AgreedHousingLead } from './housing-agreed';
import { type HousingHandover, planHousingHandover } from './housing-handover';
import { type HousingRuling, planHousingLead } from './housing-lead';
import { factsToCountFrom } from './impossible-facts';
import { type LeadRuling, planLead } from './lead';
import { type OpenPoints, openPoints } from './open-points';
import { type ReleaseDay, releaseDay } from './release-day';
import { type NextReview, nextReview } from './review';
import type { ScheduleSettings } from './settings';

export interface Schedule extends OpenPoints {
  readonly class: ClassRuling;
  readonly lead: LeadRuling;
  readonly housingLead: HousingRuling;
  /** When the work on her home passes from her personal adviser to probation, where she has or may have one. */
  readonly housingHandover?: HousingHandover;
  readonly nextReview: NextReview;
  /** The day the lead passes to probation, where there is one. */
  readonly handover?: Handover;
  /** What the prison's and probation's systems will show. */
  readonly hmppsHandover?: HmppsHandover;
  readonly releaseDay?: ReleaseDay;
}

/**
 * Class, lead, next review and the days around release on `today`.
 *
 * @param agreed who leads on her home, as her workbook has it; lists go by the rule alone
 * @param written as checked by `custodyFacts`; any of them may be missing or contradict another.
 * Never throws and never guesses: what cannot be worked out is `unknown` or `undecided`; `missingFacts` names what to
 * find out and `needsDecision` what a person must settle. Both are empty when every answer could be worked out. Source
 * of every rule: domain rules 1.1 to 1.9 (the rule's name comes with each answer).
 */
export function planSchedule(
  written: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
  agreed?: AgreedHousingLead,
): Schedule {
  const facts = factsToCountFrom(written, today);
  const sentenceClass = custodyClass(facts, today, settings);
  const lead = planLead(facts, today, settings);
  const housingLead = planHousingLead(facts, today, lead, settings, agreed);
  const release = releaseDay(facts, today, settings);
  const review = nextReview(facts, today, settings, sentenceClass, release);
  const handover = leadHandover(facts, today, settings);
  const hmpps = hmppsHandover(facts, today, settings);
  const housingHandover = planHousingHandover(
    facts,
    today,
    settings,
    facts.releaseDate ?? release?.date,
    agreed,
  );
  const isCovered = sentenceClass.value !== 'not_covered';
  return {
    class: sentenceClass,
    lead,
    housingLead,
    nextReview: review,
    ...(isCovered && housingHandover !== undefined ? { housingHandover } : {}),
    ...(isCovered && handover !== undefined ? { handover } : {}),
    ...(isCovered && hmpps !== undefined ? { hmppsHandover: hmpps } : {}),
    ...(isCovered && release !== undefined ? { releaseDay: release } : {}),
    ...openPoints(written, today, sentenceClass, release, {
      lead: lead.missing,
      // What the class waits for, the review waits for too.
      review: review.missing,
      release_day: release?.missing ?? [],
      housing: housingLead.missing,
    }),
  };
}

/** What a list of thousands of women needs of each schedule, and no more: it all crosses to a window. */
export type ListedSchedule = Pick<Schedule, 'missingFacts' | 'needsDecision'> & {
  readonly class: Pick<ClassRuling, 'value'>;
  readonly lead: Pick<LeadRuling, 'value'>;
  readonly housingLead: Pick<HousingRuling, 'value'>;
  readonly nextReview: Pick<NextReview, 'due' | 'overdue' | 'words' | 'params'>;
  readonly releaseDay?: Pick<ReleaseDay, 'date'>;
};

export function listed(schedule: Schedule): ListedSchedule {
  const { nextReview, releaseDay, missingFacts, needsDecision } = schedule;
  const { due, overdue, words, params } = nextReview;
  return {
    class: { value: schedule.class.value },
    lead: { value: schedule.lead.value },
    housingLead: { value: schedule.housingLead.value },
    nextReview: { ...(due === undefined ? {} : { due }), overdue, words, params },
    ...(releaseDay === undefined ? {} : { releaseDay: { date: releaseDay.date } }),
    missingFacts,
    needsDecision,
  };
}

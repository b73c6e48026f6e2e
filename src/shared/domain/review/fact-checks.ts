/*
 * What to look at again in what is written down, for the staff page that asks for it. What cannot be true is said plainly
 * (impossible-facts.ts finds it); a slip of the keyboard or a date nobody vouches for is a gentle question. Neither
 * stops anything; what the rules cannot work out is said by the rules themselves.
 */
import { ageOn } from '../calendar/birthday';
import { addDays, type Day, isAfter, isBefore } from '../calendar/day';
import { adultAge } from './custody-class';
import { type CustodyFacts, type FactName, isIndeterminate } from './facts';
import {
  comesBefore,
  type DayFact,
  factsToCountFrom,
  impossibleFacts,
  impossibleIds,
} from './impossible-facts';
import { custodyStart, releasedBy, whereabouts } from './period';
import type { ScheduleSettings } from './settings';

const oddIds = [
  'under_18',
  'release_date_passed',
  'release_date_not_read',
  'release_date_on_remand',
  'release_date_without_end',
  'release_before_arrival',
  'tariff_on_fixed_sentence',
  'licence_end_before_release',
  'licence_over_before_return',
  'recall_type_missing',
  'return_date_missing',
  'return_before_recall',
  'recall_before_release_unclear',
  'recall_type_unlikely',
  'recall_count_differs',
  'court_day_passed',
  'not_happened_yet',
  'handover_before_sentence',
  'adviser_past_25',
  'council_missing',
] as const;

export const factCheckIds = [...impossibleIds, ...oddIds] as const;

/** `cannot_be`: two things cannot both be true, and one must be put right. `odd`: a gentle question. */
export const factCheckKinds = ['cannot_be', 'odd'] as const;

export interface FactCheck {
  readonly id: (typeof factCheckIds)[number];
  readonly kind: (typeof factCheckKinds)[number];
  /** The facts to look at; it is said at the first. */
  readonly fields: readonly FactName[];
  /** Days for its words, by the name of the fact. */
  readonly params: Readonly<Record<string, string>>;
}

function hasPassed(date: Day | undefined, today: Day): boolean {
  return date !== undefined && isBefore(date, today);
}

/** Facts that say something was done, and so cannot lie ahead. */
const doneFacts: readonly DayFact[] = [
  'arrivalDate',
  'custodyPeriodStart',
  'handoverDone',
  'lastPathwayReview',
  'recallDate',
  'releaseDateReadOn',
  'releasedOn',
  'returnToCustodyDate',
  'sentenceDate',
];

function notHappenedYet(facts: CustodyFacts, today: Day): FactName[] {
  const ahead: FactName[] = doneFacts.filter((name) => {
    const date = facts[name];
    return date !== undefined && isAfter(date, today);
  });
  if (facts.reviews.some((review) => isAfter(review, today))) ahead.push('reviews');
  return ahead;
}

function ageChecks(facts: CustodyFacts, today: Day, settings: ScheduleSettings): FactCheck[] {
  const { dob } = facts;
  if (dob === undefined) return [];
  if (isBefore(today, dob)) return [];
  const age = ageOn(dob, today);
  const isPastRight = age >= settings.pathway.rightEndsAge.value;
  return [
    ...(age < adultAge ? [check('under_18', 'dob')] : []),
    ...(facts.paEntitled === true && isPastRight ? [check('adviser_past_25', 'paEntitled')] : []),
  ];
}

const check = (id: (typeof oddIds)[number], ...fields: FactName[]): FactCheck => ({
  id,
  kind: 'odd',
  fields,
  params: {},
});

function releaseChecks(facts: CustodyFacts, today: Day): FactCheck[] {
  const found: FactCheck[] = [];
  const where = whereabouts(facts, today);
  const { releaseDate, releasedOn } = facts;
  const start = custodyStart(facts);
  if (where === 'sentenced' && hasPassed(releaseDate, today)) {
    found.push(check('release_date_passed', 'releaseDate', 'releasedOn'));
  }
  if (releaseDate !== undefined) {
    const unread: FactName[] = [];
    if (facts.releaseDateReadBy === undefined) unread.push('releaseDateReadBy');
    if (facts.releaseDateReadOn === undefined) unread.push('releaseDateReadOn');
    if (unread.length > 0) found.push(check('release_date_not_read', ...unread));
    if (where === 'remand') found.push(check('release_date_on_remand', 'releaseDate'));
    if (isIndeterminate(facts)) {
      found.push(check('release_date_without_end', 'releaseDate', 'sentenceType'));
    }
  }
  // On a recall she left before she came back: that is what a recall is.
  const isSameTime = facts.legalStatus !== 'recall';
  if (
    isSameTime &&
    releasedOn !== undefined &&
    start !== undefined &&
    isBefore(releasedOn, start)
  ) {
    found.push(check('release_before_arrival', 'releasedOn'));
  }
  if (where === 'sentenced' && comesBefore(facts, 'licenceEnd', 'releaseDate')) {
    found.push(check('licence_end_before_release', 'licenceEnd', 'releaseDate'));
  }
  return found;
}

function sentenceChecks(facts: CustodyFacts): FactCheck[] {
  const found: FactCheck[] = [];
  const hasEndDate = facts.sentenceType !== undefined && !isIndeterminate(facts);
  if (facts.tariffExpiry !== undefined && hasEndDate) {
    found.push(check('tariff_on_fixed_sentence', 'tariffExpiry', 'sentenceType'));
  }
  if (comesBefore(facts, 'handoverDone', 'sentenceDate')) {
    found.push(check('handover_before_sentence', 'handoverDone', 'sentenceDate'));
  }
  return found;
}

const sentencesWithStandardRecallOnly = ['LIFE', 'IPP', 'DPP', 'DHMP', 'EDS', 'SOPC'];

function recallChecks(facts: CustodyFacts, settings: ScheduleSettings): FactCheck[] {
  if (facts.legalStatus !== 'recall') return [];
  const found: FactCheck[] = [];
  const { recallType, returnToCustodyDate, sentenceType } = facts;
  if (recallType === undefined) found.push(check('recall_type_missing', 'recallType'));
  if (returnToCustodyDate === undefined) {
    found.push(check('return_date_missing', 'returnToCustodyDate'));
    // Nobody can tell which came first while the day she came back is not known.
    if (comesBefore(facts, 'recallDate', 'releasedOn')) {
      found.push(check('recall_before_release_unclear', 'recallDate', 'releasedOn'));
    }
  }
  if (comesBefore(facts, 'returnToCustodyDate', 'recallDate')) {
    found.push(check('return_before_recall', 'returnToCustodyDate', 'recallDate'));
  }
  if (comesBefore(facts, 'licenceEnd', 'returnToCustodyDate')) {
    found.push(check('licence_over_before_return', 'licenceEnd', 'returnToCustodyDate'));
  }
  if (recallType === undefined || recallType === 'STANDARD') return found;
  const isOnlyForYouth = recallType !== 'FTR_56' && sentenceType !== 'S250';
  const isNeverFixed =
    sentenceType !== undefined && sentencesWithStandardRecallOnly.includes(sentenceType);
  if (isNeverFixed || (isOnlyForYouth && sentenceType !== undefined)) {
    found.push(check('recall_type_unlikely', 'recallType', 'sentenceType'));
  }
  if (returnToCustodyDate !== undefined && facts.releaseDateType === 'PRRD') {
    const counted = addDays(returnToCustodyDate, settings.recall[recallType].value - 1);
    if (facts.releaseDate !== undefined && facts.releaseDate !== counted) {
      found.push(check('recall_count_differs', 'releaseDate', 'returnToCustodyDate'));
    }
  }
  return found;
}

function councilChecks(facts: CustodyFacts): FactCheck[] {
  const { careLeaverCategory: category, councilName } = facts;
  const needsCouncil = category !== undefined && category !== 'none';
  return needsCouncil && councilName === undefined ? [check('council_missing', 'councilName')] : [];
}

/**
 * What cannot be and what looks odd in the facts on `today`, what cannot be first. Never throws; an empty list says
 * nothing about whether they are true.
 */
export function factChecks(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
): FactCheck[] {
  const impossible = impossibleFacts(facts, today);
  const isWrong = (name: FactName | undefined) =>
    impossible.some(({ fields }) => fields[0] === name);
  return [
    ...impossible.map((each): FactCheck => ({ ...each, kind: 'cannot_be' })),
    // Where a day cannot be, nobody is asked besides whether it is odd.
    ...oddities(facts, today, settings).filter(({ fields }) => !isWrong(fields[0])),
  ];
}

function oddities(facts: CustodyFacts, today: Day, settings: ScheduleSettings): FactCheck[] {
  const ahead = notHappenedYet(facts, today);
  const isInside = releasedBy(factsToCountFrom(facts, today), today) === undefined;
  return [
    ...ageChecks(facts, today, settings),
    ...releaseChecks(facts, today),
    ...sentenceChecks(facts),
    ...recallChecks(facts, settings),
    ...(isInside && facts.nextCourtDate !== undefined && hasPassed(facts.nextCourtDate, today)
      ? [
          {
            ...check('court_day_passed', 'nextCourtDate'),
            params: { nextCourtDate: facts.nextCourtDate },
          },
        ]
      : []),
    ...(ahead.length > 0 ? [check('not_happened_yet', ...ahead)] : []),
    ...councilChecks(facts),
  ];
}

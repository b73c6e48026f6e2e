/*
 * The facts after a change of situation. Everything that still holds stays; what belonged to the time before and would
 * mislead the rules goes, and is named. Pure: nothing is kept here, and no date is worked out.
 */
import { type Day, isBefore, isOnOrBefore, laterOf } from '../calendar/day';
import { type CustodyFacts, type FactName, factNames } from './facts';
import { releasedBy } from './period';
import { hasReleaseDateMoved } from './release-date-moved';
import type { ScheduleSettings } from './settings';
import { type ChangeOf, eventOfChange, type SituationChange } from './situation-change';

/** Days that a change may set without asking for them. */
const movingDays = [
  'arrivalDate',
  'custodyPeriodStart',
  'planReopened',
] as const satisfies readonly FactName[];

type Given = { readonly [Name in FactName]?: CustodyFacts[Name] | undefined };

/** The date itself, what kind it is, and who read it: they come and go together. */
const releaseDateFacts = [
  'releaseDate',
  'releaseDateType',
  'releaseDateReadBy',
  'releaseDateReadOn',
  'releaseDateReadWhere',
] as const satisfies readonly FactName[];

function changed(facts: CustodyFacts, goes: readonly FactName[], comes: Given): CustodyFacts {
  const kept = Object.entries(facts).filter(([name]) => !goes.includes(name as FactName));
  const given = Object.entries(comes).filter(([, value]) => value !== undefined);
  // Each value still has the type of its own fact; the compiler cannot see it through the entries.
  return Object.fromEntries([...kept, ...given]) as CustodyFacts;
}

function withEvent(facts: CustodyFacts, change: SituationChange): CustodyFacts {
  const event = eventOfChange(change);
  const isThere = facts.events.some(
    ({ kind, date }) => kind === event?.kind && date === event.date,
  );
  return event === undefined || isThere ? facts : { ...facts, events: [...facts.events, event] };
}

const past = (facts: CustodyFacts, name: 'nextCourtDate' | 'targetHearing', today: Day) => {
  const date = facts[name];
  return date !== undefined && isBefore(date, today) ? [name] : [];
};

/** A court day that the change itself has been, or that lies before it. */
const courtUntil = ({ nextCourtDate }: CustodyFacts, day: Day): FactName[] =>
  nextCourtDate !== undefined && isOnOrBefore(nextCourtDate, day) ? ['nextCourtDate'] : [];

/**
 * The start of the time in prison that this sentence belongs to, where it is not the one on file: a recall that it
 * takes the place of began on the day she came back; a woman who was outside comes in on the day of the sentence.
 */
function startOfSentence(facts: CustodyFacts, day: Day): Given {
  if (releasedBy(facts, day) !== undefined) return { arrivalDate: day, custodyPeriodStart: day };
  const { returnToCustodyDate: returned, arrivalDate, custodyPeriodStart } = facts;
  if (facts.legalStatus !== 'recall' || returned === undefined) return {};
  return {
    arrivalDate: arrivalDate === undefined ? returned : laterOf(arrivalDate, returned),
    ...(custodyPeriodStart === undefined
      ? {}
      : { custodyPeriodStart: laterOf(custodyPeriodStart, returned) }),
  };
}

function sentenced(facts: CustodyFacts, change: ChangeOf<'sentenced'>): CustodyFacts {
  const { kind: _, day, ...given } = change;
  const wasOut = releasedBy(facts, day) !== undefined;
  const goes: FactName[] = [
    ...courtUntil(facts, day),
    // Of a sentence or recall before this one.
    ...releaseDateFacts,
    ...(['sentenceLengthMonths', 'tariffExpiry', 'releaseDirectedDate', 'licenceEnd'] as const),
    ...(['recallType', 'recallDate', 'returnToCustodyDate', 'handoverDone'] as const),
    ...(wasOut || facts.legalStatus === 'recall' ? (['releasedOn'] as const) : []),
  ];
  const start = startOfSentence(facts, day);
  return changed(facts, goes, {
    ...start,
    ...given,
    legalStatus: 'sentenced',
    sentenceDate: day,
  });
}

function recalled(facts: CustodyFacts, change: ChangeOf<'recalled'>, today: Day): CustodyFacts {
  const { day, recallType, recallDate } = change;
  const goes: FactName[] = [
    ...releaseDateFacts,
    'releaseDirectedDate',
    'handoverDone',
    'accommodationSecured',
    'recallDate',
    ...past(facts, 'targetHearing', today),
    ...past(facts, 'nextCourtDate', today),
  ];
  return changed(facts, goes, {
    legalStatus: 'recall',
    returnToCustodyDate: day,
    recallType,
    recallDate,
    existingPlan: true,
    planReopened: today,
  });
}

function remandEnded(facts: CustodyFacts, change: ChangeOf<'remand_ended'>): CustodyFacts {
  const { day, outcome, nextCourtDate, communityOrderEnd } = change;
  const isOrder = outcome === 'community_order' || outcome === 'suspended_sentence';
  return changed(facts, courtUntil(facts, day), {
    releasedOn: day,
    ...(outcome === 'bail' ? { nextCourtDate } : {}),
    ...(isOrder ? { communityOrder: true, communityOrderEnd } : {}),
  });
}

function releaseDateChanged(
  facts: CustodyFacts,
  { kind: _, ...given }: ChangeOf<'release_date_changed'>,
): CustodyFacts {
  // With no date any more there is no kind of date either; who read that there is none stays.
  const { releaseDate, releaseDateType, ...read } = given;
  return changed(facts, releaseDateFacts, {
    ...read,
    // Nobody said that it is another kind of date now.
    ...(releaseDate === undefined
      ? {}
      : { releaseDate, releaseDateType: releaseDateType ?? facts.releaseDateType }),
  });
}

function withoutEvent(facts: CustodyFacts, change: SituationChange, today: Day): CustodyFacts {
  switch (change.kind) {
    case 'sentenced':
      return sentenced(facts, change);
    case 'released':
      return changed(facts, [], { releasedOn: change.day, licenceEnd: change.licenceEnd });
    case 'recalled':
      return recalled(facts, change, today);
    case 'remand_ended':
      return remandEnded(facts, change);
    case 'release_date_changed':
      return releaseDateChanged(facts, change);
    case 'moved_prison':
      return facts;
    case 'life_dates': {
      const { kind: _, day: __, ...dates } = change;
      return changed(facts, [], dates);
    }
    case 'handover_recorded':
      return changed(facts, [], { handoverDone: change.day });
    case 'lead_recorded': {
      const { day: since, lead, name, reason } = change;
      const recordedLead = { lead, reason, since, ...(name === undefined ? {} : { name }) };
      return changed(facts, [], { recordedLead });
    }
    case 'lead_record_ended':
      return changed(facts, ['recordedLead'], {});
  }
}

/** The facts as they are after this change. Never throws; a change with problems gives facts with problems. */
export function factsAfter(
  facts: CustodyFacts,
  change: SituationChange,
  today: Day,
  settings: ScheduleSettings,
): CustodyFacts {
  const after = withoutEvent(facts, change, today);
  const isSmall =
    change.kind === 'release_date_changed' &&
    !hasReleaseDateMoved(facts.releaseDate, after.releaseDate, settings);
  return isSmall ? after : withEvent(after, change);
}

/** A day that is on file and is another after the change, without having been asked for. */
export interface MovedFact {
  readonly fact: FactName;
  readonly from: Day;
  readonly to: Day;
}

/** Days that move with a change: named to the worker before anything is written down. */
export function factsMoved(
  before: CustodyFacts,
  after: CustodyFacts,
  change: SituationChange,
): MovedFact[] {
  return movingDays.flatMap((fact) => {
    const [from, to] = [before[fact], after[fact]];
    const isAsked = fact in change;
    return from === undefined || to === undefined || from === to || isAsked
      ? []
      : [{ fact, from, to }];
  });
}

/** What was on file and is not any more. */
export function factsTakenOut(before: CustodyFacts, after: CustodyFacts): FactName[] {
  return factNames.filter((name) => before[name] !== undefined && after[name] === undefined);
}

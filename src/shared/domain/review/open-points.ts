/*
 * What keeps the rules from saying more: facts nobody has written down, one point for each, and facts that are written
 * down but cannot stand as they are. May not decide anything itself; it only gathers what the rules left open.
 */
import { type Day, isBefore } from '../calendar/day';
import type { ClassRuling } from './custody-class';
import type { CustodyFacts, FactName } from './facts';
import { impossibleFacts } from './impossible-facts';
import type { ReleaseDay } from './release-day';

/** What the rules say, as far as a fact can keep them from saying it. */
export const ruledAnswers = ['lead', 'review', 'release_day', 'housing'] as const;

export type RuledAnswer = (typeof ruledAnswers)[number];

/** A fact nobody has written down, and what cannot be said without it. */
export interface MissingFact {
  readonly fact: FactName;
  readonly neededFor: readonly RuledAnswer[];
}

export const decisionIds = ['not_covered', 'not_right', 'release_day_passed'] as const;

type DecisionId = (typeof decisionIds)[number];

/** Something a person must settle, because what is written down does not. */
export interface NeededDecision {
  readonly id: DecisionId;
  /** Facts to look at again. */
  readonly facts: readonly FactName[];
}

export interface OpenPoints {
  readonly missingFacts: readonly MissingFact[];
  readonly needsDecision: readonly NeededDecision[];
}

/** The facts each answer of the rules named as standing in its way. */
export type StandingInTheWay = Readonly<Record<RuledAnswer, readonly FactName[]>>;

/** One point for each blank fact, however many answers wait for it. */
function missingFacts(facts: CustodyFacts, inTheWay: StandingInTheWay): MissingFact[] {
  const blank = ruledAnswers
    .flatMap((answer) => inTheWay[answer])
    .filter((fact) => facts[fact] === undefined);
  return [...new Set(blank)].map((fact) => ({
    fact,
    neededFor: ruledAnswers.filter((answer) => inTheWay[answer].includes(fact)),
  }));
}

/** Facts in the way although they are written down: each set of them once. */
function notRight(facts: CustodyFacts, inTheWay: StandingInTheWay): NeededDecision[] {
  const sets = ruledAnswers
    .map((answer) => inTheWay[answer].filter((fact) => facts[fact] !== undefined))
    .filter((set) => set.length > 0);
  const once = new Map(sets.map((set) => [set.toSorted().join(' '), set]));
  return [...once.values()].map((set) => ({ id: 'not_right', facts: set }));
}

/** What cannot be true, once for each set of facts; sets that say a part of it again are left out. */
function cannotBe(facts: CustodyFacts, today: Day, inTheWay: StandingInTheWay): NeededDecision[] {
  const impossible = impossibleFacts(facts, today).map(
    ({ fields }): NeededDecision => ({ id: 'not_right', facts: fields }),
  );
  const isSaid = (set: readonly FactName[]) =>
    impossible.some((one) => set.every((fact) => one.facts.includes(fact)));
  return [...impossible, ...notRight(facts, inTheWay).filter((one) => !isSaid(one.facts))];
}

/** Gathers what is open on `today`. Both lists are empty when every answer could be worked out. */
export function openPoints(
  facts: CustodyFacts,
  today: Day,
  sentenceClass: ClassRuling,
  release: ReleaseDay | undefined,
  inTheWay: StandingInTheWay,
): OpenPoints {
  if (sentenceClass.value === 'not_covered') {
    const isAge = sentenceClass.reason === 'not_covered_age';
    return {
      missingFacts: [],
      needsDecision: [
        { id: 'not_covered', facts: [isAge ? 'dob' : 'legalStatus'] },
        ...cannotBe(facts, today, inTheWay),
      ],
    };
  }
  // Either she left and nobody has said so, or the date is no longer hers: every date after it hangs on that.
  const hasPassed =
    release !== undefined && release.rule !== 'happened' && isBefore(release.date, today);
  return {
    missingFacts: missingFacts(facts, inTheWay),
    needsDecision: [
      ...cannotBe(facts, today, inTheWay),
      ...(hasPassed
        ? [{ id: 'release_day_passed', facts: ['releasedOn', 'releaseDate'] } as const]
        : []),
    ],
  };
}

// Her answers, goals and agreement as the sentence plan has them. Where it has no word for what she said, that is said,
// and nothing near it is put in its place. Pure.

import type { Answer, ChoiceValue, GoalStep, GoalValue } from '../../workbook/answer';
import { formsOf } from '../../workbook/forms';
import { laneOf } from '../../workbook/goals';
import { doersIn, type WhoIsWho } from '../../workbook/who-does-it';
import type { Allowed } from '../allowed';
import {
  type AllowedAnswer,
  allowedAnswers,
  type PageInShort,
  pagesInShort,
} from './allowed-answers';
import {
  type Actor,
  type AgreementState,
  type GoalState,
  goalStates,
  type SentencePlanArea,
  type StepState,
  sentencePlanAreas,
} from './sentence-plan-form';

export type AreaOfPlan = {
  area: SentencePlanArea;
  words: AllowedAnswer[];
  shorts: PageInShort[];
  /** Areas where words stand that are about this one too. */
  seeAlso: SentencePlanArea[];
};

/** The areas that have something in them, in the order of the sentence plan. */
export function byArea(allowed: Pick<Allowed, 'groups'>): AreaOfPlan[] {
  const hers = allowedAnswers(allowed).map((answer) => ({
    answer,
    parts: formsOf(answer.question).sentencePlan ?? [],
  }));
  const shorts = pagesInShort(allowed);
  return sentencePlanAreas
    .map((area) => ({
      area,
      words: hers.filter(({ parts }) => parts[0] === area).map(({ answer }) => answer),
      shorts: shorts.filter(({ page }) => page.mapsTo.sentencePlan[0] === area),
      seeAlso: sentencePlanAreas.filter((other) =>
        hers.some(
          ({ parts }) => parts[0] === other && parts.slice(1).some((part) => part === area),
        ),
      ),
    }))
    .filter(
      ({ words, shorts: short, seeAlso }) => words.length + short.length + seeAlso.length > 0,
    );
}

const stateOfLane = {
  now: 'active',
  later: 'future',
  done: 'achieved',
  changed: 'removed',
} as const;

/** Her goals state by state, each in her order; states with no goal are left out. */
export function byState(goals: readonly GoalValue[]): { state: GoalState; goals: GoalValue[] }[] {
  return goalStates
    .map((state) => ({ state, goals: goals.filter((goal) => stateOfLane[laneOf(goal)] === state) }))
    .filter(({ goals: inState }) => inState.length > 0);
}

const stepStateOf: Readonly<Record<string, StepState>> = {
  '': 'NOT_STARTED',
  not_yet: 'NOT_STARTED',
  started: 'IN_PROGRESS',
  done: 'COMPLETED',
  cannot_yet: 'CANNOT_BE_DONE_YET',
  no_longer_needed: 'NO_LONGER_NEEDED',
};

/** Undefined where the sentence plan has no such state: the step needs a different plan. */
export function stepStateFor({ done }: Pick<GoalStep, 'done'>): StepState | undefined {
  return stepStateOf[done];
}

const actorOfRole: Readonly<Record<string, Actor>> = {
  probation_worker: 'probation_practitioner',
  prison_offender_manager: 'prison_offender_manager',
};

/**
 * Who takes a step, once each; nobody where nobody is named.
 * @param names her team only where this reader may see it: who somebody is must not be told by the step
 */
export function actorsOf({ who }: Pick<GoalStep, 'who'>, names: WhoIsWho): Actor[] {
  const actors = doersIn(who, names).map((doer): Actor => {
    if (doer.kind === 'her') return 'person_on_probation';
    const member = names.team.find(({ name }) => name === doer.name);
    return actorOfRole[member?.role ?? ''] ?? 'someone_else';
  });
  return [...new Set(actors)];
}

/** How she answered whether she agrees. Nobody answers that for her, and what she agreed to before is not this plan. */
export function agreementFor(answer: Answer | undefined, isFromBefore: boolean): AgreementState {
  if (answer?.value.kind !== 'said' || answer.givenBy !== 'woman' || isFromBefore) return 'DRAFT';
  const { chosen } = answer.value.said as ChoiceValue;
  if (chosen === 'agree') return 'AGREED';
  if (chosen === 'disagree') return 'DO_NOT_AGREE';
  return chosen === 'time' ? 'DRAFT' : 'NONE_FITS';
}

// What the council's copy covers of the matters the law names, from what may stand on it and nothing else. The copy
// prints it; the desk asks it for the screen.

import {
  type AllowedAnswer,
  allowedAnswers,
  type PageInShort,
  pagesInShort,
} from '../../../shared/domain/copies/forms/allowed-answers';
import {
  type CoverageLine,
  coverageLine,
  goalsAbout,
  goalsApart,
  mattersFor,
} from '../../../shared/domain/copies/forms/coverage';
import { type Matter, mattersOf } from '../../../shared/domain/copies/forms/pathway-plan-form';
import type { GoalValue } from '../../../shared/domain/workbook/answer';
import type { CopyFrom } from './copy-from';
import { goalsOn, herAnswers } from './on-forms';

/** All that stands under one matter. */
export type MatterOnCopy = {
  line: CoverageLine;
  /** Answers whose words stand here. */
  words: AllowedAnswer[];
  shorts: PageInShort[];
  /** Matters where words stand that are about this one too. */
  seeAlso: Matter[];
  goals: GoalValue[];
};

/** Matter by matter, all of them, in the order of the law. */
export function mattersOnCopy(from: CopyFrom): MatterOnCopy[] {
  const { goals, asked } = goalsOn(from);
  const shown = allowedAnswers(from.allowed)
    .map((answer) => ({ answer, matters: mattersFor(answer.question) }))
    .filter(({ answer, matters }) => matters.length > 0 && isShown(from, answer));
  const shorts = pagesInShort(from.allowed);
  const matters = mattersOf(from.plan.facts);
  return matters.map((matter): MatterOnCopy => {
    const about = shown.filter((one) => one.matters.includes(matter));
    const inShort = shorts.filter(({ page }) => page.mapsTo.pathwayPlan[0] === matter);
    const goalsHere = asked ? goalsAbout(matter, goals, asked.question) : [];
    const kinds = about.flatMap(({ answer }) => {
      const value = from.plan.answers.get(answer.question.key)?.value;
      return value ? [value.kind] : [];
    });
    return {
      line: coverageLine(matter, {
        answers: inShort.length > 0 ? [...kinds, 'said'] : kinds,
        goals: goalsHere,
      }),
      words: about.filter((one) => one.matters[0] === matter).map(({ answer }) => answer),
      shorts: inShort,
      seeAlso: matters.filter((other) =>
        about.some((one) => one.matters[0] === other && other !== matter),
      ),
      goals: goalsHere,
    };
  });
}

/** Goals that are about none of the matters. */
export function goalsElsewhere(from: CopyFrom): GoalValue[] {
  const { goals, asked } = goalsOn(from);
  return asked ? goalsApart(goals, asked.question) : [];
}

function isShown(from: CopyFrom, answer: AllowedAnswer): boolean {
  return herAnswers(from, [answer]).length > 0;
}

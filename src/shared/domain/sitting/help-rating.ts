/*
 * How women rate the help they get: three short questions after a review, and what staff may see of all the answers
 * together. Pure. It never sees whose an answer is, and makes sure that nobody can work it out from a number.
 */
import * as z from 'zod';
import { addMonths, type Day, isOnOrBefore } from '../calendar/day';
import {
  type Counted,
  FEWEST_SHOWN,
  isShownWhole,
  protect,
  type ShownCount,
  shownCount,
} from '../monitoring/protect';

export const helpQuestions = ['listened', 'keptWord', 'mine'] as const;
export type HelpQuestion = (typeof helpQuestions)[number];
export const helpAnswers = ['yes', 'partly', 'no', 'private'] as const;
export type HelpAnswer = (typeof helpAnswers)[number];

const answer = z.enum(helpAnswers);
export const helpRating = z.strictObject({ listened: answer, keptWord: answer, mine: answer });
export type HelpRating = z.infer<typeof helpRating>;

/** A rating as it is kept: of a month, YYYY-MM, and of nobody. */
export type KeptRating = HelpRating & { month: string };

/** Months after a review in which she may still be asked; later she would hardly know what it is about. Ours. */
const MONTHS_TO_ASK = 3;

/** From the day a review was finished on, while it still makes sense to ask about the help around it. */
export function isTimeToAskAboutHelp(finishedOn: Day, today: Day): boolean {
  return (
    isOnOrBefore(finishedOn, today) && isOnOrBefore(today, addMonths(finishedOn, MONTHS_TO_ASK))
  );
}

const counts = z.strictObject({
  yes: shownCount,
  partly: shownCount,
  no: shownCount,
  private: shownCount,
});
export const helpTogether = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('too_few') }),
  z.strictObject({
    kind: z.literal('counted'),
    counts: z.strictObject({ listened: counts, keptWord: counts, mine: counts }),
  }),
]);
export type HelpTogether = z.infer<typeof helpTogether>;

/**
 * All ratings together. Only months that are over count, and they are let in by fives or more: a number that changed by
 * one after one review would say what one woman said.
 */
export function ratingsTogether(kept: readonly KeptRating[], today: Day): HelpTogether {
  const ratings = inBatches(kept.filter(({ month }) => month < today.slice(0, 7)));
  if (ratings.length === 0) return { kind: 'too_few' };
  const counted = (question: HelpQuestion) =>
    helpAnswers.map((said) => ({
      count: ratings.filter((one) => one[question] === said).length,
    }));
  // With all four numbers of one question it is known how many women answered the others.
  const isSumKnown = helpQuestions.some((question) => isShownWhole(protect(counted(question))));
  const of = (question: HelpQuestion) => {
    const shown = isSumKnown ? protect(counted(question)) : guarded(counted(question));
    const [yes = 'kept_back', partly = 'kept_back', no = 'kept_back', unsaid = 'kept_back'] =
      shown ?? [];
    return { yes, partly, no, private: unsaid };
  };
  return {
    kind: 'counted',
    counts: { listened: of('listened'), keptWord: of('keptWord'), mine: of('mine') },
  };
}

/** Whole months, the oldest first, as far as at least five ratings came since the last that were let in. */
function inBatches(ratings: readonly KeptRating[]): KeptRating[] {
  const byMonth = Map.groupBy(ratings, ({ month }) => month);
  let letIn: KeptRating[] = [];
  let waiting: KeptRating[] = [];
  for (const month of [...byMonth.keys()].sort()) {
    waiting = [...waiting, ...(byMonth.get(month) ?? [])];
    if (waiting.length < FEWEST_SHOWN) continue;
    letIn = [...letIn, ...waiting];
    waiting = [];
  }
  return letIn;
}

/** While nobody knows the sum: one small number alone could be worked out from a guess at it, so the next one goes too. */
function guarded(counted: readonly Counted[]): ShownCount[] {
  const isSmall = ({ count }: Counted) => count < FEWEST_SHOWN;
  const small = counted.filter(isSmall);
  const least = counted.filter((one) => !isSmall(one)).toSorted((a, b) => a.count - b.count)[0];
  return counted.map((one) => {
    if (isSmall(one)) return 'fewer';
    return small.length === 1 && one === least ? 'kept_back' : one.count;
  });
}

/*
 * How women rate the help they get: three short questions after a review, and what staff may see of all the answers
 * together. Pure. It never sees whose an answer is, and makes sure that nobody can work it out from a number.
 */
import * as z from 'zod';
import { addMonths, type Day, isOnOrBefore } from '../calendar/day';

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

/** True while it still makes sense to ask about the help around a review that was finished on that day. */
export function isTimeToAskAboutHelp(finishedOn: Day, today: Day): boolean {
  return isOnOrBefore(today, addMonths(finishedOn, MONTHS_TO_ASK));
}

/** A smaller number of women is never shown. Source: ux.md S25. */
export const FEWEST_SHOWN = 5;

const shownCount = z.union([
  z.int().min(FEWEST_SHOWN),
  z.literal('fewer'),
  /** Large enough, and kept back because another could be worked out from it. */
  z.literal('kept_back'),
]);
export type ShownCount = z.infer<typeof shownCount>;

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
  const of = (question: HelpQuestion) => {
    const count = (said: HelpAnswer) => ratings.filter((one) => one[question] === said).length;
    return guarded({
      ...{ yes: count('yes'), partly: count('partly') },
      ...{ no: count('no'), private: count('private') },
    });
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

/** One small number alone could be worked out from the others and the sum; then the next one is kept back too. */
function guarded(counted: Record<HelpAnswer, number>): Record<HelpAnswer, ShownCount> {
  const small = helpAnswers.filter((said) => counted[said] < FEWEST_SHOWN);
  const large = helpAnswers.filter((said) => counted[said] >= FEWEST_SHOWN);
  const least = large.toSorted((a, b) => counted[a] - counted[b])[0];
  const shown = (said: HelpAnswer): ShownCount => {
    if (counted[said] < FEWEST_SHOWN) return 'fewer';
    return small.length === 1 && said === least ? 'kept_back' : counted[said];
  };
  return {
    ...{ yes: shown('yes'), partly: shown('partly') },
    ...{ no: shown('no'), private: shown('private') },
  };
}

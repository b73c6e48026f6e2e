// What is due, and why, in words. It says what the rules gave and works out nothing itself.

import { useTranslation } from 'react-i18next';
import { type Explained, useExplain } from './use-explain';

/** Anything the rules say is due. */
export type DueInWords = Explained & {
  readonly kind: string;
  readonly isClamped: boolean;
  readonly besides?: Explained;
  readonly said?: { readonly words: string; readonly page: string };
};

export type DueWords = {
  /** "Review of My Plan". */
  name: (due: DueInWords) => string;
  /** The sentence that says why it is due on that day. */
  reason: (due: DueInWords) => string;
};

export function useDueWords(): DueWords {
  const { t } = useTranslation('schedule');
  const explain = useExplain();
  return {
    // The kinds are those of the rules; their own tests hold every one of them against the words.
    name: ({ kind }) => t(`milestoneName.${kind}.staff` as 'milestoneName.review.staff'),
    reason: (due) =>
      [
        // What to do first, then why.
        due.isClamped ? t('milestoneClamped') : '',
        explain(due.said ? { ...due, params: { page: due.said.page } } : due),
        due.besides ? explain(due.besides) : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
  };
}

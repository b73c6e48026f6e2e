// The sentence about a fact that cannot be or looks odd, with its days in it.

import { useTranslation } from 'react-i18next';

export type CheckInWords = {
  readonly id: string;
  /** Days to be written out, by their names in the sentence. */
  readonly params: Readonly<Record<string, string>>;
};

/** Returns a function from a check to its sentence. The rules' own tests hold every check against the words. */
export function useCheckWords(): (check: CheckInWords) => string {
  const { t } = useTranslation('schedule');
  return ({ id, params }) => {
    const days: Readonly<Record<string, string | number>> = params;
    return t(`factCheck.${id}` as 'factCheck.under_18', days);
  };
}

// The English under words in her language, for her who reads both a little, or for a worker who reads along.

import { createContext, useContext } from 'react';
import type { QuestionWords } from '../../../../shared/domain/workbook/words';

/** The words of the question around in English; undefined where English does not stand beside. */
export const BesideContext = createContext<QuestionWords | undefined>(undefined);

export function useBeside(): QuestionWords | undefined {
  return useContext(BesideContext);
}

export type BesideProps = { hers: string; english: string | undefined };

/** Nothing where hers is English already. */
export function Beside({ hers, english }: BesideProps) {
  if (english === undefined || english === hers) return null;
  return (
    <>
      {' '}
      <span className="beside" lang="en-GB" dir="ltr">
        {english}
      </span>
    </>
  );
}

// At the foot of a page: with whom it was done, and when. Worked out from what is kept; nobody types it.

import { useMemo, useSyncExternalStore } from 'react';
import type { Question } from '../../../../shared/domain/workbook/content';
import { StampLines } from './StampLines';
import { useWorkbook } from './workbook-context';

export function PageStamp({ page }: { page: { questions: readonly Question[] } }) {
  const { answers, occasions } = useWorkbook();
  const answered = useSyncExternalStore(
    answers.subscribe,
    answers.acknowledged,
    answers.acknowledged,
  );
  const here = useMemo(
    () => page.questions.map(({ key }) => answered.get(key)),
    [page.questions, answered],
  );
  return occasions ? <StampLines answers={here} occasions={occasions} /> : null;
}

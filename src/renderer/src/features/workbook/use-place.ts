// Where in the workbook the two of them are, through page turns and changes of situation.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Workbook } from '../../../../shared/domain/workbook/content';
import type { Situation } from '../../../../shared/domain/workbook/people-and-situations';
import { groupsFor } from '../../../../shared/domain/workbook/walk';
import { pagesThatChanged, pageToStandOn, placeAmong } from './page-route';

export type StartAt = { page: string; question?: string | undefined };

export function usePlace(workbook: Workbook, situation: Situation, startAt: StartAt | undefined) {
  const groups = useMemo(() => groupsFor(workbook, situation), [workbook, situation]);
  const pages = useMemo(() => groups.flatMap((group) => group.pages), [groups]);
  const [wanted, setWanted] = useState(startAt?.page ?? '');
  const [seen, setSeen] = useState({ situation, pages });
  const [changed, setChanged] = useState<{ came: string[]; went: string[] }>();

  const order = seen.pages.map((page) => page.id);
  const current = pageToStandOn(pages, order, wanted) ?? '';
  if (seen.situation !== situation) {
    setSeen({ situation, pages });
    setWanted(current);
    const difference = pagesThatChanged(seen.pages, pages);
    const isDifferent = difference.came.length > 0 || difference.went.length > 0;
    setChanged(isDifferent ? difference : undefined);
  }
  const { nextArrival } = useArrival(current, startAt?.question);
  return {
    groups,
    place: placeAmong(pages, current),
    changed,
    dismissChanged: () => setChanged(undefined),
    goTo(page: string, question?: string) {
      nextArrival(question);
      setWanted(page);
    },
  };
}

/** Shows a page from its top, where its title has the focus, or from the question that was asked for. */
function useArrival(page: string, firstQuestion: string | undefined) {
  const question = useRef(firstQuestion);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is a new arrival
  useEffect(() => {
    const named = question.current && document.getElementById(`question-${question.current}`);
    if (named) named.querySelector('h2')?.focus({ preventScroll: true });
    (named || document.body).scrollIntoView({ block: 'start' });
    // On a low window the way around fills the top: her page comes first then.
    const title = named ? undefined : document.querySelector('.page-head');
    const bottom = title?.getBoundingClientRect().bottom ?? 0;
    if (bottom > window.innerHeight * 0.7) title?.scrollIntoView({ block: 'start' });
  }, [page]);
  const nextArrival = useCallback((next: string | undefined) => {
    question.current = next;
  }, []);
  return { nextArrival };
}

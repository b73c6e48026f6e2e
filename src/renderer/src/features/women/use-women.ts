// Loads the list of plans and keeps what is typed and chosen on it.

import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanInList } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { findPlans, makeFindable, ROWS_AT_A_TIME, type SortBy, sortPlans } from './women-list';

export function useWomen() {
  const { i18n } = useTranslation();
  const [plans, setPlans] = useState<readonly PlanInList[]>();
  const [failure, setFailure] = useState<Failure>();
  const [typed, setTyped] = useState('');
  const [sortBy, setSortBy] = useState<SortBy>('review');
  const [rows, setRows] = useState(ROWS_AT_A_TIME);

  const load = useCallback(async () => {
    setFailure(undefined);
    try {
      setPlans(await bridge.plans.list({}));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }, []);
  useEffect(() => void load(), [load]);

  const findable = useMemo(() => makeFindable(plans ?? []), [plans]);
  // Typing stays quick while a long list catches up.
  const wanted = useDeferredValue(typed);
  const found = useMemo(
    () => sortPlans(findPlans(findable, wanted), sortBy, i18n.language),
    [findable, wanted, sortBy, i18n.language],
  );

  return {
    plans,
    failure,
    load,
    typed,
    type: (text: string) => {
      setTyped(text);
      setRows(ROWS_AT_A_TIME);
    },
    sortBy,
    setSortBy,
    found,
    shown: found.slice(0, rows),
    showMore: () => setRows(rows + ROWS_AT_A_TIME),
  };
}

// Loads the list of plans and keeps what is typed and chosen on it.

import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../../shared/domain/calendar/day';
import type { PlanInList } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { localDay } from '../../ui/local-day';
import { type Filters, filterPlans, noFilters } from './women-filters';
import { findPlans, makeFindable, ROWS_AT_A_TIME, type SortBy, sortPlans } from './women-list';

/** @param filters kept outside, so that they still stand when one comes back from a plan */
export function useWomen(filters: Filters, onFilters: (filters: Filters) => void) {
  const { i18n } = useTranslation();
  const [plans, setPlans] = useState<readonly PlanInList[]>();
  const [failure, setFailure] = useState<Failure>();
  const [typed, setTyped] = useState('');
  const [sortBy, setSortBy] = useState<SortBy>('next');
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

  const today = day.parse(localDay(new Date()));
  const sorted = useMemo(() => {
    const chosen = filterPlans(plans ?? [], filters, today);
    return makeFindable(sortPlans(chosen, sortBy, i18n.language));
  }, [plans, filters, today, sortBy, i18n.language]);
  // Typing stays quick while a long list catches up.
  const wanted = useDeferredValue(typed);
  const found = useMemo(() => findPlans(sorted, wanted), [sorted, wanted]);
  // The same rows stay the same, so that those already drawn are left alone.
  const shown = useMemo(() => found.slice(0, rows), [found, rows]);

  const type = (text: string) => {
    setTyped(text);
    setRows(ROWS_AT_A_TIME);
  };
  const choose = (chosen: Filters) => {
    onFilters(chosen);
    setRows(ROWS_AT_A_TIME);
  };
  return {
    plans,
    failure,
    load,
    today,
    typed,
    type,
    filters,
    choose,
    clear: () => {
      type('');
      choose(noFilters);
    },
    sortBy,
    setSortBy,
    found,
    shown,
    showMore: () => setRows(rows + ROWS_AT_A_TIME),
  };
}

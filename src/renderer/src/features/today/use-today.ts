// Loads what Today says, when one comes to the screen and when one comes back to the window.

import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, day } from '../../../../shared/domain/calendar/day';
import type { PlanInList, SoonForHer } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { localDay } from '../../ui/local-day';
import { groupSoon } from './soon-groups';
import { groupForToday, withDaysOfHers } from './today-groups';

export function useToday() {
  const { i18n } = useTranslation();
  const [loaded, setLoaded] = useState<{ plans: readonly PlanInList[]; today: Day }>();
  const [soon, setSoon] = useState<readonly SoonForHer[]>([]);
  const [isSoonRead, setIsSoonRead] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const load = useCallback(async () => {
    try {
      const plans = await bridge.plans.list({});
      setLoaded({ plans, today: day.parse(localDay(new Date())) });
      setFailure(undefined);
      // What stands in her answers takes longer to read, and nothing else waits for it.
      setSoon(await bridge.plans.soonForHer({}));
      setIsSoonRead(true);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }, []);
  useEffect(() => {
    const loadAgain = () => void load();
    loadAgain();
    // A window left open overnight is looked at again in the morning.
    window.addEventListener('focus', loadAgain);
    return () => window.removeEventListener('focus', loadAgain);
  }, [load]);

  const groups = useMemo(
    () => loaded && groupForToday(withDaysOfHers(loaded.plans, soon), loaded.today, i18n.language),
    [loaded, soon, i18n.language],
  );
  const soonGroups = useMemo(
    () => loaded && groupSoon(loaded.plans, soon, i18n.language),
    [loaded, soon, i18n.language],
  );
  return {
    plans: loaded?.plans,
    soon: isSoonRead ? soon : undefined,
    soonGroups,
    areTherePlans: (loaded?.plans.length ?? 0) > 0,
    today: loaded?.today,
    groups,
    failure,
    load,
  };
}

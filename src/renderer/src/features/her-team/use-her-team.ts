// Her plan as it stands while her team is changed on the screen: looked at again after each answer that was saved.

import { useCallback, useEffect, useState } from 'react';
import type { KeptChange } from '../../../../shared/ipc/change-shapes';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf, onWentThrough } from '../../bridge/bridge';

export type HerTeamNow = {
  plan: OpenPlan;
  /** Rises when something else than the fields on the screen has changed the answer. */
  anew: number;
  changes: readonly KeptChange[];
  /** Lines of her team that came out of the directory. */
  linked: ReadonlySet<string>;
  failure: Failure | undefined;
  /** Looks again, and lays the fields anew. */
  lookAnew: () => Promise<void>;
};

export function useHerTeam(asOpened: OpenPlan): HerTeamNow {
  const id = asOpened.id;
  const [plan, setPlan] = useState(asOpened);
  const [anew, setAnew] = useState(0);
  const [changes, setChanges] = useState<readonly KeptChange[]>([]);
  const [linked, setLinked] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Failure>();

  const look = useCallback(async () => {
    try {
      const [opened, links, kept] = await Promise.all([
        bridge.plans.open({ plan: id }),
        bridge.contacts.linked({ plan: id }),
        bridge.changes.list({ plan: id }),
      ]);
      setPlan(opened);
      setLinked(new Set(links.map(({ item }) => item)));
      setChanges(kept);
      setFailure(undefined);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }, [id]);
  useEffect(() => {
    void look();
    return onWentThrough((call) => {
      if (call === 'answers.save') void look();
    });
  }, [look]);
  const lookAnew = useCallback(async () => {
    await look();
    setAnew((count) => count + 1);
  }, [look]);
  return { plan, anew, changes, linked, failure, lookAnew };
}

// Her plan as it stands while her team is changed on the screen: looked at again after each answer that was saved.

import { useCallback, useEffect, useState } from 'react';
import type { KeptChange } from '../../../../shared/ipc/change-shapes';
import type { LinkedLine } from '../../../../shared/ipc/contact-calls';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf, onWentThrough } from '../../bridge/bridge';

export type HerTeamNow = {
  plan: OpenPlan;
  /** Rises when something else than the fields on the screen has changed the answer. */
  anew: number;
  changes: readonly KeptChange[];
  /** Lines of her team that came out of the directory, by their id. */
  linked: ReadonlyMap<string, LinkedLine>;
  failure: Failure | undefined;
  /** Looks again, and lays the fields anew. */
  lookAnew: () => Promise<void>;
};

export function useHerTeam(asOpened: OpenPlan): HerTeamNow {
  const id = asOpened.id;
  const [plan, setPlan] = useState(asOpened);
  const [anew, setAnew] = useState(0);
  const [changes, setChanges] = useState<readonly KeptChange[]>([]);
  const [linked, setLinked] = useState<ReadonlyMap<string, LinkedLine>>(new Map());
  const [failure, setFailure] = useState<Failure>();

  const look = useCallback(async () => {
    try {
      const [opened, links, kept] = await Promise.all([
        bridge.plans.open({ plan: id }),
        bridge.contacts.linked({ plan: id }),
        bridge.changes.list({ plan: id }),
      ]);
      setPlan(opened);
      setLinked(new Map(links.map((link) => [link.item, link])));
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

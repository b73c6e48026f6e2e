// The lines of the log that were asked for, a hundred at a time, and who there is to narrow by.

import { useEffect, useMemo, useRef, useState } from 'react';
import type { AuditEntryShown } from '../../../../shared/domain/audit/entry';
import type { AuditPage } from '../../../../shared/ipc/audit-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { askedFor, type LogFilter } from './log-filter';

export type ShownLog = { entries: readonly AuditEntryShown[]; more: boolean };

function ask(filter: LogFilter, before?: number): Promise<AuditPage> | undefined {
  const asked = askedFor(filter);
  if (!asked) return undefined;
  const by = { ...asked, ...(before === undefined ? {} : { before }) };
  if (filter.scope === 'mine') return bridge.audit.mine(by);
  if (filter.scope === 'all') return bridge.audit.all(by);
  // Nobody has a team there any more: only for those who may read everything.
  if (filter.isErased && filter.plan) return bridge.audit.all({ ...by, plan: filter.plan });
  return filter.plan ? bridge.audit.ofPlan({ ...by, plan: filter.plan }) : undefined;
}

export function useLog(filter: LogFilter) {
  const [log, setLog] = useState<ShownLog>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const [tries, setTries] = useState(0);
  // Only the newest question counts: an answer to an older one is let go.
  const newest = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: trying again asks the same anew
  useEffect(() => {
    const mine = ++newest.current;
    const asked = ask(filter);
    setFailure(undefined);
    setLog(undefined);
    setIsBusy(asked !== undefined);
    asked
      ?.then(
        (page) => {
          if (newest.current === mine) setLog(page);
        },
        (thrown) => {
          if (newest.current === mine) setFailure(failureOf(thrown));
        },
      )
      .finally(() => {
        if (newest.current === mine) setIsBusy(false);
      });
  }, [filter, tries]);

  const older = async () => {
    const last = log?.entries.at(-1);
    if (!log || !last || isBusy) return;
    const mine = ++newest.current;
    setIsBusy(true);
    setFailure(undefined);
    try {
      const page = await ask(filter, last.seq);
      if (page && newest.current === mine) {
        setLog({ entries: [...log.entries, ...page.entries], more: page.more });
      }
    } catch (thrown) {
      if (newest.current === mine) setFailure(failureOf(thrown));
    }
    if (newest.current === mine) setIsBusy(false);
  };
  return { log, failure, isBusy, older, tryAgain: () => setTries((count) => count + 1) };
}

type Someone = { id: string; name: string };

/** Who there is to narrow by: everybody for those who may see all; else whoever stands in the lines that are shown. */
export function usePeopleOfLog(isForAll: boolean, log: ShownLog | undefined): readonly Someone[] {
  const [everybody, setEverybody] = useState<readonly Someone[]>();
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isLeft = false;
    if (!isForAll) return undefined;
    bridge.audit.people({}).then(
      (people) => {
        if (!isLeft) setEverybody(people);
      },
      // The lines themselves say what is wrong.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, [isForAll]);
  useEffect(() => {
    const found = log?.entries.flatMap(({ by }) => by ?? []) ?? [];
    // Narrowing must not take away what it is narrowed by.
    setSeen((known) =>
      found.every(({ id }) => known.has(id))
        ? known
        : new Map([...known, ...found.map(({ id, name }) => [id, name] as const)]),
    );
  }, [log]);
  return useMemo(
    () => everybody ?? [...seen].map(([id, name]) => ({ id, name })),
    [everybody, seen],
  );
}

export type PlanToChoose = { id: string; name: string; prisonNumber: string };

/** The plans of my own teams. */
export function useOwnPlans(isWanted: boolean): readonly PlanToChoose[] {
  const [plans, setPlans] = useState<readonly PlanToChoose[]>([]);
  useEffect(() => {
    let isLeft = false;
    if (!isWanted) return undefined;
    bridge.plans.list({}).then(
      (listed) => {
        if (!isLeft) setPlans(listed);
      },
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, [isWanted]);
  return plans;
}

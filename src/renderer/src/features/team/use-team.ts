// Who can open a plan, and what is changed about it. One change at a time.

import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/failure';
import type { TeamKept, TeamShown } from '../../../../shared/ipc/team-calls';
import { bridge, failureOf } from '../../bridge/bridge';

export type TeamProblem = Extract<TeamKept, { kind: 'put-right' }>['why'];

export function useTeam(plan: string) {
  const [team, setTeam] = useState<TeamShown>();
  const [failure, setFailure] = useState<Failure>();
  const [problem, setProblem] = useState<TeamProblem>();
  const [isClosed, setIsClosed] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  // Rises with each change, so that what came of it is told each time.
  const [changes, setChanges] = useState(0);

  const load = useCallback(() => {
    setFailure(undefined);
    bridge.team.list({ plan }).then(setTeam, (thrown) => setFailure(failureOf(thrown)));
  }, [plan]);
  useEffect(load, [load]);

  const change = async (ask: () => Promise<TeamKept>): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(undefined);
    setFailure(undefined);
    setIsDone(false);
    try {
      const reply = await ask();
      if (reply.kind === 'put-right') setProblem(reply.why);
      else if (reply.kind === 'closed') setIsClosed(true);
      else {
        setTeam(reply.team);
        setIsDone(true);
      }
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
    setChanges((count) => count + 1);
  };
  return { team, failure, problem, isClosed, isDone, changes, load, change };
}

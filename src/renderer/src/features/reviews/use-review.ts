// The review of one plan: loaded, and every step of it asked of the vault. What has to be put right comes back as
// problems; what could not be done as a failure. Nothing is shown as done before the vault said so.

import { useCallback, useEffect, useState } from 'react';
import type { ReviewProblem } from '../../../../shared/domain/review/review-steps';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import type { ReviewAfter, ReviewDesk } from '../../../../shared/ipc/review-calls';
import { bridge, failureOf } from '../../bridge/bridge';

export type ReviewTable = {
  /** The review and the plan as they stand together, read anew each time. */
  desk: ReviewDesk | undefined;
  plan: OpenPlan | undefined;
  /** The table could not be opened. */
  failure: Failure | undefined;
  openAgain: () => void;
};

export function useReviewTable(plan: string): ReviewTable {
  const [table, setTable] = useState<{ desk: ReviewDesk; plan: OpenPlan }>();
  const [failure, setFailure] = useState<Failure>();
  const openAgain = useCallback(() => {
    // An older plan beside a newer review would put back what she has just said.
    setTable(undefined);
    Promise.all([bridge.reviews.open({ plan }), bridge.plans.open({ plan })]).then(
      ([desk, opened]) => {
        setTable({ desk, plan: opened });
        setFailure(undefined);
      },
      (thrown) => setFailure(failureOf(thrown)),
    );
  }, [plan]);
  useEffect(openAgain, [openAgain]);
  return { desk: table?.desk, plan: table?.plan, failure, openAgain };
}

export type Step = {
  isSending: boolean;
  problems: readonly ReviewProblem[];
  failure: Failure | undefined;
  /** Asks; a second press while it is on its way does nothing. Resolves with what came back, if it came. */
  take: (ask: () => Promise<ReviewAfter>) => Promise<ReviewAfter | undefined>;
  forget: () => void;
};

/** One thing that is asked of the vault, and how it went. */
export function useStep(): Step {
  const [isSending, setIsSending] = useState(false);
  const [problems, setProblems] = useState<readonly ReviewProblem[]>([]);
  const [failure, setFailure] = useState<Failure>();
  return {
    isSending,
    problems,
    failure,
    forget: () => {
      setProblems([]);
      setFailure(undefined);
    },
    take: async (ask) => {
      if (isSending) return undefined;
      setIsSending(true);
      setFailure(undefined);
      setProblems([]);
      try {
        const after = await ask();
        if (after.kind === 'put-right') setProblems(after.problems);
        return after;
      } catch (thrown) {
        setFailure(failureOf(thrown));
        return undefined;
      } finally {
        setIsSending(false);
      }
    },
  };
}

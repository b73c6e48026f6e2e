// The versions of one answer, newest first, as the vault holds them.

import { useEffect, useState } from 'react';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { versionsOf } from './earlier-words';
import { useWorkbook } from './workbook-context';

/** The versions of one answer, after anything still waiting to be saved is in the vault. */
export function useVersions(question: string) {
  const { answers, plan } = useWorkbook();
  const [versions, setVersions] = useState<Answer[]>();
  const [failure, setFailure] = useState<Failure>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new try looks again
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      setFailure(undefined);
      try {
        await answers.flush();
        const rows = await bridge.answers.history({ plan, question });
        if (isWanted) setVersions(versionsOf(rows));
      } catch (thrown) {
        if (isWanted) setFailure(failureOf(thrown));
      }
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [answers, plan, question, tries]);
  return { versions, failure, lookAgain: () => setTries((count) => count + 1) };
}

// Loads what a screen about one plan needs: the plan itself and the workbook's words. Each screen
// opens it anew, so that none shows an older state than the vault holds.

import { useCallback, useEffect, useState } from 'react';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../shared/ipc/contract';
import type { Failure } from '../../../shared/ipc/failure';
import { bridge, failureOf } from '../bridge/bridge';

export type PlanOnScreen =
  | { kind: 'opening' }
  | { kind: 'open'; plan: OpenPlan; content: WorkbookContent }
  | { kind: 'not-open'; failure: Failure };

/**
 * @param language BCP 47 language of the workbook's words; English when left out
 * @returns where opening stands, and how to open it again
 */
export function useOpenPlan(plan: string, language?: string): [PlanOnScreen, () => void] {
  const [onScreen, setOnScreen] = useState<PlanOnScreen>({ kind: 'opening' });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try opens it again
  useEffect(() => {
    let isLeft = false;
    Promise.all([
      bridge.plans.open({ plan }),
      bridge.workbook.content(language ? { language } : {}),
    ]).then(
      ([opened, content]) => {
        if (!isLeft) setOnScreen({ kind: 'open', plan: opened, content });
      },
      (thrown) => {
        if (!isLeft) setOnScreen({ kind: 'not-open', failure: failureOf(thrown) });
      },
    );
    return () => {
      isLeft = true;
    };
  }, [plan, language, tries]);
  return [onScreen, useCallback(() => setTries((count) => count + 1), [])];
}

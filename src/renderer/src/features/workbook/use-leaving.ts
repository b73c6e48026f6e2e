// Leaving the workbook: what waits is saved first. If it cannot be, she decides.

import { useState } from 'react';
import { settleField } from '../../ui/settle-field';
import type { AnswersOnScreen } from './answers-on-screen';

/** @param onLeave called once nothing is waiting, or when they go anyway */
export function useLeaving(answers: AnswersOnScreen, onLeave: () => void) {
  const [notSaved, setNotSaved] = useState<readonly string[]>();
  return {
    /** Questions that stand in the way, once leaving was tried; undefined when none does. */
    notSaved,
    stay: () => setNotSaved(undefined),
    leaveAnyway: onLeave,
    async leave() {
      setNotSaved(undefined);
      settleField();
      const left = await answers.flush();
      if (left.length === 0) onLeave();
      else setNotSaved(left);
    },
  };
}

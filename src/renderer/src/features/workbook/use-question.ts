// One question as it stands on screen, and what can be done with it.

import { useMemo, useSyncExternalStore } from 'react';
import type { AnswerValue } from '../../../../shared/domain/workbook/answer';
import type { OnScreen } from './answers-on-screen';
import type { ChangeKind } from './undo-steps';
import { useWorkbook } from './workbook-context';

export type QuestionOnScreen = OnScreen & {
  say: (value: AnswerValue, how?: ChangeKind) => void;
  /** Her words changed key by key (typing), or all at once. */
  sayWords: (said: unknown, how?: ChangeKind) => void;
  settle: () => void;
};

export function useQuestion(key: string): QuestionOnScreen {
  const { answers, givenBy } = useWorkbook();
  const read = () => answers.read(key);
  const onScreen = useSyncExternalStore(answers.subscribe, read, read);
  return useMemo(() => {
    const say = (value: AnswerValue, how: ChangeKind = 'at-once') =>
      answers.say(key, value, givenBy, how);
    return {
      ...onScreen,
      say,
      sayWords: (said, how = 'typing') => say({ kind: 'said', said }, how),
      settle: () => answers.settle(key),
    };
  }, [answers, givenBy, key, onScreen]);
}

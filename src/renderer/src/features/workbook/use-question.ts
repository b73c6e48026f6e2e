// One question as it stands on screen, and what can be done with it.

import { useMemo, useSyncExternalStore } from 'react';
import type { AnswerValue } from '../../../../shared/domain/workbook/answer';
import type { OnScreen } from './answers-on-screen';
import type { ChangeKind } from './undo-steps';
import { useWorkbook } from './workbook-context';

export type QuestionOnScreen = OnScreen & {
  /** `language`: BCP 47 of her own words, where it is not the one that is spoken here. */
  say: (value: AnswerValue, how?: ChangeKind, language?: string) => void;
  /** Her words changed key by key (typing), or all at once. */
  sayWords: (said: unknown, how?: ChangeKind) => void;
  settle: () => void;
};

export function useQuestion(key: string): QuestionOnScreen {
  const { answers, givenBy, voice, language } = useWorkbook();
  // At the desk the screen is English whatever she speaks: there, words stay in the language they are in.
  const spoken = voice === 'hers' ? language : undefined;
  const read = () => answers.read(key);
  const onScreen = useSyncExternalStore(answers.subscribe, read, read);
  return useMemo(() => {
    const say = (value: AnswerValue, how: ChangeKind = 'at-once', saidIn = spoken) =>
      answers.say(key, value, givenBy, how, saidIn);
    return {
      ...onScreen,
      say,
      sayWords: (said, how = 'typing') => say({ kind: 'said', said }, how),
      settle: () => answers.settle(key),
    };
  }, [answers, givenBy, spoken, key, onScreen]);
}

// Why the desk locked, in words for the unlock screen: nobody is left to wonder. They say nothing of anybody.

import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../../shared/ipc/calls';
import { onNotice } from '../../bridge/bridge';

const byItself = ['locking-idle', 'locking-long', 'locking-left'] as const satisfies Notice[];
export type ByItself = (typeof byItself)[number];

/** Runs `then` when the last words are asked for: the window is to close, or the desk to lock. Returns how to stop. */
export function onLastWords(then: (why: ByItself | 'closing') => void): () => void {
  const stops = (['closing', ...byItself] as const).map((why) => onNotice(why, () => then(why)));
  return () => {
    for (const stop of stops) stop();
  };
}

/** Returns what to say of the lock that just came: nothing where a person pressed Lock. Said once. */
export function useWhyLocked(): () => readonly string[] {
  const { t } = useTranslation('app');
  const why = useRef<ByItself>(undefined);
  useEffect(() => {
    const stops = byItself.map((one) =>
      onNotice(one, () => {
        why.current = one;
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return useCallback(() => {
    const words = why.current === undefined ? [] : [t(`lockedBy.${why.current}`)];
    why.current = undefined;
    return words;
  }, [t]);
}

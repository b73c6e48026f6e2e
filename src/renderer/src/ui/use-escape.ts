// The key that stops what goes on, wherever the keyboard is, while something can be stopped.

import { useLayoutEffect } from 'react';
import { isEscape } from './shortcuts';

/** @param stop the same function as long as it means the same */
export function useEscape(isOn: boolean, stop: () => void): void {
  // As soon as it can be seen that something goes on, the key works.
  useLayoutEffect(() => {
    if (!isOn) return;
    const onPress = (event: KeyboardEvent) => {
      if (isEscape(event)) stop();
    };
    window.addEventListener('keydown', onPress);
    return () => window.removeEventListener('keydown', onPress);
  }, [isOn, stop]);
}

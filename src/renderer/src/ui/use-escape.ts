// The key that stops what goes on, wherever the keyboard is, while something can be stopped.

import { useEffect } from 'react';
import { isEscape } from './shortcuts';

/** @param stop the same function as long as it means the same */
export function useEscape(isOn: boolean, stop: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const onPress = (event: KeyboardEvent) => {
      if (isEscape(event)) stop();
    };
    window.addEventListener('keydown', onPress);
    return () => window.removeEventListener('keydown', onPress);
  }, [isOn, stop]);
}

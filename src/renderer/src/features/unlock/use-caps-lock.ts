// Knows whether Caps Lock is on, from the keys that are pressed. It looks at no letters.

import { useEffect, useState } from 'react';

export function useCapsLock(): boolean {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    // Keys filled in by a password keeper come without this.
    const look = (event: KeyboardEvent) => setIsOn(event.getModifierState?.('CapsLock') ?? false);
    window.addEventListener('keydown', look);
    window.addEventListener('keyup', look);
    return () => {
      window.removeEventListener('keydown', look);
      window.removeEventListener('keyup', look);
    };
  }, []);
  return isOn;
}

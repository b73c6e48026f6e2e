// The keys that work on every screen of the desk. No single letters; nothing on Caps Lock or Insert.

import { useEffect } from 'react';
import { askedFor, type Does } from '../ui/shortcuts';

export type DeskKeys = Record<Does<'desk'>, () => void>;

export function useDeskKeys(does: DeskKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const asked = askedFor('desk', event);
      if (!asked || event.repeat) return;
      event.preventDefault();
      does[asked]();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [does]);
}

// The keys that work on every screen of the desk. No single letters; nothing on Caps Lock or Insert.

import { useEffect } from 'react';

export type DeskKeys = { help: () => void; find: () => void; lock: () => void; back: () => void };

/** What a key press asks for, or undefined. */
export function deskKeyFor(press: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}): keyof DeskKeys | undefined {
  const command = press.ctrlKey || press.metaKey;
  if (press.shiftKey) return undefined;
  if (press.key === 'F1') return 'help';
  if (command && !press.altKey && press.key.toLowerCase() === 'k') return 'find';
  if (command && !press.altKey && press.key.toLowerCase() === 'l') return 'lock';
  if (press.altKey && !command && press.key === 'ArrowLeft') return 'back';
  return undefined;
}

export function useDeskKeys(does: DeskKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const asked = deskKeyFor(event);
      if (!asked || event.repeat) return;
      event.preventDefault();
      does[asked]();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [does]);
}

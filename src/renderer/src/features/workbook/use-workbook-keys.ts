// The workbook's keys. In a text field the browser's own undo stays the browser's.

import { useEffect, useRef } from 'react';

export type WorkbookKeys = {
  onNext: () => void;
  onBack: () => void;
  onNextWording: () => void;
  onSave: () => void;
  onUndo: () => void;
  onRedo: () => void;
};

const textField = 'textarea, select, input:not([type="radio"], [type="checkbox"])';

/** What a key press asks for, or undefined. */
export function keyAsks(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>,
  isInTextField: boolean,
): keyof WorkbookKeys | undefined {
  if (!event.ctrlKey || event.altKey || event.metaKey) return undefined;
  switch (event.key.toLowerCase()) {
    case 'enter':
      return event.shiftKey ? 'onBack' : 'onNext';
    case 'e':
      return event.shiftKey ? undefined : 'onNextWording';
    case 's':
      return event.shiftKey ? undefined : 'onSave';
    case 'z':
      if (isInTextField) return undefined;
      return event.shiftKey ? 'onRedo' : 'onUndo';
    case 'y':
      return isInTextField || event.shiftKey ? undefined : 'onRedo';
    default:
      return undefined;
  }
}

export function useWorkbookKeys(keys: WorkbookKeys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A dialog in front has the keyboard to itself.
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]'))
        return;
      const isInTextField = event.target instanceof Element && event.target.matches(textField);
      const asked = keyAsks(event, isInTextField);
      if (!asked) return;
      event.preventDefault();
      newest.current[asked]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

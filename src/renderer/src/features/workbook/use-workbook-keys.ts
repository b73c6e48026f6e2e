// The workbook's keys. In a text field the browser's own undo stays the browser's.

import { useEffect, useRef } from 'react';
import { askedFor, type Does } from '../../ui/shortcuts';

export type WorkbookKeys = Record<Does<'workbook'>, () => void>;

const textField = 'textarea, select, input:not([type="radio"], [type="checkbox"])';

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
      const asked = askedFor('workbook', event, isInTextField);
      if (!asked) return;
      event.preventDefault();
      newest.current[asked]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

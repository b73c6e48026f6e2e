// Somebody who presses twice means once. The second press may already fall on the next screen, where a
// browser would take it for picking out words, and would mark the whole page.

import { useEffect } from 'react';

/** Keeps a double press from marking words on a screen that was not there at the first press. */
export function useCalmDoublePress(): void {
  useEffect(() => {
    let first: Node | undefined;
    const press = (event: MouseEvent) => {
      if (event.detail > 1 && first && !first.isConnected) event.preventDefault();
      else if (event.target instanceof Node) first = event.target;
    };
    window.addEventListener('mousedown', press);
    return () => window.removeEventListener('mousedown', press);
  }, []);
}

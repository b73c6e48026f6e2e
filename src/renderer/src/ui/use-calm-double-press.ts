// Somebody who presses twice means once. The second press may already fall on the next screen, where a
// browser would take it for picking out words, and would mark the whole page, or it would tick what lies there.

import { useEffect } from 'react';

/** Keeps a double press from marking words, or pressing anything, on a screen that was not there at the first press. */
export function useCalmDoublePress(): void {
  useEffect(() => {
    let first: Node | undefined;
    const press = (event: MouseEvent) => {
      if (event.detail > 1 && first && !first.isConnected) event.preventDefault();
      else if (event.target instanceof Node) first = event.target;
    };
    const click = (event: MouseEvent) => {
      if (event.detail <= 1 || !first || first.isConnected) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('mousedown', press);
    window.addEventListener('click', click, true);
    return () => {
      window.removeEventListener('mousedown', press);
      window.removeEventListener('click', click, true);
    };
  }, []);
}

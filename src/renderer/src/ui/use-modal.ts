// Something that stands above the whole screen and takes the keyboard to itself. When it goes, the
// focus goes back to where it came from.

import { type RefObject, useEffect, useRef } from 'react';

/** Put the result on a `dialog`: it is open, above everything, for as long as it is drawn. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const cameFrom = document.activeElement;
    const shown = dialog.current;
    const stopWaiting = whenUncovered(() => {
      if (shown && !shown.open) shown.showModal();
    });
    return () => {
      stopWaiting();
      shown?.close();
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, []);
  return dialog;
}

/** At once, or when the cover over the screen is lifted: nothing may stand above it. Returns how to stop waiting. */
function whenUncovered(then: () => void): () => void {
  const page = document.documentElement;
  if (!('covered' in page.dataset)) {
    then();
    return () => {};
  }
  const watch = new MutationObserver(() => {
    if ('covered' in page.dataset) return;
    watch.disconnect();
    then();
  });
  watch.observe(page, { attributes: true, attributeFilter: ['data-covered'] });
  return () => watch.disconnect();
}

// Something that stands above the whole screen and takes the keyboard to itself. When it goes, the
// focus goes back to where it came from.

import { type RefObject, useEffect, useRef } from 'react';

/** Put the result on a `dialog`: it is open, above everything, for as long as it is drawn. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const cameFrom = document.activeElement;
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => {
      shown?.close();
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, []);
  return dialog;
}

// A question or a list that stands in front of the screen. Escape closes it, focus goes back to
// where it came from.

import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';

export type DialogProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** The buttons, in the order they are read. */
  actions: ReactNode;
};

/** A modal dialog, open for as long as it is drawn. */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const id = useId();
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

  // The browser would close it behind React's back; the owner decides.
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onCancel={cancel}>
      <h2 id={id}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="actions">{actions}</div>
    </dialog>
  );
}

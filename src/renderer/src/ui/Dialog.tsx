// A question or a list that stands in front of the screen. Escape closes it, focus goes back to
// where it came from.

import { type ReactNode, type SyntheticEvent, useId } from 'react';
import { useModal } from './use-modal';

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
  const dialog = useModal();

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

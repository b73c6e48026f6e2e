// Covers the whole window at once. The cover is drawn in the same frame as the key: it is put up by hand, and React hears of
// it afterwards. What is under it leaves the accessibility tree too, and stays as it was for the way back.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { afterPress, isThrice, type Presses } from './shift-thrice';
import { isShiftThriceOn } from './shift-thrice-choice';
import { askedFor } from './shortcuts';

export type Cover = {
  cover: RefObject<HTMLDialogElement | null>;
  /** Milliseconds since the page began, at which it was put up; undefined while it is not. */
  coveredAt: number | undefined;
  hide: () => void;
  comeBack: () => void;
};

/** One press of the key that comes in two ways counts once within so many milliseconds. */
const SAME_PRESS_MS = 400;

export type CoverOptions = {
  /** Has `then` run when the key was pressed while something else has the keyboard. Returns how to stop. */
  onKeyElsewhere?: (then: () => void) => () => void;
  /** Told right after it was put up. */
  onHide: () => void;
  /** What the key does while it is up. */
  onKeyWhileCovered: () => void;
  /** Milliseconds without a key or a move of the hand after which it is put up by itself. */
  idleMs?: number;
};

const STIRS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

export function useCover({
  onHide,
  onKeyWhileCovered,
  onKeyElsewhere,
  idleMs,
}: CoverOptions): Cover {
  const cover = useRef<HTMLDialogElement>(null);
  const [coveredAt, setCoveredAt] = useState<number>();
  const newest = useRef({ onHide, onKeyWhileCovered });
  const cameFrom = useRef<Element>(null);
  useEffect(() => {
    newest.current = { onHide, onKeyWhileCovered };
  });
  // The screen went while it was covered (it was locked): the next one is not.
  useEffect(
    () => () => {
      delete document.documentElement.dataset['covered'];
    },
    [],
  );

  const hide = useCallback(() => {
    const dialog = cover.current;
    if (!dialog || dialog.open) return;
    cameFrom.current = document.activeElement;
    // A list or a calendar that is open would float over the cover.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.documentElement.dataset['covered'] = '';
    dialog.showModal();
    window.speechSynthesis?.cancel();
    setCoveredAt(performance.now());
    newest.current.onHide();
  }, []);

  // However it was closed: while it is meant to be there, it is.
  useEffect(() => {
    const dialog = cover.current;
    const stay = () => {
      if ('covered' in document.documentElement.dataset) dialog?.showModal();
    };
    dialog?.addEventListener('close', stay);
    return () => dialog?.removeEventListener('close', stay);
  }, []);

  const comeBack = useCallback(() => {
    delete document.documentElement.dataset['covered'];
    cover.current?.close();
    setCoveredAt(undefined);
    const before = cameFrom.current;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  }, []);

  useEffect(() => {
    let presses: Presses = [];
    const never = Number.NEGATIVE_INFINITY;
    const heard = { here: never, elsewhere: never };
    const isJust = (when: number) => performance.now() - when < SAME_PRESS_MS;
    const stopListening = onKeyElsewhere?.(() => {
      if (isJust(heard.here) || cover.current?.open) return;
      heard.elsewhere = performance.now();
      hide();
    });
    const press = (event: KeyboardEvent) => {
      presses = afterPress(presses, event, event.timeStamp);
      // A second Escape would close it, whatever the page says to the first.
      if (cover.current?.open && askedFor('aloud', event) === 'escape') event.preventDefault();
      const isAsked = askedFor('anywhere', event) === 'hide';
      if (isAsked) event.preventDefault();
      if (event.repeat || !(isAsked || (isThrice(presses) && isShiftThriceOn()))) return;
      presses = [];
      if (isAsked && isJust(heard.elsewhere)) return;
      if (isAsked) heard.here = performance.now();
      if (cover.current?.open) newest.current.onKeyWhileCovered();
      else hide();
    };
    // Before anything on the page hears of it.
    window.addEventListener('keydown', press, true);
    return () => {
      stopListening?.();
      window.removeEventListener('keydown', press, true);
    };
  }, [hide, onKeyElsewhere]);

  useEffect(() => {
    if (idleMs === undefined) return undefined;
    let timer = setTimeout(hide, idleMs);
    const stir = () => {
      clearTimeout(timer);
      timer = setTimeout(hide, idleMs);
    };
    for (const kind of STIRS) window.addEventListener(kind, stir, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const kind of STIRS) window.removeEventListener(kind, stir);
    };
  }, [hide, idleMs]);

  return { cover, coveredAt, hide, comeBack };
}

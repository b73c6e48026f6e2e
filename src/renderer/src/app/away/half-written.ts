// Words in a form that is kept only when it is sent: before somebody goes to another screen they are asked about it, as the
// form goes with its screen. Words that save themselves are none of these; at a lock they are all handed back.

import { useCallback, useEffect, useMemo, useRef } from 'react';
import { onWentThrough } from '../../bridge/bridge';
import type { BegunForms } from '../../ui/begun-inside';
import { useSaving } from '../../ui/Saving';
import { isWords, NOT_HELD, type TextField } from './fields';
import { keepsWords, wasSent } from './sent';

/**
 * Forms, and what is one without being called so. Looking for something is no writing, and a form with a draft is found again
 * as it was left.
 */
const SENT = 'form:not([data-looks-for], [data-has-draft]), [data-sent-by-hand]';

const formOf = (field: Element) => field.closest(SENT);

/** True for a field whose words go with its screen. What stands in front of the screen is left before anything else is. */
const isSentByHand = (field: Element) =>
  isWords(field) && formOf(field) !== null && field.closest(`dialog, ${NOT_HELD}`) === null;

export type BegunFields = Omit<BegunForms, 'fields'> & { fields: () => readonly TextField[] };

/** What tells that a part was folded or opened, or that a form came or went. */
const DRAWN = { subtree: true, childList: true, attributeFilter: ['hidden', 'open'] };

/**
 * While such a form holds words, what was saved last is not said of them.
 * @returns the fields that were typed in and not sent, in the order they were typed in
 */
export function useHalfWritten(): BegunFields {
  const before = useRef(new WeakMap<Element, string>());
  const typed = useRef(new Set<TextField>());
  const hearing = useRef(new Set<() => void>());
  const { state, report } = useSaving();
  const isSaid = useRef(false);
  useEffect(() => {
    isSaid.current = state === 'saved';
  });
  const tell = useCallback(() => {
    for (const hear of [...hearing.current]) hear();
  }, []);
  useEffect(() => {
    const note = ({ type, target }: Event) => {
      if (!(target instanceof Element) || !isSentByHand(target)) return;
      const field = target as TextField;
      if (type === 'input') {
        typed.current.add(field);
        tell();
        if (isSaid.current) report('quiet');
      } else if (!typed.current.has(field)) before.current.set(field, field.value);
    };
    for (const kind of ['focusin', 'input']) document.addEventListener(kind, note);
    return () => {
      for (const kind of ['focusin', 'input']) document.removeEventListener(kind, note);
    };
  }, [report, tell]);

  // A form that stays after it was sent has nothing left to lose.
  useEffect(
    () =>
      onWentThrough((call, input) => {
        if (!keepsWords(call)) return;
        for (const field of typed.current) {
          const { value: words } = field;
          if (!wasSent({ name: '', nth: 0, words }, input)) continue;
          const form = formOf(field);
          for (const other of typed.current) {
            if (formOf(other) !== form) continue;
            typed.current.delete(other);
            before.current.set(other, other.value);
          }
        }
        tell();
      }),
    [tell],
  );

  useEffect(() => {
    const drawn = new MutationObserver(() => {
      if (typed.current.size > 0) tell();
    });
    drawn.observe(document.body, DRAWN);
    return () => drawn.disconnect();
  }, [tell]);

  const fields = useCallback(() => {
    for (const field of typed.current) if (!field.isConnected) typed.current.delete(field);
    return [...typed.current].filter(
      (field) => field.value.trim() !== '' && field.value !== before.current.get(field),
    );
  }, []);
  const subscribe = useCallback((hear: () => void) => {
    hearing.current.add(hear);
    return () => void hearing.current.delete(hear);
  }, []);
  return useMemo(() => ({ fields, subscribe }), [fields, subscribe]);
}

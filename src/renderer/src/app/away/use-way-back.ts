// Coming back after unlocking: the same screen, the same field, the cursor where it was. What stood in a field and is not
// there any more is handed back, and never written over anything by itself.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { HeldWords, WayBack } from '../../../../shared/domain/away/away';
import { bridge, onWentThrough } from '../../bridge/bridge';
import type { Drafts } from '../../ui/drafts';
import type { Place } from '../place';
import { findReached, findWords, standsWritten, typeInto } from './fields';
import { keepsWords, wasSent } from './sent';
import { isThere, wayBackFrom } from './way-back';

/** A screen that is drawn again has fetched its words by then. */
const GIVE_UP_MS = 8_000;
const LOOK_EVERY_MS = 150;
/** So long a field is given to show its words before they are handed back. */
const HAND_BACK_MS = 2_500;

export type HandedBack = {
  /** What to hand back on the screen that is there; nothing on any other. */
  held: readonly HeldWords[];
  areBoxesHere: boolean;
  /** Asked once more as somebody presses: the screen may have just changed. */
  isHome: () => boolean;
  /** Somebody put these back into their box; sent from there they are offered no longer. */
  wasPut: (one: HeldWords) => void;
  done: () => void;
  /** Keeps where somebody is now; `isSaved`: what saves itself has been saved. Resolves when it is kept, or cannot be. */
  keep: (isSaved: boolean) => Promise<void>;
};

const mainPart = () => document.getElementById('main') ?? document.body;

/**
 * @param back where this worker was; undefined when it begins anew
 * @param drafts forms that are half filled in, on whatever screen
 */
export function useWayBack(back: WayBack | undefined, place: Place, drafts: Drafts): HandedBack {
  const [held, setHeld] = useState<readonly HeldWords[]>([]);
  const [isAtHome, setIsAtHome] = useState(false);
  const [areBoxesHere, setAreBoxesHere] = useState(false);
  const put = useRef(new Set<HeldWords>());
  const now = useRef({ place, held });
  useEffect(() => {
    now.current = { place, held };
  });
  const isHome = useCallback(
    () => back !== undefined && isThere(mainPart(), back, now.current.place),
    [back],
  );

  // The question before the lock, and the cover of the lock itself, take the keyboard away from where somebody was.
  const lastIn = useRef<Element>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && mainPart().contains(target)) lastIn.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);

  useEffect(() => (back?.at ? putCursorBack(back) : undefined), [back]);

  useEffect(() => {
    if (!back) return undefined;
    const missing = () =>
      back.held.filter(
        (one) => findWords(mainPart(), one)?.value !== one.words && !standsWritten(mainPart(), one),
      );
    let sinceHome = performance.now();
    const timer = setInterval(() => {
      // Whoever went on is not given the words of the screen before; they wait for the way back to it.
      if (!isHome()) sinceHome = performance.now();
      if (performance.now() - sinceHome < HAND_BACK_MS) return;
      clearInterval(timer);
      setHeld(missing());
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [back, isHome]);

  // A form that stands in front of the screen is opened again by hand; its empty boxes get their words back. In the page
  // itself somebody has to say so: a box that is empty there may have been emptied on purpose since.
  useEffect(() => {
    if (held.length === 0) return undefined;
    const timer = setInterval(() => {
      setIsAtHome(isHome());
      if (!isHome()) return;
      const isBack = (one: HeldWords) => {
        const field = findWords(mainPart(), one);
        // They came later than they were waited for, or somebody typed them again.
        if (field?.value === one.words && !put.current.has(one)) return true;
        if (!field?.closest('dialog[open]') || field.value !== '') return false;
        typeInto(field, one.words);
        return true;
      };
      const left = held.filter((one) => !isBack(one));
      if (left.length < held.length) setHeld(left);
      setAreBoxesHere(left.every((one) => findWords(mainPart(), one) !== undefined));
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [held, isHome]);

  useEffect(() => {
    if (held.length === 0) return undefined;
    return onWentThrough((call, input) => {
      if (!keepsWords(call)) return;
      const inField = (one: HeldWords) =>
        put.current.has(one) ? findWords(mainPart(), one)?.value : undefined;
      const left = held.filter((one) => !wasSent(one, input, inField(one)));
      if (left.length < held.length) setHeld(left);
    });
  }, [held]);

  const keep = useCallback(
    async (isSaved: boolean) => {
      const { place: at, held: still } = now.current;
      const kept = wayBackFrom(mainPart(), at, lastIn.current, isHome() ? [...still] : [], isSaved);
      // What cannot be kept (a full disk) must not hold up the lock.
      await bridge.away.keep({ ...kept, drafts: drafts.all() }).catch(() => {});
    },
    [isHome, drafts],
  );
  return {
    held: isAtHome && back !== undefined && isThere(mainPart(), back, place) ? held : [],
    areBoxesHere,
    isHome,
    wasPut: useCallback((one) => void put.current.add(one), []),
    done: useCallback(() => setHeld([]), []),
    keep,
  };
}

/** Waits for the field to be there, unless somebody takes the keyboard first. Returns how to stop. */
function putCursorBack({ at, down }: WayBack): (() => void) | undefined {
  if (!at) return undefined;
  const until = performance.now() + GIVE_UP_MS;
  const look = () => {
    const found = findReached(mainPart(), at);
    if (found) {
      found.focus({ preventScroll: true });
      if (at.from !== undefined && 'setSelectionRange' in found) {
        (found as HTMLTextAreaElement).setSelectionRange(at.from, at.to ?? at.from);
      }
      window.scrollTo({ top: down });
      found.scrollIntoView({ block: 'nearest' });
    }
    if (found || performance.now() > until) stop();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  const stop = () => {
    clearInterval(timer);
    for (const kind of ['keydown', 'pointerdown'] as const) window.removeEventListener(kind, stop);
  };
  for (const kind of ['keydown', 'pointerdown'] as const) window.addEventListener(kind, stop);
  return stop;
}

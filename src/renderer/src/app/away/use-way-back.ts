// Coming back after unlocking: the same screen, the same field, the cursor where it was. What stood in a field and is not
// there any more is handed back, and never written over anything by itself.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { HeldFile, HeldWords, LeftScreen, WayBack } from '../../../../shared/domain/away/away';
import { bridge, callsUnderWay, onWentThrough } from '../../bridge/bridge';
import type { Drafts } from '../../ui/drafts';
import type { Place } from '../place';
import { filesIn, findReached, findWords, standsWritten, typeInto } from './fields';
import { afterCall, hasAny, leftFrom, type Waiting, waitingFrom } from './left-screens';
import { isThere, wayBackFrom } from './way-back';

/** So long the field with the cursor is waited for. */
const GIVE_UP_MS = 8_000;
const LOOK_EVERY_MS = 100;
/** A screen that has had nothing under way for so many looks has drawn what it asked for. */
const CALM_LOOKS = 2;
/** Where something stays under way, words are handed back all the same. */
const HAND_BACK_MS = 2_500;

export type HandedBack = {
  /** What to hand back on the screen that is there; nothing on any other. */
  held: readonly HeldWords[];
  /** Files that were chosen there, and have to be chosen again. */
  files: readonly HeldFile[];
  areBoxesHere: boolean;
  /** Asked once more as somebody presses: the screen may have just changed. */
  isHome: () => boolean;
  /** Somebody put these back into their box; sent from there they are offered no longer. */
  wasPut: (one: HeldWords) => void;
  done: () => void;
  /** Keeps where somebody is now; `isSaved`: what saves itself has been saved. Resolves when it is kept, or cannot be. */
  keep: (isSaved: boolean) => Promise<void>;
};

/** What was kept at the lock. */
export type KeptAtLock = { back?: WayBack | undefined; left?: readonly LeftScreen[] | undefined };

const mainPart = () => document.getElementById('main') ?? document.body;

/**
 * @param kept where this worker was, and what waits on other screens; nothing when it begins anew
 * @param drafts forms that are half filled in, on whatever screen
 */
export function useWayBack({ back, left }: KeptAtLock, place: Place, drafts: Drafts): HandedBack {
  const [waiting, setWaiting] = useState(() => waitingFrom(back, left));
  /** The place of the screen for which something waits, while it is there. */
  const [at, setAt] = useState<string>();
  const [areBoxesHere, setAreBoxesHere] = useState(false);
  const put = useRef(new Set<HeldWords>());
  const now = useRef({ place, waiting });
  useEffect(() => {
    now.current = { place, waiting };
  });
  const isHere = useCallback((one: Waiting) => isThere(mainPart(), one, now.current.place), []);
  const isHome = useCallback(() => now.current.waiting.some(isHere), [isHere]);

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

  // Whoever went on is not given the words of the screen before; they wait for the way back to it.
  const isAny = waiting.length > 0;
  useEffect(() => {
    if (!isAny) return undefined;
    const look = lookAtHome();
    const timer = setInterval(() => {
      const home = now.current.waiting.find(isHere);
      const isDrawn = look(home);
      setAt(home?.isLooked ? home.place : undefined);
      if (!home || !isDrawn) return;
      const missing = home.isLooked
        ? home.held.filter((one) => !isBack(one, put.current.has(one)))
        : home.held.filter(isMissing);
      const files = (home.files ?? []).filter(({ of }) => !isChosenNow(of));
      setAreBoxesHere(missing.every((one) => findWords(mainPart(), one) !== undefined));
      const isSame = missing.length === home.held.length && files.length === home.files?.length;
      if (home.isLooked && isSame) return;
      const next = { ...home, held: missing, files, isLooked: true };
      setWaiting((all) => all.map((one) => (one === home ? next : one)).filter(hasAny));
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isAny, isHere]);

  useEffect(() => {
    if (!isAny) return undefined;
    return onWentThrough((call, input) => {
      const inField = (one: HeldWords) =>
        put.current.has(one) ? findWords(mainPart(), one)?.value : undefined;
      setWaiting((all) => afterCall(all, [call, input], isHere, inField));
    });
  }, [isAny, isHere]);

  const keep = useCallback(
    async (isSaved: boolean) => {
      const { place: here, waiting: all } = now.current;
      const home = all.find(isHere);
      const kept = wayBackFrom(mainPart(), here, lastIn.current, home, isSaved);
      const others = leftFrom(all, isHere);
      // What cannot be kept (a full disk) must not hold up the lock.
      await bridge.away.keep({ ...kept, drafts: drafts.all(), left: others }).catch(() => {});
    },
    [isHere, drafts],
  );
  const shown = waiting.find((one) => one.isLooked && one.place === at && isHere(one));
  return {
    held: shown?.held ?? [],
    files: shown?.files ?? [],
    areBoxesHere,
    isHome,
    wasPut: useCallback((one) => void put.current.add(one), []),
    done: useCallback(() => setWaiting((all) => all.filter((one) => !isHere(one))), [isHere]),
    keep,
  };
}

/** Whether the screen that is there has been drawn: asked again and again, with the screen that something waits for. */
function lookAtHome(): (home: Waiting | undefined) => boolean {
  let calm = 0;
  let since = performance.now();
  let was: string | undefined;
  return (home) => {
    if (home?.place !== was) {
      was = home?.place;
      since = performance.now();
      calm = 0;
    }
    const isCalm = callsUnderWay() === 0 && mainPart().querySelector('h1') !== null;
    calm = isCalm ? calm + 1 : 0;
    return calm >= CALM_LOOKS || performance.now() - since >= HAND_BACK_MS;
  };
}

const isMissing = (one: HeldWords) =>
  findWords(mainPart(), one)?.value !== one.words && !standsWritten(mainPart(), one);

/**
 * True once words that were handed back are in their box. A form that stands in front of the screen is opened again by hand; its
 * empty boxes get their words back. In the page itself somebody has to say so: a box that is empty there may have been emptied
 * on purpose since.
 */
function isBack(one: HeldWords, wasPut: boolean): boolean {
  const field = findWords(mainPart(), one);
  // They came later than they were waited for, or somebody typed them again.
  if (field?.value === one.words && !wasPut) return true;
  if (!field?.closest('dialog[open]') || field.value !== '') return false;
  typeInto(field, one.words);
  return true;
}

const isChosenNow = (of: string) => filesIn(mainPart()).some((file) => file.of === of);

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

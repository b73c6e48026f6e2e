// Keeps the question they are at where it is on the screen while the words around it change size.

import { useEffect, useLayoutEffect, useRef } from 'react';

/** After each change of `what`, puts back at its height what was there when the change was asked for. */
export function useHeldPlace(what: string): void {
  const held = useRef<{ element: Element; top: number }>(undefined);
  useEffect(() => {
    // Changes come from a press or a key; the place is noted before anyone acts on it.
    const note = () => {
      const element = elementToHold();
      held.current = element && { element, top: element.getBoundingClientRect().top };
    };
    window.addEventListener('click', note, true);
    window.addEventListener('keydown', note, true);
    return () => {
      window.removeEventListener('click', note, true);
      window.removeEventListener('keydown', note, true);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each change
  useLayoutEffect(() => {
    if (!held.current?.element.isConnected) return;
    const { element, top } = held.current;
    scrollerOf(element).scrollBy({
      top: element.getBoundingClientRect().top - top,
      behavior: 'instant',
    });
  }, [what]);
}

/** The question the keyboard is in, else the first heading or question that begins on the screen. */
function elementToHold(): Element | undefined {
  const isInView = (element: Element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < window.innerHeight;
  };
  const withFocus = document.activeElement?.closest('.question');
  if (withFocus && isInView(withFocus)) return withFocus;
  const candidates = [...document.querySelectorAll('.page h1, .question')];
  return (
    candidates.find(isInView) ?? candidates.findLast((each) => each.getBoundingClientRect().top < 0)
  );
}

function scrollerOf(element: Element): Element {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && around.scrollHeight > around.clientHeight) return around;
  }
  return document.scrollingElement ?? document.documentElement;
}

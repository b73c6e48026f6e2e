// Which of the three wordings is on: the one she says she likes, until the switch is used. Changing it
// keeps the place on the page.

import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { AnswersOnScreen } from './answers-on-screen';
import { usualWording, type Wording, wordingAskedFor, wordingQuestion } from './wording';

export function useWording(content: WorkbookContent, answers: AnswersOnScreen) {
  const key = wordingQuestion(content);
  const readAnswer = () => (key === undefined ? undefined : answers.read(key).value);
  const asked = wordingAskedFor(useSyncExternalStore(answers.subscribe, readAnswer, readAnswer));
  // A pick on the switch holds until she changes what she says she likes.
  const [picked, setPicked] = useState<{ wording: Wording; whileAsked: Wording | undefined }>();
  const wording = picked && picked.whileAsked === asked ? picked.wording : (asked ?? usualWording);
  const holdPlace = useHeldPlace(wording);
  return {
    wording,
    setWording(next: Wording) {
      holdPlace();
      setPicked({ wording: next, whileAsked: asked });
    },
  };
}

/** Returns a function that notes what is at the top of the screen; it is there again after the change. */
function useHeldPlace(wording: Wording): () => void {
  const held = useRef<{ element: Element; top: number }>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each change of wording
  useLayoutEffect(() => {
    if (!held.current) return;
    const { element, top } = held.current;
    held.current = undefined;
    scrollerOf(element).scrollBy({
      top: element.getBoundingClientRect().top - top,
      behavior: 'instant',
    });
  }, [wording]);
  return () => {
    const atTop = [...document.querySelectorAll('.question')].find(
      (question) => question.getBoundingClientRect().bottom > 120,
    );
    if (!atTop || atTop.getBoundingClientRect().top > window.innerHeight) return;
    held.current = { element: atTop, top: atTop.getBoundingClientRect().top };
  };
}

function scrollerOf(element: Element): Element {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around);
    if (
      (overflowY === 'auto' || overflowY === 'scroll') &&
      around.scrollHeight > around.clientHeight
    ) {
      return around;
    }
  }
  return document.scrollingElement ?? document.documentElement;
}

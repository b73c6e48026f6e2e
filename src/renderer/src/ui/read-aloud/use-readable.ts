// One thing on the screen that can be read aloud: a question, a page's beginning, a card, an answer.

import { useId } from 'react';
import type { Part } from './pieces';
import { usePartBeingRead } from './read-aloud-context';
import { SCOPE } from './read-scope';

export type Readable = {
  id: string;
  /** BCP 47 language of its parts, where a part does not say otherwise. */
  language: string;
  /** In the order in which they are read. */
  parts: readonly Part[];
  /** The part that is read now. */
  now: string | undefined;
  /** Spread on the element that holds the parts: Ctrl+R inside it reads it. */
  scope: { 'data-read-scope': string };
};

/** Hand the result to ReadToMe, and mark its parts with `marked`. */
export function useReadable(language: string, parts: readonly Part[]): Readable {
  const id = useId();
  return { id, language, parts, now: usePartBeingRead(id), scope: { [SCOPE]: id } };
}

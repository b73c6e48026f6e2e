// Who still holds a copy that shows something: for her who takes a choice back, and wants to know what is out already. Pure.

import type { Day } from '../calendar/day';
import type { CopyAudience } from './plan-copy';

/**
 * What became of asking for a copy back. asked: they were asked, nothing said yet. came_back: the paper is here, or the
 * file was given back. destroyed: they say so. no_reply: they were asked and did not answer. keeps_it: they keep it, and
 * say why.
 */
export const backStates = ['asked', 'came_back', 'destroyed', 'no_reply', 'keeps_it'] as const;
export type BackState = (typeof backStates)[number];

/** How a copy left, as somebody said: on paper, as a file that was sent, or not at all. */
export const waysOut = ['paper', 'file', 'not_out'] as const;
export type WayOut = (typeof waysOut)[number];

/** What has to be known of a copy to say whether it is still out; the list of copies that are out holds all of it. */
export type CopyOut = {
  id: string;
  copyFor: CopyAudience;
  /** The person it was handed to. */
  to?: string | undefined;
  madeOn: Day;
  questions: readonly string[];
  /** Pages whose short words stand on it. */
  inShort: readonly string[];
  /** How it left, where somebody said so. */
  went?: { went: WayOut } | undefined;
  /** What came of asking for it, oldest first. */
  back: readonly { state: BackState; at?: string }[];
  /** UTC moments at which it was let out once more, oldest first. */
  savedAgain?: readonly { at: string }[];
  printedAgain?: readonly { at: string }[];
};

/** One answer, or a page with all of its answers. */
export type Shown =
  | { kind: 'question'; id: string }
  | { kind: 'page'; id: string; questions: readonly string[] };

/** True while somebody may have it: it left or may have left, has not come back, and nobody said that it is destroyed. */
export function isStillOut({
  went,
  back,
  savedAgain = [],
  printedAgain = [],
}: Pick<CopyOut, 'went' | 'back' | 'savedAgain' | 'printedAgain'>): boolean {
  const now = back.at(-1);
  const isGone = now?.state === 'came_back' || now?.state === 'destroyed';
  if (!isGone) return went?.went !== 'not_out';
  // What came back and was let out again since is out.
  return [...savedAgain, ...printedAgain].some(({ at }) => now.at !== undefined && at >= now.at);
}

/** True where one of these answers, or her short words for the page, stands on the copy. */
export function showsIt(
  { questions, inShort }: Pick<CopyOut, 'questions' | 'inShort'>,
  shown: Shown,
): boolean {
  const keys = shown.kind === 'page' ? shown.questions : [shown.id];
  return (
    questions.some((key) => keys.includes(key)) ||
    (shown.kind === 'page' && inShort.includes(shown.id))
  );
}

/**
 * The copies for this reader that show it and are still out, the newest first. A copy counts from the moment it was made:
 * whether it was handed over is not always written down.
 */
export function whoStillHas<C extends CopyOut>(
  copies: readonly C[],
  shown: Shown,
  audience: string,
): C[] {
  return copies
    .filter((copy) => copy.copyFor === audience && isStillOut(copy) && showsIt(copy, shown))
    .toSorted((a, b) => (a.madeOn < b.madeOn ? 1 : a.madeOn > b.madeOn ? -1 : 0));
}

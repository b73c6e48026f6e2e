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

/** What has to be known of a copy to say whether it is still out. */
export type CopyOut = {
  id: string;
  copyFor: CopyAudience;
  /** The person it was handed to. */
  to?: string | undefined;
  madeOn: Day;
  /** Keys of the questions on it; `inShortKey` of a page whose short words stand on it. */
  questions: readonly string[];
  /** How it left, where somebody said so. */
  went?: WayOut | undefined;
  back?: BackState | undefined;
};

/** One answer, or a page with all of its answers. */
export type Shown =
  | { kind: 'question'; id: string }
  | { kind: 'page'; id: string; questions: readonly string[] };

/** What stands in a copy's list of questions for the short words of a page. */
export function inShortKey(page: string): string {
  return `${page}-in-short`;
}

/** True while somebody may have it: it left or may have left, has not come back, and nobody said that it is destroyed. */
export function isStillOut({ went, back }: Pick<CopyOut, 'went' | 'back'>): boolean {
  return went !== 'not_out' && back !== 'came_back' && back !== 'destroyed';
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
  const keys = new Set(
    shown.kind === 'page' ? [...shown.questions, inShortKey(shown.id)] : [shown.id],
  );
  return copies
    .filter(
      (copy) =>
        copy.copyFor === audience &&
        isStillOut(copy) &&
        copy.questions.some((key) => keys.has(key)),
    )
    .toSorted((a, b) => (a.madeOn < b.madeOn ? 1 : a.madeOn > b.madeOn ? -1 : 0));
}

// What stood on screen before and after, for one question. Keystrokes close together are one step.
// Pure: times are handed in.

/** Milliseconds between two keystrokes that still belong to one step back. Ours. */
const ONE_STEP_MS = 1500;
/** Steps kept for one question; far more than anyone presses. Ours. */
const MOST_STEPS = 200;

export type ChangeKind = 'typing' | 'at-once';
export type UndoSteps<V> = {
  past: readonly V[];
  future: readonly V[];
  /** When the last keystroke of the step now being typed came, in milliseconds; undefined between steps. */
  typedAt: number | undefined;
};

export const noSteps: UndoSteps<never> = { past: [], future: [], typedAt: undefined };

/** Notes that `before` was on screen until now. */
export function addStep<V>(
  steps: UndoSteps<V>,
  before: V,
  kind: ChangeKind,
  now: number,
): UndoSteps<V> {
  const goesOn =
    kind === 'typing' && steps.typedAt !== undefined && now - steps.typedAt < ONE_STEP_MS;
  return {
    past: goesOn ? steps.past : [...steps.past, before].slice(-MOST_STEPS),
    future: [],
    typedAt: kind === 'typing' ? now : undefined,
  };
}

/** Ends the step being typed, so that the next keystroke begins another. */
export function endStep<V>(steps: UndoSteps<V>): UndoSteps<V> {
  return { ...steps, typedAt: undefined };
}

/** One step back from what is `shown`, or undefined when there is none. */
export function stepBack<V>(
  steps: UndoSteps<V>,
  shown: V,
): { steps: UndoSteps<V>; show: V } | undefined {
  const show = steps.past.at(-1);
  if (show === undefined) return undefined;
  return {
    show,
    steps: { past: steps.past.slice(0, -1), future: [shown, ...steps.future], typedAt: undefined },
  };
}

/** One step forward again, or undefined when nothing was undone. */
export function stepForward<V>(
  steps: UndoSteps<V>,
  shown: V,
): { steps: UndoSteps<V>; show: V } | undefined {
  const show = steps.future[0];
  if (show === undefined) return undefined;
  return {
    show,
    steps: { past: [...steps.past, shown], future: steps.future.slice(1), typedAt: undefined },
  };
}

// The change of a worker as steps, read from the list she has of it: she is told, she knows why, goodbye, all three meet, the new
// one reads the plan first. A step without a day has not happened. Source: screens S19. Pure.

import type { ListItem } from './answer';

/** In the order they are done. */
export const workerSteps = ['told', 'why', 'goodbye', 'met', 'read'] as const;
export type WorkerStep = (typeof workerSteps)[number];

export type WorkerChange = {
  id: string;
  leaving: string;
  /** Who comes; empty while nobody is named. */
  comes: string;
  /** What is said of each: a day, or the reason; empty while it is open. */
  steps: { step: WorkerStep; said: string }[];
  /** The first one that is open; undefined when none is. */
  next?: WorkerStep;
};

/** Lines that name nobody and say nothing are left out. */
export function workerChanges(items: readonly ListItem[]): WorkerChange[] {
  return items
    .map(({ id, fields }): WorkerChange => {
      const said = (key: string) => (fields[key] ?? '').trim();
      const steps = workerSteps.map((step) => ({ step, said: said(step) }));
      const next = steps.find((each) => each.said === '')?.step;
      return {
        id,
        leaving: said('leaving'),
        comes: said('next'),
        steps,
        ...(next ? { next } : {}),
      };
    })
    .filter(({ leaving, comes, steps }) =>
      [leaving, comes, ...steps.map(({ said }) => said)].some((words) => words !== ''),
    );
}

/*
 * What became of a milestone: done on a day, not needed for a reason, waiting on somebody, or open again. May not
 * know where marks are kept.
 */
import * as z from 'zod';
import { type Day, day, isAfter } from '../calendar/day';
import { type Milestone, onlyTelling } from './milestone-kinds';

const words = z.string().trim().min(1).max(500);

/** As a worker gives it. A reason and a name are asked for, because the next worker has to understand. */
export const milestoneMark = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('done'), day }),
  z.strictObject({ state: z.literal('not_needed'), words }),
  z.strictObject({ state: z.literal('waiting'), words }),
  z.strictObject({ state: z.literal('open') }),
]);

export type MilestoneMark = z.infer<typeof milestoneMark>;

/** A mark as it is kept: with who made it, and the UTC moment. */
export type KeptMark = MilestoneMark & { readonly by: string; readonly at: string };

/** A milestone with what became of it; an open one, or one nobody has marked, has no mark. */
export interface MarkedMilestone extends Milestone {
  readonly mark?: KeptMark;
}

/** Puts each mark to its milestone. Marks of milestones that no longer apply stay kept and are not shown. */
export function withMarks(
  milestones: readonly Milestone[],
  marks: ReadonlyMap<string, KeptMark>,
): readonly MarkedMilestone[] {
  if (marks.size === 0) return milestones;
  return milestones.map((milestone) => {
    const mark = marks.get(milestone.key);
    return mark === undefined || mark.state === 'open' ? milestone : { ...milestone, mark };
  });
}

const telling: ReadonlySet<string> = new Set(onlyTelling);

/** False for a day that only tells, such as the end of a licence. */
export function canBeMarked({ kind }: Milestone): boolean {
  return !telling.has(kind);
}

/** A thing done on a day that has not come is a slip. */
export function isMarkedAhead(mark: MilestoneMark, today: Day): boolean {
  return mark.state === 'done' && isAfter(mark.day, today);
}

/** True while somebody still has to do something about it. */
export function isOutstanding(milestone: MarkedMilestone): boolean {
  return (
    canBeMarked(milestone) &&
    milestone.metOn === undefined &&
    milestone.mark?.state !== 'done' &&
    milestone.mark?.state !== 'not_needed'
  );
}

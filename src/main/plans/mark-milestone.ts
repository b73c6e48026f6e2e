// Marks a milestone as done, not needed, waiting or open again. The reply comes after the commit.

import { copyOfLetterKey, isLetterKey } from '../../shared/domain/copies/letter-due';
import {
  canBeMarked,
  isMarkedAhead,
  type MilestoneMark,
} from '../../shared/domain/review/milestone-marks';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Writer } from '../store/connection';
import type { Desk } from './desk';
import { isLetterOf } from './letter-rows';
import { appendMark } from './mark-rows';
import { type Plan, readPlan } from './read-plan';

/**
 * Appends a mark and reads the plan again.
 * @throws KnownFailure not-found for a milestone this plan does not have now; not-understood for a day that only
 *   tells, and for something done on a day to come
 */
export async function markMilestone(
  desk: Desk,
  { plan, key, mark }: { plan: string; key: string; mark: MilestoneMark },
): Promise<Plan> {
  return desk.connection.transaction(async (writer) => {
    if (isLetterKey(key)) {
      await markLetter(desk, writer, { plan, key, mark });
      return readPlan(writer, desk.content, plan, desk.today());
    }
    const { milestones } = await readPlan(writer, desk.content, plan, desk.today());
    const milestone = milestones.find((one) => one.key === key);
    if (!milestone) throw new KnownFailure('not-found');
    if (!canBeMarked(milestone) || isMarkedAhead(mark, desk.today())) {
      throw new KnownFailure('not-understood');
    }
    await appendMark(writer, { plan, key, mark, session: desk.session.id, at: desk.now() });
    return readPlan(writer, desk.content, plan, desk.today());
  });
}

/** What became of a letter is kept as what became of a milestone: that an answer came, or that none is wanted. */
async function markLetter(
  desk: Desk,
  writer: Writer,
  { plan, key, mark }: { plan: string; key: string; mark: MilestoneMark },
): Promise<void> {
  if (!(await isLetterOf(writer, plan, copyOfLetterKey(key)))) throw new KnownFailure('not-found');
  if (isMarkedAhead(mark, desk.today())) throw new KnownFailure('not-understood');
  await appendMark(writer, { plan, key, mark, session: desk.session.id, at: desk.now() });
}

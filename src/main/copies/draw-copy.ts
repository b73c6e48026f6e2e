// Draws a copy to be looked at: the same pages that would be saved, without a signature and without a record.

import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { titleForStaff } from './copy-language';
import type { CopyOrder } from './copy-page';
import type { Exporter } from './exporter';
import { findHiddenPlaces } from './hidden-places';
import { makePlanCopy } from './make-plan-copy';
import type { PlanState } from './plan-state';

/**
 * @throws KnownFailure sharing-first, hidden-place-found, missing-characters: as for a copy that is made, so that
 *   nothing is ever shown as a copy that could not be one; export-stuck
 */
export async function drawCopy(
  desk: Desk,
  exporter: Exporter,
  wanted: CopyOrder,
  { plan, earlierAddresses }: PlanState,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const { copy, allowed } = makePlanCopy(desk, plan, wanted);
  if (allowed.stops.length > 0) throw new KnownFailure('sharing-first');
  const forStaff = titleForStaff(desk, copy);
  const { workbook } = desk.content;
  const [hidden] = findHiddenPlaces(workbook, plan.answers, copy, allowed.places, earlierAddresses);
  if (hidden) throw new KnownFailure('hidden-place-found', { question: forStaff(hidden) });
  const [missing] = await exporter.findMissing(copy);
  if (missing) {
    throw new KnownFailure('missing-characters', { ...missing, where: forStaff(missing.where) });
  }
  return exporter.draw(copy);
}

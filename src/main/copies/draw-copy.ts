// Draws a copy, and refuses what cannot be one. Looking at a copy and saving it both come through here, so that what was
// seen is what is saved.

import type { Allowed } from '../../shared/domain/copies/allowed';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import { makeWords, type Words } from '../../shared/i18n/words';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { titleForStaff } from './copy-language';
import type { CopyOrder } from './copy-page';
import type { Drawn, Exporter } from './exporter';
import { findHiddenPlaces } from './hidden-places';
import { makePlanCopy } from './make-plan-copy';
import { planAttachments } from './plan-attachment';
import type { PlanState } from './plan-state';

export type DrawnCopy = {
  copy: PlanCopy;
  allowed: Allowed;
  /** In the copy's language. */
  words: Words;
  /** Not signed yet. */
  drawn: Drawn;
};

/**
 * @throws KnownFailure sharing-first, hidden-place-found, missing-characters, export-stuck
 */
export async function drawCopy(
  desk: Desk,
  exporter: Exporter,
  wanted: CopyOrder,
  { plan, earlierAddresses }: PlanState,
): Promise<DrawnCopy> {
  const { copy, allowed } = makePlanCopy(desk, plan, wanted);
  if (allowed.stops.length > 0) throw new KnownFailure('sharing-first');
  const forStaff = titleForStaff(desk, copy);
  const { workbook } = desk.content;
  const [hidden] = findHiddenPlaces(workbook, plan.answers, copy, allowed.places, earlierAddresses);
  if (hidden) throw new KnownFailure('hidden-place-found', { question: forStaff(hidden) });
  const words = makeWords(copy.language, (wanted.content ?? desk.content).words);
  // The name in the signature's box is checked with the rest: no letter of a name is left out in silence.
  const signer = { where: words('paper:signatures.worker'), text: desk.session.worker.name };
  const [missing] = await exporter.findMissing(copy, [signer]);
  if (missing) {
    throw new KnownFailure('missing-characters', { ...missing, where: forStaff(missing.where) });
  }
  const attachments = planAttachments(workbook, plan, wanted, copy, allowed);
  return { copy, allowed, words, drawn: await exporter.draw(copy, attachments) };
}

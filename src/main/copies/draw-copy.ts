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
import { FILE_NAME } from './hidden-places';
import { makePlanCopy } from './make-plan-copy';
import { planAttachments } from './plan-attachment';
import type { PlanState } from './plan-state';
import { leaksIn } from './what-leaves';

export type DrawnCopy = {
  copy: PlanCopy;
  allowed: Allowed;
  /** In the copy's language. */
  words: Words;
  /** Not signed yet. */
  drawn: Drawn;
};

/**
 * @param fileName what it will be saved as, where that is known
 * @throws KnownFailure sharing-first, hidden-place-found, hidden-place-in-name, missing-characters, export-stuck
 */
export async function drawCopy(
  desk: Desk,
  exporter: Exporter,
  wanted: CopyOrder,
  state: PlanState,
  fileName?: string,
): Promise<DrawnCopy> {
  const { plan } = state;
  const { copy, allowed } = makePlanCopy(desk, plan, wanted);
  if (allowed.stops.length > 0) throw new KnownFailure('sharing-first');
  const forStaff = titleForStaff(desk, copy);
  const attachments = planAttachments(desk.content.workbook, plan, wanted, copy, allowed);
  const inside = attachments.map(({ name, bytes }) => ({
    name,
    text: Buffer.from(bytes).toString('utf8'),
  }));
  const [leak] = leaksIn(desk, state, wanted.copyFor, { copy, allowed }, fileName, inside);
  if (leak?.where === FILE_NAME) throw new KnownFailure('hidden-place-in-name');
  if (leak) throw new KnownFailure('hidden-place-found', { question: forStaff(leak.where) });
  const words = makeWords(copy.language, (wanted.content ?? desk.content).words);
  // The name in the signature's box is checked with the rest: no letter of a name is left out in silence.
  const signer = { where: words('paper:signatures.worker'), text: desk.session.worker.name };
  const [missing] = await exporter.findMissing(copy, [signer]);
  if (missing) {
    throw new KnownFailure('missing-characters', { ...missing, where: forStaff(missing.where) });
  }
  return { copy, allowed, words, drawn: await exporter.draw(copy, attachments) };
}

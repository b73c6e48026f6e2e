// One call for whoever lets a copy out or shows it: what she keeps back from its reader and would go out all the same.

import type { Allowed } from '../../shared/domain/copies/allowed';
import type { CopyAudience, PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Leak } from '../../shared/domain/places/leak';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { asAttachment, asFileName, FILE_NAME, findHiddenPlaces } from './hidden-places';
import { makePlanCopy } from './make-plan-copy';
import { type PlanState, readPlanState } from './plan-state';

/**
 * Looks over the copy, who signs it, the file's name and the files inside it.
 * @param attachments name and text of each file inside
 */
export function leaksIn(
  desk: Desk,
  { plan, earlierAddresses, earlierSaid, isAnother }: PlanState,
  copyFor: CopyAudience,
  made: { copy: PlanCopy; allowed: Allowed },
  fileName?: string,
  attachments: readonly { name: string; text: string }[] = [],
): Leak[] {
  return findHiddenPlaces({
    ...{ content: desk.content.workbook, answers: plan.answers, copyFor, ...made },
    ...{ earlier: earlierAddresses, earlierSaid, isAnother },
    more: [
      { text: desk.session.worker.name, where: made.copy.title },
      ...(fileName === undefined ? [] : [asFileName(fileName)]),
      ...attachments.flatMap(({ name, text }) => asAttachment(name, text)),
    ],
  });
}

const BESIDE = 'beside the copy';

/**
 * Looks over what a person typed for a paper about her that is no copy made anew: a name, a role, the name of its file.
 * @throws KnownFailure hidden-place-in-name, hidden-place-found
 */
export async function refuseKeptBack(
  desk: Desk,
  of: { plan: string; copyFor: CopyAudience },
  typed: { fileName: string; words?: readonly string[] },
): Promise<void> {
  const state = await readPlanState(desk, of.plan);
  const order = { copyFor: of.copyFor, style: 'key', saidYes: new Set<string>() } as const;
  const made = makePlanCopy(desk, state.plan, {
    ...{ ...order, version: state.version, sharing: state.sharing },
  });
  const leaks = findHiddenPlaces({
    ...{ content: desk.content.workbook, answers: state.plan.answers, copyFor: of.copyFor },
    ...{ ...made, earlier: state.earlierAddresses, earlierSaid: state.earlierSaid },
    more: [
      asFileName(typed.fileName),
      ...(typed.words ?? []).map((text) => ({ text, where: BESIDE })),
    ],
  });
  if (leaks.some(({ where }) => where === FILE_NAME))
    throw new KnownFailure('hidden-place-in-name');
  if (leaks.some(({ where }) => where === BESIDE)) {
    throw new KnownFailure('hidden-place-found', { question: (typed.words ?? []).join(', ') });
  }
}

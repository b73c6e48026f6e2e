// One woman of a batch: who she is, what the check said, and what became of her copy. Pure.

import { copyKinds } from '../../../../shared/domain/copies/plan-copy';
import type { BatchOrder, LookedAt } from '../../../../shared/ipc/batch-calls';
import type { PlanInList } from '../../../../shared/ipc/contract';
import type { FailureCode } from '../../../../shared/ipc/failure';

export type Woman = Pick<PlanInList, 'id' | 'name' | 'legalName' | 'prisonNumber'>;

/**
 * waits: not looked at yet, or looked at and not made yet. right: looked at, ticked, to be made. left_out: by the worker.
 * cannot: her check stands in the way. changed: it is no longer what was looked at. made: the file is
 * there. printed: it went to the printer.
 */
export type Became =
  | { is: 'waits' }
  | { is: 'right'; meant: { name: string; bornOrNumber: string } }
  | { is: 'left_out' }
  | { is: 'cannot'; preview: LookedAt['preview'] }
  | { is: 'changed' }
  | { is: 'made'; file: string }
  | { is: 'printed'; copies: number };

/** Of every copy; the woman comes with each. */
export type ForAll = Required<Pick<BatchOrder, 'kind' | 'to' | 'style'>>;

export type OfBatch = { woman: Woman; became: Became };

/** What an offender manager is given: her whole plan, or the sheet for resettlement where there is one. */
const forManagers: readonly string[] = ['plan', 'resettlement'];
export const kindsForManager = copyKinds.filter((kind) => forManagers.includes(kind));

/** Those to be made, in their order. */
export function toMake(batch: readonly OfBatch[]): OfBatch[] {
  return batch.filter(({ became }) => became.is === 'right');
}

export function countMade(batch: readonly OfBatch[]): number {
  return batch.filter(({ became }) => became.is === 'made').length;
}

/** True for what goes wrong with one woman only: the others can still be made. */
export function isAboutHer(code: FailureCode): boolean {
  return [
    ...[
      'not-ready',
      'changed-since-look',
      'who-is-it',
      'sharing-first',
      'hidden-place-found',
      'missing-characters',
    ],
  ].includes(code);
}

/** The batch with what became of one woman. */
export function withBecame(batch: readonly OfBatch[], id: string, became: Became): OfBatch[] {
  return batch.map((one) => (one.woman.id === id ? { ...one, became } : one));
}

import type { HerSharing } from '../../shared/domain/copies/allowed';
import { readersOfKind } from '../../shared/domain/copies/kinds';
import type { KeptNote } from '../../shared/domain/notes/note';
import { otherCouncilIn } from '../../shared/domain/sharing/council-names';
import type { CopyRequest } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import type { Reader } from '../store/connection';
import { copyOrder } from './copy-language';
import type { CopyOrder } from './copy-page';
import { nextCopyNumber } from './copy-rows';
import { readReplaced } from './handed-rows';
import { readUnusedOverride } from './override-rows';
import type { PlanState } from './plan-state';
import { readYesNow } from './yes-now';

/** Reads the notes of a plan; they are kept in a room of their own. */
export type ReadNotes = (reader: Reader, plan: string) => Promise<KeptNote[]>;

/** The order with all it is made from. @throws KnownFailure not-allowed where workers' notes are asked for on a copy that may not have them */
export async function wantedOf(
  desk: Desk,
  readNotes: ReadNotes,
  order: CopyRequest,
  { version, readings, sharing, occasions, jobs }: PlanState,
): Promise<CopyOrder> {
  if (order.withNotes && order.copyFor !== 'specialist') throw new KnownFailure('not-allowed');
  if (!readersOfKind[order.kind ?? 'plan'].includes(order.copyFor)) {
    throw new KnownFailure('not-allowed');
  }
  const replaces = await readReplaced(desk.connection, {
    ...{ kind: order.kind ?? 'plan', version },
    ...{ plan: order.plan, copyFor: order.copyFor, to: order.to },
  });
  const herSharing = await underOverride(desk, order, sharing);
  const yes = await readYesNow(desk, desk.connection, order.plan);
  refuseOtherCouncil(order, yes('duty_to_refer').council);
  return {
    ...(await copyOrder(desk, order, version)),
    // It was written down for one person, and goes to that person.
    ...('recipient' in herSharing ? { to: herSharing.recipient } : {}),
    ...(replaces === undefined ? {} : { replaces }),
    number: await nextCopyNumber(desk.connection, order.plan),
    readings,
    sharing: herSharing,
    stamps: { occasions, jobs },
    yes,
    ...(order.withNotes ? { notes: await readNotes(desk.connection, order.plan) } : {}),
  };
}

/** A pack for a council goes to the one she named. A person's name alone names none. */
function refuseOtherCouncil({ kind, copyFor, to }: CopyRequest, named: string | undefined): void {
  if (kind !== 'housing' || copyFor !== 'housing' || named === undefined) return;
  const typed = otherCouncilIn([to ?? ''], named);
  if (typed !== undefined) throw new KnownFailure('another-council', { typed, named });
}

/** @throws KnownFailure not-allowed where it was used already, or was written down for another reader */
async function underOverride(desk: Desk, order: CopyRequest, sharing: HerSharing) {
  if (order.override === undefined) return sharing;
  const { connection } = desk;
  const override = await readUnusedOverride(connection, order.plan, order.override, desk.today());
  // Any other kind holds more than was named.
  const isPlain = !order.withNotes && (order.kind ?? 'plan') === 'plan';
  if (override?.reader !== order.copyFor || !isPlain) throw new KnownFailure('not-allowed');
  const { recipient, ...inUse } = override;
  return { ...sharing, override: inUse, recipient };
}

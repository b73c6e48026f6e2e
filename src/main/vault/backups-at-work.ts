// Joins the open vault to its backups: its key and file go in, and out come the calls and what is done as it locks.

import { questionControlling } from '../../shared/domain/copies/allowed';
import type { Handlers } from '../../shared/ipc/contract';
import { layBackups } from '../backups/backup-desk';
import { eraseHandlers } from '../backups/erase-desk';
import { finishRestore } from '../backups/finish-restore';
import { keepReserve } from '../files/reserve';
import type { VaultKey } from '../keys/keyring';
import type { Desk } from '../plans/desk';
import type { Connection } from '../store/connection';
import type { VaultPlace } from './vault-place';

export type LaidBackups = {
  handlers: { backups: Handlers<'backups'>; erasures: Handlers<'erasures'> };
  whenLocking: () => Promise<void>;
};

/** @param letGo closes the vault and forgets its key */
export async function layBackupsAt(
  place: VaultPlace,
  { key, connection, desk }: { key: VaultKey; connection: Connection; desk: Desk },
  letGo: () => Promise<void>,
): Promise<LaidBackups> {
  const { folder, now, today, takePlace } = place;
  const { workbook } = await place.content();
  let isPuttingBack = false;
  const nameQuestion = questionControlling(workbook, 'identity.legalName') ?? 'identity.legalName';
  const laid = await layBackups({
    ...{ connection, key, folder, now, today, takePlace },
    nameQuestion,
    byItself: place.backsUpByItself ?? false,
    putBack: async () => {
      isPuttingBack = true;
      await letGo();
      await finishRestore(folder);
      place.whenLocking?.();
    },
  });
  if (place.backsUpByItself) void keepReserve(folder);
  return {
    handlers: {
      backups: laid.handlers,
      erasures: eraseHandlers({
        ...{ connection, key, folder, now, today, nameQuestion },
        session: desk.session,
        backups: laid.list,
        backUp: () => laid.make('erasure'),
      }),
    },
    // What is put back was just saved, and what was there as well.
    whenLocking: async () => (isPuttingBack ? undefined : laid.whenLocking()),
  };
}

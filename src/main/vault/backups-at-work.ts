// Joins the open vault to its backups: its key and file go in, and out come the calls and what is done as it locks.

import { questionControlling } from '../../shared/domain/copies/allowed';
import type { Handlers } from '../../shared/ipc/contract';
import { layBackups } from '../backups/backup-desk';
import { finishRestore } from '../backups/finish-restore';
import { keepReserve } from '../files/reserve';
import type { VaultKey } from '../keys/keyring';
import type { Connection } from '../store/connection';
import type { VaultPlace } from './vault-place';

export type LaidBackups = {
  handlers: Handlers<'backups'>;
  whenLocking: () => Promise<void>;
};

/** @param letGo closes the vault and forgets its key */
export async function layBackupsAt(
  place: VaultPlace,
  { key, connection }: { key: VaultKey; connection: Connection },
  letGo: () => Promise<void>,
): Promise<LaidBackups> {
  const { folder, now, today, takePlace } = place;
  const { workbook } = await place.content();
  let isPuttingBack = false;
  const desk = await layBackups({
    ...{ connection, key, folder, now, today, takePlace },
    nameQuestion: questionControlling(workbook, 'identity.legalName') ?? 'identity.legalName',
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
    handlers: desk.handlers,
    // What is put back was just saved, and what was there as well.
    whenLocking: async () => (isPuttingBack ? undefined : desk.whenLocking()),
  };
}

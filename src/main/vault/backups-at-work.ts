// Joins the open vault to its backups: its keys and files go in, and out come the calls and what is done as it locks.

import { questionControlling } from '../../shared/domain/copies/allowed';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { doAs } from '../audit/context';
import { layBackups } from '../backups/backup-desk';
import { sweepHalfWritten } from '../backups/backup-folder';
import { eraseHandlers } from '../backups/erase-desk';
import { finishRestore } from '../backups/finish-restore';
import { keepReserve } from '../files/reserve';
import type { Desk } from '../plans/desk';
import type { Journal } from '../store/journal';
import { type Files, plansKeyOf } from './open-files';
import { CONTROL_FILE } from './vault-folder';
import type { VaultPlace } from './vault-place';
import { vaultsOf } from './whose-plans';

export type LaidBackups = {
  handlers: { backups: Handlers<'backups'>; erasures: Handlers<'erasures'> };
  whenLocking: () => Promise<void>;
};

const headOf = (head: { seq: number; hash: string } | undefined) =>
  head && `${head.seq}:${head.hash}`;

/** @param letGo closes the vault and forgets its key */
export async function layBackupsAt(
  place: VaultPlace,
  { files, desk, journal }: { files: Files; desk: Desk; journal: Journal | undefined },
  letGo: () => Promise<void>,
): Promise<LaidBackups> {
  const { folder, now, today, takePlace } = place;
  await sweepHalfWritten(folder).catch(() => undefined);
  const { workbook } = await place.content();
  const { plans: connection, control } = files;
  if (!connection) throw new KnownFailure('not-allowed');
  // Asked for each time: the key may be changed while the plans are open.
  const keyNow = () => plansKeyOf(files);
  let isPuttingBack = false;
  const knownAsQuestion = questionControlling(workbook, 'identity.knownAs') ?? 'identity.knownAs';
  const nameQuestion = questionControlling(workbook, 'identity.legalName') ?? 'identity.legalName';
  const laid = await layBackups({
    ...{ connection, folder, now, today, takePlace, journal },
    get key() {
      return keyNow();
    },
    companions: [
      {
        name: CONTROL_FILE,
        copyTo: async (path) => {
          await control.alone((raw) => raw.all('VACUUM INTO ?', [path]));
        },
      },
    ],
    auditHead: async () => headOf(files.log?.head()),
    nameQuestion,
    worker: desk.session.worker,
    byItself: place.backsUpByItself ?? false,
    // Nobody asked for it: their time was over. Not written down, the backups stay gone.
    ranOut: async (count) => {
      if (count === 0) return;
      await doAs({ act: 'backups-run-out', detail: { count }, must: true }, () =>
        connection.transaction(async () => undefined),
      ).catch(() => undefined);
    },
    vaultsOf,
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
        ...{ connection, folder, now, today, nameQuestion, knownAsQuestion },
        get key() {
          return keyNow();
        },
        session: desk.session,
        backups: laid.list,
        forgetKept: async () => journal?.forget(),
        backUp: () => laid.make('erasure'),
      }),
    },
    // What is put back was just saved, and what was there as well.
    whenLocking: async () => {
      if (!isPuttingBack) await laid.whenLocking().catch(() => undefined);
      await journal?.close();
    },
  };
}

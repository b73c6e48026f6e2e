// The drill: does what is in the envelope open what would be left? A backup is made, opened with nothing but the recovery
// sheet as it was typed, put back into memory, and compared with what is here; then it is taken away again. Until it passed
// once no plan is begun. Source: security.md 2.3, T25.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../../shared/domain/calendar/day';
import { KnownFailure } from '../../shared/ipc/failure';
import { makeBackup } from '../backups/make-backup';
import { isGood } from '../backups/verify-backup';
import { fileFailure } from '../files/file-failure';
import type { Keys, VaultKey } from '../keys/keyring';
import { readKeyrings } from '../keys/keyring-file';
import { openWithRecoveryKey } from '../keys/open-keyring';
import type { Connection } from '../store/connection';
import { differIn, type Held, putIntoMemory, readHeld } from '../store/in-memory';
import { readSalt } from '../store/open';
import { type Files, plansKeyOf } from './open-files';
import { keepAct, keepPolicy, readPolicy } from './people-rows';
import { CONTROL_FILE, VAULT_FILE } from './vault-folder';

/** Where the backup of a drill lies while it lasts. It is never in the list of backups. */
const FOLDER = '.drill';

export type Drill = {
  folder: string;
  files: Files;
  now: () => string;
  today: () => Day;
  /** Told at each step, for the tests that spoil something there. */
  atStep?: (step: 'backed up', backup: string) => Promise<void>;
};

/**
 * Runs the drill and keeps that it passed.
 * @param typed the recovery sheet, as somebody typed it
 * @param by who did it; left out while the vault is being set up
 * @throws KnownFailure wrong-recovery-key; drill-failed when the sheet does not open the backup to what is here; as
 *   `makeBackup` does
 */
export async function runDrill(of: Drill, typed: string, by?: string): Promise<void> {
  // Said before anything is made: a slip of the pen is no failed drill.
  purge(openWithRecoveryKey(of.files.ring, typed).keys);
  const into = join(of.folder, FOLDER);
  try {
    await rm(into, { recursive: true, force: true });
    await tryBackup(of, into, typed);
  } catch (problem) {
    throw fileFailure(problem, 'folder-read-only');
  } finally {
    await sweepDrill(of.folder);
  }
  await of.files.control.transaction(async (writer) => {
    await keepPolicy(writer, { sheetTriedOn: of.today(), drilledAt: of.now() });
    if (by) await keepAct(writer, { by, what: 'sheet-tried' }, of.now());
  });
}

async function tryBackup(of: Drill, into: string, typed: string): Promise<void> {
  const { plans, control } = of.files;
  if (!plans) throw new KnownFailure('not-allowed');
  let here: { plans?: Held; control?: Held } = {};
  const backup = await makeBackup(
    {
      // What is copied and what is compared are of the same moment: nothing is written in between.
      connection: alsoReading(plans, (held) => {
        here = { ...here, plans: held };
      }),
      ...{ folder: of.folder, now: of.now, key: plansKeyOf(of.files) },
      companions: [
        {
          name: CONTROL_FILE,
          copyTo: (path) =>
            control.alone(async (raw) => {
              here = { ...here, control: await readHeld(raw) };
              await raw.all('VACUUM INTO ?', [path]);
            }),
        },
      ],
    },
    into,
    'asked',
  );
  await of.atStep?.('backed up', backup.folder);
  const keys = await keysBySheet(backup.folder, typed);
  try {
    const at = (name: string) => join(backup.folder, name);
    const key = {
      plans: await fitting(at(VAULT_FILE), keys.plans, keys.next?.plans),
      control: await fitting(at(CONTROL_FILE), keys.control, keys.next?.control),
    };
    if (!(await isGood(backup, key.plans))) throw new KnownFailure('drill-failed');
    const back = {
      plans: await putIntoMemory({ path: at(VAULT_FILE), ...key.plans }),
      control: await putIntoMemory({ path: at(CONTROL_FILE), ...key.control }),
    };
    const isSame =
      differIn(back.plans, here.plans ?? {}).length === 0 &&
      differIn(back.control, here.control ?? {}).length === 0;
    if (!isSame) throw new KnownFailure('drill-failed');
  } finally {
    purge(keys);
  }
}

/** While keys are being changed a file may be under either. */
async function fitting(path: string, now?: VaultKey, next?: VaultKey): Promise<VaultKey> {
  const salt = await readSalt(path);
  const key = [now, next].find((one) => one?.salt === salt);
  if (!key) throw new KnownFailure('drill-failed');
  return key;
}

/** The same connection; what it holds is read in the turn in which it is copied. */
function alsoReading(connection: Connection, tell: (held: Held) => void): Connection {
  return {
    ...connection,
    alone: (work) =>
      connection.alone(async (raw) => {
        tell(await readHeld(raw));
        return work(raw);
      }),
  };
}

/** By the backup's own keyring and what is on paper: nothing of this desk is asked. */
async function keysBySheet(folder: string, typed: string): Promise<Keys> {
  try {
    const found = await readKeyrings(folder);
    const [ring] = found?.readable ?? [];
    if (ring?.format !== 2) throw new KnownFailure('keyring-damaged');
    return openWithRecoveryKey(ring, typed).keys;
  } catch {
    throw new KnownFailure('drill-failed');
  }
}

function purge({ control, plans, next }: Keys): void {
  for (const held of [control, plans, next?.control, next?.plans]) held?.key.purge();
}

/** Takes away what a drill left that was broken off: nothing of any woman may stay where nobody looks for it. */
export async function sweepDrill(folder: string): Promise<void> {
  await rm(join(folder, FOLDER), { recursive: true, force: true }).catch(() => undefined);
}

/**
 * Refuses a first plan while nobody knows that it could be got back. A vault that has plans from before there was a drill is
 * not held up: it is told to keyholders on Today.
 * @throws KnownFailure drill-first
 */
export async function mustBeDrilled({ control, plans }: Files): Promise<void> {
  if ((await readPolicy(control)).drilledAt) return;
  const first = await plans?.first('SELECT 1 AS one FROM plan LIMIT 1');
  if (!first) throw new KnownFailure('drill-first');
}

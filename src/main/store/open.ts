// Opens the vault file in a visible order: look at its first bytes, let SQLite have it, give the key,
// settle the settings, prove the key by reading, bring the tables up to date. Ends in a connection or
// a named failure; never in a file without a cipher.

import { access, constants, open as openFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { isCode } from '../files/write-whole';
import type { Secret } from '../keys/secret';
import { type Connection, takeTurns } from './connection';
import { keepCopy, type Migration, migrate, stepsLeft } from './migrate';
import { applyPragmas, assertCipher } from './pragmas';
import { openRaw, type RawConnection } from './sqlcipher';
import { storeFailure } from './store-failure';

const PLAIN_HEADER = 'SQLite format 3\0';

export type OpenRequest = {
  path: string;
  key: Secret;
  /** 16 bytes in hex; must be the first 16 bytes of an existing file. */
  salt: string;
  migrations: readonly Migration[];
  /** `create` refuses an existing file; `open` refuses a missing one. */
  mode: 'create' | 'open';
};

/**
 * The files this process has open. POSIX drops every lock a process holds on a file when the process
 * closes any descriptor of that file, also one that only read a few bytes; a second program could
 * then open the vault and destroy it. So while a connection holds the file nothing here opens it.
 */
const held = new Set<string>();

/**
 * Opens or creates the vault file.
 * @throws KnownFailure vault-missing, vault-damaged, vault-not-protected, vault-newer, vault-in-use,
 *   folder-read-only, disk-full
 */
export async function openVaultFile(request: OpenRequest): Promise<Connection> {
  await checkPlace(request);
  const release = await hold(request.path);
  let raw: RawConnection | undefined;
  try {
    if (request.mode === 'create') await makeFile(request);
    await checkHeader(request);
    raw = await openWithKey(request);
    const { had, left } = await stepsLeft(raw, request.migrations);
    const [next] = left;
    if (next && had > 0) {
      await closeWithEmptyLog(raw);
      raw = undefined;
      await keepCopy(request.path, next.number);
      raw = await openWithKey(request);
      // Another program may have had the file in between; then the copy is not to be trusted.
      const now = await stepsLeft(raw, request.migrations);
      if (now.had !== had) throw new KnownFailure('vault-in-use');
    }
    await migrate(raw, request.migrations);
    return takeTurns(letGoWhenClosed(raw, release), await stillThere(request.path));
  } catch (problem) {
    await raw?.close().catch(() => undefined);
    release();
    throw storeFailure(problem);
  }
}

/** Looks at the place without opening the file itself. */
async function checkPlace(request: OpenRequest): Promise<void> {
  try {
    await access(dirname(request.path), constants.W_OK);
    const size = await stat(request.path).then(
      (found) => {
        if (!found.isFile()) throw new KnownFailure('vault-damaged');
        return found.size;
      },
      (problem: unknown) => {
        if (isCode(problem, 'ENOENT')) return undefined;
        throw problem;
      },
    );
    if (request.mode === 'create') {
      if (size !== undefined) throw new KnownFailure('not-ready');
      return;
    }
    if (size === undefined) throw new KnownFailure('vault-missing');
    await access(request.path, constants.R_OK | constants.W_OK);
  } catch (problem) {
    throw fileFailure(problem, 'folder-read-only');
  }
}

/** Notes that this process is about to open the file. @throws KnownFailure vault-in-use when it has it */
async function hold(path: string): Promise<() => void> {
  const name = await realpath(path).catch(async () =>
    join(await realpath(dirname(path)), basename(path)),
  );
  if (held.has(name)) throw new KnownFailure('vault-in-use');
  held.add(name);
  return () => held.delete(name);
}

/**
 * A file that was deleted or moved while it is open still takes what is written, and nobody would find it again. So
 * the place is compared with what stood there at opening; looking at it opens nothing.
 * @returns throws KnownFailure vault-missing once another file, or none, is there
 */
async function stillThere(path: string): Promise<() => Promise<void>> {
  const opened = await stat(path);
  return async () => {
    const now = await stat(path).catch(() => undefined);
    if (now?.ino !== opened.ino || now.dev !== opened.dev) throw new KnownFailure('vault-missing');
  };
}

function letGoWhenClosed(raw: RawConnection, release: () => void): RawConnection {
  return {
    ...raw,
    close: async () => {
      await raw.close();
      release();
    },
  };
}

/** A new file with all its tables, closed again: its first bytes are looked at like any other's. */
async function makeFile(request: OpenRequest): Promise<void> {
  const raw = await openWithKey(request);
  try {
    await migrate(raw, request.migrations);
  } catch (problem) {
    await raw.close().catch(() => undefined);
    throw problem;
  }
  await closeWithEmptyLog(raw);
}

/** Opens the file by SQLite, with the key given and proved and every setting settled. */
async function openWithKey(request: OpenRequest): Promise<RawConnection> {
  const raw = await openRaw(request.path);
  try {
    await giveKey(raw, request);
    await assertCipher(raw);
    await applyPragmas(raw);
    await raw.all('SELECT count(*) AS tables FROM sqlite_master');
    return raw;
  } catch (problem) {
    await raw.close().catch(() => undefined);
    throw problem;
  }
}

/** Writes the log back into the file, so that the file alone holds everything, and closes. */
async function closeWithEmptyLog(raw: RawConnection): Promise<void> {
  let isBusy = true;
  try {
    const [row] = await raw.all<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
    isBusy = row?.busy !== 0;
  } finally {
    await raw.close();
  }
  if (isBusy) throw new KnownFailure('vault-in-use');
}

/** The first 16 bytes must be our salt: anything else is damage, another file, or no cipher at all. */
async function checkHeader({ path, salt }: OpenRequest): Promise<void> {
  const file = await openFile(path, 'r');
  try {
    const header = Buffer.alloc(16);
    const { bytesRead } = await file.read(header, 0, 16, 0);
    if (header.toString('latin1') === PLAIN_HEADER) throw new KnownFailure('vault-not-protected');
    if (bytesRead < 16 || header.toString('hex') !== salt) throw new KnownFailure('vault-damaged');
  } finally {
    await file.close();
  }
}

async function giveKey(raw: RawConnection, { key, salt }: OpenRequest): Promise<void> {
  // The cipher writes its own remarks to the screen of whoever started us; they say nothing useful.
  await raw.exec('PRAGMA cipher_log = off');
  const text = key.use((bytes) => bytes.toString('hex')) + salt;
  if (!/^[0-9a-f]{96}$/.test(text)) throw new Error('the key is not 96 hex digits');
  await raw.exec(`PRAGMA key = "x'${text}'"`);
}

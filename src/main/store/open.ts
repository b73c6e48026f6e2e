// Opens the vault file in a visible order: look at its first bytes, let SQLite have it, give the key,
// settle the settings, prove the key by reading, bring the tables up to date. Ends in a connection or
// a named failure; never in a file without a cipher.

import { access, constants, open as openFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { spendReserve } from '../files/reserve';
import { isCode } from '../files/write-whole';
import type { Secret } from '../keys/secret';
import { type Connection, takeTurns, type Watch } from './connection';
import { keepCopy, type Migration, migrate, stepsLeft } from './migrate';
import { isWhole, scanPages } from './pages';
import { applyPragmas, assertCipher } from './pragmas';
import { openRaw, type RawConnection } from './sqlcipher';
import { storeFailure } from './store-failure';

const PLAIN_HEADER = 'SQLite format 3\0';

/** A key, and 16 bytes in hex: these must be the first 16 bytes of an existing file. */
export type FileKey = { key: Secret; salt: string };

export type OpenRequest = FileKey & {
  path: string;
  /** While keys are being changed the file may open with this one instead; its first bytes say which. */
  next?: FileKey | undefined;
  migrations: readonly Migration[];
  /** `create` refuses an existing file; `open` refuses a missing one. */
  mode: 'create' | 'open';
  /** Looks on while it is written to. */
  watch?: Watch | undefined;
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
export async function openVaultFile(asked: OpenRequest): Promise<Connection> {
  await checkPlace(asked);
  const release = await hold(asked.path);
  let raw: RawConnection | undefined;
  try {
    if (asked.mode === 'create') await makeFile(asked);
    const request = { ...asked, ...(await fittingKey(asked)) };
    if (request.mode === 'open') await assertWhole(request);
    raw = await openWithKey(request);
    const { had, left } = await stepsLeft(raw, request.migrations);
    const { watch } = request;
    const [next] = left;
    if (next && had > 0) {
      await watch?.beforeSteps(raw);
      await closeWithEmptyLog(raw);
      raw = undefined;
      await keepCopy(request.path, next.number);
      raw = await openWithKey(request);
      // Another program may have had the file in between; then the copy is not to be trusted.
      const now = await stepsLeft(raw, request.migrations);
      if (now.had !== had) throw new KnownFailure('vault-in-use');
    }
    await migrate(raw, request.migrations);
    await watch?.opened(raw);
    return takeTurns(letGoWhenClosed(raw, release), await stillThere(request.path), {
      openAgain: async () => {
        const letGo = await hold(request.path);
        return letGoWhenClosed(await openWithKey(request), letGo);
      },
      makeRoom: () => spendReserve(dirname(request.path)),
      watch,
    });
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
export async function hold(path: string): Promise<() => void> {
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

/**
 * Looks at every page before SQLite is let near the file: damage anywhere is told now, and not when she gets there.
 * @throws KnownFailure vault-damaged, with how many pages of how many
 */
async function assertWhole(request: OpenRequest): Promise<void> {
  const problem = await settleLog(request).then(
    () => undefined,
    (thrown: unknown) => storeFailure(thrown),
  );
  const isDamage = problem instanceof KnownFailure && problem.failure.code === 'vault-damaged';
  if (problem && !isDamage) throw problem;
  const scan = await scanPages(request.path, request);
  // All of it damaged is another key, or another file.
  if (scan.damaged.length === scan.pages) throw new KnownFailure('vault-damaged');
  if (isWhole(scan) && !problem) return;
  await assertOnlyOurs(request);
  const missing = Math.max(0, scan.said - scan.pages);
  const damaged = scan.damaged.length + missing;
  throw new KnownFailure('vault-damaged', { damaged, of: scan.pages + missing });
}

/** A page that another program is just writing looks damaged. @throws KnownFailure vault-in-use */
async function assertOnlyOurs(request: OpenRequest): Promise<void> {
  const raw = await openWithKey(request).catch((thrown: unknown) => {
    const problem = storeFailure(thrown);
    if (problem instanceof KnownFailure && problem.failure.code === 'vault-in-use') throw problem;
  });
  await raw?.close().catch(() => undefined);
}

/** After a power cut a page may be whole in the log only: it is written back first. */
async function settleLog(request: OpenRequest): Promise<void> {
  const log = await stat(`${request.path}-wal`).catch(() => undefined);
  if (log && log.size > 0) await closeWithEmptyLog(await openWithKey(request));
}

/** Opens a file only to read it, and leaves every byte of it as it is. It must have no log. */
export async function openToRead(request: {
  path: string;
  key: Secret;
  salt: string;
}): Promise<RawConnection> {
  const raw = await openRaw(request.path, 'to-read');
  try {
    await giveKey(raw, request);
    await assertCipher(raw);
    for (const setting of ['query_only = ON', 'temp_store = MEMORY', 'trusted_schema = OFF']) {
      await raw.exec(`PRAGMA ${setting}`);
    }
    await raw.all('SELECT count(*) AS tables FROM sqlite_master');
    return raw;
  } catch (problem) {
    await raw.close().catch(() => undefined);
    throw storeFailure(problem);
  }
}

/** Opens the file by SQLite, with the key given and proved and every setting settled. */
export async function openWithKey(request: FileKey & { path: string }): Promise<RawConnection> {
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
export async function closeWithEmptyLog(raw: RawConnection): Promise<void> {
  let isBusy = true;
  try {
    const [row] = await raw.all<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
    isBusy = row?.busy !== 0;
  } finally {
    await raw.close();
  }
  if (isBusy) throw new KnownFailure('vault-in-use');
}

/** The key whose salt stands first in the file: anything else is damage, another file, or no cipher at all. */
export async function fittingKey({ path, key, salt, next }: OpenRequest): Promise<FileKey> {
  const found = await readSalt(path);
  if (found === Buffer.from(PLAIN_HEADER, 'latin1').toString('hex')) {
    throw new KnownFailure('vault-not-protected');
  }
  if (found === salt) return { key, salt };
  if (next && found === next.salt) return next;
  throw new KnownFailure('vault-damaged');
}

/** The first 16 bytes of a file that nobody here has open, in hex; fewer when it is shorter. */
export async function readSalt(path: string): Promise<string> {
  const file = await openFile(path, 'r');
  try {
    const header = Buffer.alloc(16);
    const { bytesRead } = await file.read(header, 0, 16, 0);
    return header.subarray(0, bytesRead).toString('hex');
  } finally {
    await file.close();
  }
}

async function giveKey(raw: RawConnection, of: FileKey): Promise<void> {
  // The cipher writes its own remarks to the screen of whoever started us; they say nothing useful.
  await raw.exec('PRAGMA cipher_log = off');
  await raw.exec(`PRAGMA key = "${keyText(of)}"`);
}

/** A key and its salt as SQLCipher reads them. */
export function keyText({ key, salt }: FileKey): string {
  const text = key.use((bytes) => bytes.toString('hex')) + salt;
  if (!/^[0-9a-f]{96}$/.test(text)) throw new Error('the key is not 96 hex digits');
  return `x'${text}'`;
}

// A vault file brought into memory to be worked with, where nothing can be written beside it. Every byte of the file stays as it
// is; what is written goes with the process. Source: security.md 5.4.

import { access, chmod, constants, copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { isCode } from '../files/write-whole';
import { type Connection, takeTurns } from './connection';
import { migrate, stepsLeft } from './migrate';
import { closeWithEmptyLog, fittingKey, keyText, type OpenRequest, openWithKey } from './open';
import { isWhole, scanPages } from './pages';
import { assertCipher } from './pragmas';
import { openRaw, type RawConnection } from './sqlcipher';
import { storeFailure } from './store-failure';

/** In memory on Linux. */
const MEMORY_FOLDER = '/dev/shm';

/** As for a file on disk, with those that mean nothing in memory left out: pragmas.ts says why. */
const settings = [
  'temp_store = MEMORY',
  'secure_delete = ON',
  'foreign_keys = ON',
  'trusted_schema = OFF',
];

/**
 * Brings the file into memory, its tables up to date there.
 * @throws KnownFailure vault-missing, vault-damaged, vault-not-protected, vault-newer; vault-in-use where it was written to
 *   meanwhile
 */
export async function openIntoMemory(asked: Omit<OpenRequest, 'mode'>): Promise<Connection> {
  let raw: RawConnection | undefined;
  try {
    const before = await lookOf(asked.path);
    raw = await withWholeFile(asked.path, async (path) => {
      const request = { ...asked, path, mode: 'open' } as const;
      return exported({ ...request, ...(await fittingKey(request)) });
    });
    if ((await lookOf(asked.path)) !== before) throw new KnownFailure('vault-in-use');
    const { had, left } = await stepsLeft(raw, asked.migrations);
    if (had > 0 && left.length > 0) await asked.watch?.beforeSteps(raw);
    await migrate(raw, asked.migrations);
    for (const setting of settings) await raw.exec(`PRAGMA ${setting}`);
    await asked.watch?.opened(raw);
    return takeTurns(raw, undefined, { watch: asked.watch });
  } catch (problem) {
    await raw?.close().catch(() => undefined);
    throw storeFailure(problem);
  }
}

/** How long the file and its log are, and when they were last written to. */
async function lookOf(path: string): Promise<string> {
  const one = async (name: string) => {
    const { size, mtimeMs } = await stat(name);
    return `${size} ${mtimeMs}`;
  };
  try {
    await access(path, constants.R_OK);
    return `${await one(path)} ${await one(`${path}-wal`).catch(() => '')}`;
  } catch (problem) {
    if (isCode(problem, 'ENOENT')) throw new KnownFailure('vault-missing');
    throw fileFailure(problem, 'folder-read-only');
  }
}

/**
 * Runs `work` on a file that holds everything. What is still in the log of one that was not closed is written back, in a copy
 * under the same key that is gone when `work` is done: in memory where the system has a folder there.
 */
async function withWholeFile<T>(path: string, work: (path: string) => Promise<T>): Promise<T> {
  const log = await stat(`${path}-wal`).catch(() => undefined);
  if (!log || log.size === 0) return work(path);
  const room = await access(MEMORY_FOLDER, constants.W_OK).then(
    () => MEMORY_FOLDER,
    () => tmpdir(),
  );
  const aside = await mkdtemp(join(room, 'my-plan-'));
  try {
    const copy = join(aside, basename(path));
    for (const end of ['', '-wal']) {
      await copyFile(path + end, copy + end);
      await chmod(copy + end, 0o600);
    }
    return await work(copy);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** All of the file in a new database in memory. */
async function exported(request: OpenRequest): Promise<RawConnection> {
  const log = await stat(`${request.path}-wal`).catch(() => undefined);
  if (log && log.size > 0) await closeWithEmptyLog(await openWithKey(request));
  const scan = await scanPages(request.path, request);
  if (!isWhole(scan)) {
    const missing = Math.max(0, scan.said - scan.pages);
    const damaged = scan.damaged.length + missing;
    throw new KnownFailure('vault-damaged', { damaged, of: scan.pages + missing });
  }
  const raw = await openRaw(':memory:', 'in-memory');
  try {
    await raw.exec('PRAGMA cipher_log = off; PRAGMA temp_store = MEMORY');
    await assertCipher(raw);
    // Without `immutable` SQLite would look for a log, and for a place to lock.
    const from = `${pathToFileURL(request.path).href}?mode=ro&immutable=1`;
    await raw.run(`ATTACH DATABASE ? AS plans KEY "${keyText(request)}"`, [from]);
    const [step] = await raw.all<{ user_version: number }>('PRAGMA plans.user_version');
    await raw.all(`SELECT sqlcipher_export('main', 'plans')`);
    await raw.exec(`DETACH DATABASE plans; PRAGMA user_version = ${step?.user_version ?? 0}`);
    return raw;
  } catch (problem) {
    await raw.close().catch(() => undefined);
    throw problem;
  }
}

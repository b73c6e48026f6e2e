// Writes a file whole or not at all: next to its place under another name, flushed, renamed, and the
// folder flushed too. It knows nothing of what it writes.

import { randomBytes } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces `path` by `bytes`, readable by its owner only. After a crash the file is the old one or
 * the new one, never a mixture; a left-over part is named `.<name>.<random>.part` beside it.
 * @throws what the file system said; nothing is left behind then
 */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  const part = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (problem) {
    await unlink(part).catch(() => undefined);
    throw problem;
  }
  await syncFolder(folder);
}

/** Makes a rename in this folder last through a power cut. Some file systems cannot; then nothing is lost by trying. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (problem) {
    if (!isCode(problem, 'EISDIR', 'EINVAL', 'EPERM', 'EACCES')) throw problem;
  }
}

/** True when a thrown file-system problem carries one of these codes. */
export function isCode(problem: unknown, ...codes: string[]): boolean {
  const code = (problem as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && codes.includes(code);
}

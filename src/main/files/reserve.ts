// Room kept for a full disk: a file of nothing beside the plans. When there is no room left it is given up, so that what is
// being saved is saved, and the plans can still be opened. It is put back when there is room again.

import { open, stat, statfs, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isCode } from './write-whole';

const NAME = 'room-to-save';
const SIZE = 16 * 1024 * 1024;
const PIECE = 1024 * 1024;
/** Below this nothing big is begun, and the reserve is not put back. */
const LEAST_FREE = 64 * 1024 * 1024;
/** Below this somebody is told. */
const LITTLE_FREE = 500 * 1024 * 1024;

export type Room = 'enough' | 'little' | 'none';

/** Gives the reserve up. True when it was there, so that there is more room now. */
export async function spendReserve(folder: string): Promise<boolean> {
  try {
    await unlink(join(folder, NAME));
    return true;
  } catch {
    return false;
  }
}

/** Puts the reserve there where there is room for it. Never a reason for anything to stop. */
export async function keepReserve(folder: string): Promise<void> {
  const path = join(folder, NAME);
  try {
    const there = await stat(path).catch(() => undefined);
    if (there?.size === SIZE || (await freeBytes(folder)) < SIZE + LEAST_FREE) return;
    // Written and not only made long: a file of holes would keep no room.
    const file = await open(path, 'w', 0o600);
    try {
      const piece = Buffer.alloc(PIECE, 1);
      for (let written = 0; written < SIZE; written += PIECE) await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch {
    await spendReserve(folder);
  }
}

/** How much room there is beside the plans; `none` also where the reserve had to be given up. */
export async function roomIn(folder: string): Promise<Room> {
  try {
    const free = await freeBytes(folder);
    if (free < LEAST_FREE) return 'none';
    return free < LITTLE_FREE ? 'little' : 'enough';
  } catch (problem) {
    if (isCode(problem, 'ENOSYS', 'ENOTSUP')) return 'enough';
    throw problem;
  }
}

/** Bytes anybody may still write here. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

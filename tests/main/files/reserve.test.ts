// Room kept for a full disk: when it is put there, when it is given up, and what is told of how much room there is.

import { mkdir, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { freeBytes, keepReserve, roomIn, spendReserve } from '../../../src/main/files/reserve';
import { aFolder } from '../../support/a-folder';

const MiB = 1024 * 1024;
const disk = vi.hoisted(() => ({ free: 0, problem: '', isFull: false }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const statfs = async () => {
    if (disk.problem !== '') throw Object.assign(new Error(), { code: disk.problem });
    return { bavail: disk.free / 512, bsize: 512 };
  };
  const open: typeof real.open = async (...given) => {
    const file = await real.open(...given);
    if (!disk.isFull) return file;
    return Object.assign(file, {
      write: async () => {
        throw Object.assign(new Error(), { code: 'ENOSPC' });
      },
    });
  };
  return { ...real, statfs, open };
});

let folder: string;
const path = () => join(folder, 'room-to-save');
const size = () =>
  stat(path()).then(
    (there) => there.size,
    () => undefined,
  );
beforeEach(async () => {
  folder = await aFolder();
  Object.assign(disk, { free: 1000 * MiB, problem: '', isFull: false });
});

test.each([
  [64 * MiB - 512, 'none'],
  [64 * MiB, 'little'],
  [500 * MiB - 512, 'little'],
  [500 * MiB, 'enough'],
])('with %i bytes free there is %s', async (free, room) => {
  disk.free = free;
  expect(await freeBytes(folder)).toBe(free);
  expect(await roomIn(folder)).toBe(room);
});

test('where a disk does not say how much there is, there is enough; any other trouble is told', async () => {
  for (const code of ['ENOSYS', 'ENOTSUP']) {
    disk.problem = code;
    expect(await roomIn(folder)).toBe('enough');
  }
  disk.problem = 'EIO';
  await expect(roomIn(folder)).rejects.toMatchObject({ code: 'EIO' });
});

test('is kept where there is room for it and for what is begun beside it', async () => {
  disk.free = 80 * MiB - 512;
  await keepReserve(folder);
  expect(await size()).toBeUndefined();
  disk.free = 80 * MiB;
  await keepReserve(folder);
  expect(await size()).toBe(16 * MiB);
  expect((await stat(path())).blocks * 512).toBeGreaterThanOrEqual(16 * MiB);
});

test('is given up once, and says whether there was any', async () => {
  await keepReserve(folder);
  expect(await spendReserve(folder)).toBe(true);
  expect(await spendReserve(folder)).toBe(false);
  expect(await size()).toBeUndefined();
});

test('half of one is made whole, and a whole one is let be', async () => {
  await writeFile(path(), 'half');
  await keepReserve(folder);
  expect(await size()).toBe(16 * MiB);
  disk.isFull = true;
  await keepReserve(folder);
  expect(await size()).toBe(16 * MiB);
});

test('that cannot be written whole is not left half', async () => {
  disk.isFull = true;
  await keepReserve(folder);
  expect(await size()).toBeUndefined();
  // Nor is it a reason for anything to stop where it cannot even be begun.
  await mkdir(path());
  disk.isFull = false;
  await keepReserve(folder);
  await expect(unlink(path())).rejects.toThrow();
});

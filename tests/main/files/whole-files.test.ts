// Files from outside are read whole or not at all, and never without end; files of ours are written whole or not at all.

import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, statfs, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBounded } from '../../../src/main/files/read-bounded';
import { freeBytes, keepReserve, roomIn, spendReserve } from '../../../src/main/files/reserve';
import { isCode, syncFolder, writeWhole } from '../../../src/main/files/write-whole';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await aFolder();
  path = join(folder, 'a file');
});
const codeOf = async (work: () => Promise<unknown>) =>
  work().then(
    () => 'read',
    (problem: unknown) =>
      problem instanceof KnownFailure ? problem.failure.code : `not named: ${String(problem)}`,
  );

describe('a file somebody chose', () => {
  it.each([
    [0, 8],
    [7, 8],
    [8, 8],
  ])('of %i bytes is read whole where %i are taken', async (size, most) => {
    const bytes = Buffer.alloc(size, 7);
    await writeFile(path, bytes);
    expect(Buffer.from(await readBounded(path, most))).toEqual(bytes);
  });

  it('of one byte more than is taken is refused before it is read', async () => {
    await writeFile(path, Buffer.alloc(9));
    expect(await codeOf(() => readBounded(path, 8))).toBe('file-too-big');
    await truncate(path, 2 ** 40);
    const before = process.memoryUsage().rss;
    expect(await codeOf(() => readBounded(path, 50 * 2 ** 20))).toBe('file-too-big');
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 2 ** 20);
  });

  it('that is no file is refused by name, and a pipe does not hold anybody up', async () => {
    await mkdir(path);
    expect(await codeOf(() => readBounded(path, 8))).toBe('file-is-folder');
    expect(await codeOf(() => readBounded(join(folder, 'gone'), 8))).toBe('file-gone');
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await codeOf(() => readBounded(pipe, 8))).toBe('file-not-readable');
    expect(await codeOf(() => readBounded('/dev/zero', 8))).toBe('file-not-readable');
  });

  it('that says it is empty and is not, as those of the system do, is not read in part', async () => {
    expect(await codeOf(() => readBounded('/proc/self/status', 65_536))).toBe('file-in-use');
  });
});

describe('a file of ours', () => {
  it('takes the place of the one before, is closed to others, and leaves no part behind', async () => {
    await writeWhole(path, 'one');
    await writeWhole(path, Buffer.from('two'));
    expect(await readFile(path, 'utf8')).toBe('two');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['a file']);
  });

  it('that cannot be written leaves what was there, and no part of itself', async () => {
    await mkdir(path);
    await writeFile(join(path, 'inside'), 'kept');
    await expect(writeWhole(path, 'two')).rejects.toSatisfy((problem) =>
      isCode(problem, 'EISDIR', 'ENOTEMPTY'),
    );
    expect(await readdir(folder)).toEqual(['a file']);
    expect(await readFile(join(path, 'inside'), 'utf8')).toBe('kept');
    await expect(writeWhole(join(folder, 'gone', 'a file'), 'x')).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  it('lies in a folder that is flushed; one that is gone is told, one that cannot be flushed is not', async () => {
    await expect(syncFolder(folder)).resolves.toBeUndefined();
    await expect(syncFolder(join(folder, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' });
    // What is no disk cannot be flushed.
    await expect(syncFolder('/dev/null')).resolves.toBeUndefined();
  });

  it.each([
    [{ code: 'EIO' }, true],
    [{ code: 'ENOSPC' }, true],
    [{ code: 'EPERM' }, false],
    [{ code: 5 }, false],
    [new Error('EIO'), false],
    [undefined, false],
  ])('of %o the code is known or not', (problem, known) => {
    expect(isCode(problem, 'EIO', 'ENOSPC')).toBe(known);
  });
});

describe('the room that is kept for a full disk', () => {
  it('is really taken, kept once, and given up once', async () => {
    await keepReserve(folder);
    const there = await stat(join(folder, 'room-to-save'));
    expect(there.size).toBe(16 * 2 ** 20);
    expect(there.blocks * 512).toBeGreaterThanOrEqual(16 * 2 ** 20);
    expect(there.mode & 0o777).toBe(0o600);
    await keepReserve(folder);
    expect((await stat(join(folder, 'room-to-save'))).mtimeMs).toBe(there.mtimeMs);
    expect(await spendReserve(folder)).toBe(true);
    expect(await spendReserve(folder)).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it('cut short is made whole, and what is in its way stops nothing', async () => {
    await writeFile(join(folder, 'room-to-save'), 'short');
    await keepReserve(folder);
    expect((await stat(join(folder, 'room-to-save'))).size).toBe(16 * 2 ** 20);
    await expect(keepReserve(join(folder, 'gone'))).resolves.toBeUndefined();
  });

  it('is said in one of three words, by what is free', async () => {
    const { bavail, bsize } = await statfs(folder);
    const free = await freeBytes(folder);
    expect(Math.abs(free - bavail * bsize)).toBeLessThan(2 ** 30);
    expect(await roomIn(folder)).toBe(
      free < 64 * 2 ** 20 ? 'none' : free < 500 * 2 ** 20 ? 'little' : 'enough',
    );
    await expect(roomIn(join(folder, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

// Wrong tries, written down sealed while nobody is in and told to whoever comes in next.

import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readKeyring } from '../../../src/main/keys/keyring-file';
import { noteTry, readTriesRecord } from '../../../src/main/vault/tries-record';
import { isOwnSlip } from '../../../src/main/vault/tries-told';
import { tryPassphrase } from '../../../src/main/vault/way-in';
import type { TriesShown } from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, ask, aVault, get, passphrase } from '../../support/a-vault';
import { codeOf, unlocked } from '../../support/at-a-vault';

// Several unlocks in each test, every one of them slow on purpose.
vi.setConfig({ testTimeout: 240_000 });

const aCode = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA';
const triesOf = (vault: Parameters<typeof get>[0]) => get<TriesShown>(vault, 'people', 'tries');

async function aLockedVault() {
  const folder = await aFolder();
  await (await anOpenVault(folder)).close();
  return { folder, at: join(folder, 'vault'), log: join(folder, 'vault', 'preauth.log') };
}

/** The keys, for reading a record without coming in. */
async function keysOf(at: string) {
  const ring = await readKeyring(at);
  if (ring?.format !== 2) throw new Error('no keyring');
  const opened = await tryPassphrase(
    { readable: [ring], alike: true, bothReadable: true },
    passphrase,
  );
  if (opened.format !== 2) throw new Error('of the first format');
  return { ring, keys: opened.keys };
}

const moment = (minute: number) => Date.parse('2026-11-21T02:00:00.000Z') + minute * 60_000;

describe('wrong tries', () => {
  it('of each kind are told to whoever comes in, once, and kept for keyholders', async () => {
    const { folder, log } = await aLockedVault();
    const outside = aVault(folder);
    for (let i = 0; i < 2; i += 1)
      expect(
        await codeOf(ask(outside, 'vault', 'unlock', { passphrase: `not it ${i} at all` })),
      ).toBe('wrong-passphrase');
    await ask(outside, 'vault', 'unlockWithRecoveryKey', { recoveryKey: aCode });
    await ask(outside, 'vault', 'unlockWithCode', { code: aCode });
    expect((await readFile(log, 'utf8')).trim().split('\n')).toHaveLength(4);
    // What was typed, when and how cannot be read from it.
    expect(await readFile(log, 'utf8')).not.toMatch(/not it|passphrase|sheet|2026|AAAAA/);

    const rae = await unlocked(folder);
    const told = await triesOf(rae);
    expect(told.now).toMatchObject({ count: 4, isDamaged: false });
    expect(told.all).toEqual([told.now]);
    await expect(stat(log)).rejects.toThrow();
    await rae.close();
    const later = await unlocked(folder);
    expect(await triesOf(later)).toEqual({ all: [told.now] });
    await later.close();
  });

  it('a slip or two just before coming in are one’s own', () => {
    const slip = {
      ...{ notedAt: '2026-11-21T09:00:00.000Z', count: 2, isDamaged: false },
      firstAt: '2026-11-21T08:55:00.000Z',
    };
    expect(isOwnSlip(slip)).toBe(true);
    expect(isOwnSlip({ ...slip, count: 3 })).toBe(false);
    expect(isOwnSlip({ ...slip, isDamaged: true })).toBe(false);
    expect(isOwnSlip({ ...slip, firstAt: '2026-11-21T08:49:00.000Z' })).toBe(false);
  });
});

describe('the record of them', () => {
  it.each([
    ['a line taken out', (lines: string[]) => lines.toSpliced(1, 1), 1],
    ['two lines swapped', ([a, b, ...rest]: string[]) => [b, a, ...rest], 0],
    ['a line twice', ([a, ...rest]: string[]) => [a, a, ...rest], 0],
    ['a number changed', (lines: string[]) => lines.map((one) => one.replace('"n":2', '"n":9')), 0],
    ['no record at all', () => ['{}'], 0],
    ['rubbish', () => ['\u0000\u0001 rubbish'], 0],
  ])('tells of %s, and keeps nobody out', async (_, change, _missing) => {
    const { folder, at, log } = await aLockedVault();
    for (const i of [1, 2, 3]) await noteTry(at, { at: moment(i), way: 'passphrase' });
    const lines = (await readFile(log, 'utf8')).trim().split('\n');
    await writeFile(log, `${change(lines).join('\n')}\n`);
    const rae = await unlocked(folder);
    expect((await triesOf(rae)).now?.isDamaged).toBe(true);
    await rae.close();
  });

  it('a file without end, or a folder in its place, keeps nobody out either', async () => {
    const { folder, log } = await aLockedVault();
    await writeFile(log, 'x'.repeat(300_000));
    const rae = await unlocked(folder);
    expect((await triesOf(rae)).now?.isDamaged).toBe(true);
    await rae.close();
  });

  it('stays small: how it began and how it ended are kept, and the rest is counted', async () => {
    const { at, log } = await aLockedVault();
    const { ring, keys } = await keysOf(at);
    for (let i = 1; i <= 270; i += 1) await noteTry(at, { at: moment(i), way: 'passphrase' });
    const read = await readTriesRecord(at, ring, keys);
    expect(read).toMatchObject({ missing: 20, damaged: false });
    expect(read.tries).toHaveLength(250);
    expect(read.tries[0]?.try.at).toBe(moment(1));
    expect(read.tries.at(-1)?.try).toEqual({ at: moment(270), way: 'passphrase' });
    expect((await stat(log)).size).toBeLessThan(128 * 1024);
  });
});

// What can be wrong with where the plans lie, or with the clock, before anything is opened: each has a name of its own.

import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doubtTheClock } from '../../../src/main/vault/clock-trust';
import { explainTaken, noteClosed, noteOpen } from '../../../src/main/vault/open-since';
import { whyNotThere } from '../../../src/main/vault/where-it-lies';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';
import { ask, aVault } from '../../support/a-vault';

const EXT4 = 0xef53;
const looking = (kind: number, platform: NodeJS.Platform = 'linux') => ({
  kindOf: async () => kind,
  platform,
  environment: {},
});

describe('where the folder lies', () => {
  it.each([
    ['a disk of this computer', EXT4, undefined],
    ['memory', 0x0102_1994, undefined],
    ['a Windows share', 0xff53_4d42, 'vault-on-network'],
    ['a Windows share, as a number below zero', 0xff53_4d42 | 0, 'vault-on-network'],
    ['a newer Windows share', 0xfe53_4d42, 'vault-on-network'],
    ['an old Windows share', 0x517b, 'vault-on-network'],
    ['a Unix share', 0x6969, 'vault-on-network'],
    ['a share through a program', 0x6573_5546, 'vault-on-network'],
    ['a folder of the machine around this one', 0x0102_1997, 'vault-on-network'],
    ['a cluster', 0x00c3_6400, 'vault-on-network'],
  ])('%s', async (_words, kind, expected) => {
    expect(await whyNotThere(await aFolder(), looking(kind))).toBe(expected);
  });

  it.each([
    ['OneDrive', 'vault-synced'],
    ['OneDrive - HMPPS', 'vault-synced'],
    ['Dropbox (Work)', 'vault-synced'],
    ['Google Drive', 'vault-synced'],
    ['Nextcloud', 'vault-synced'],
    ['Documents', undefined],
    ['My drive for boxes', undefined],
  ])('a folder in “%s”', async (name, expected) => {
    const folder = join(await aFolder(), name, 'My Plan', 'vault');
    expect(await whyNotThere(folder, looking(EXT4))).toBe(expected);
    await mkdir(folder, { recursive: true });
    expect(await whyNotThere(folder, looking(EXT4))).toBe(expected);
  });

  it('a folder that OneDrive was told to keep, whatever it is called', async () => {
    const root = await aFolder();
    const environment = { OneDriveCommercial: root };
    const at = { ...looking(EXT4), environment };
    expect(await whyNotThere(join(root, 'vault'), at)).toBe('vault-synced');
    expect(await whyNotThere(`${root}-mine`, at)).toBeUndefined();
  });

  it('a share of Windows by its name', async () => {
    const at = looking(EXT4, 'win32');
    expect(await whyNotThere('\\\\server\\share\\vault', at)).toBe('vault-on-network');
  });

  it('is asked before a vault says anything, and before one is set up', async () => {
    const folder = join(await aFolder(), 'OneDrive');
    const vault = aVault(folder);
    const refused = { ok: false, failure: { code: 'vault-synced' } };
    expect(await ask(vault, 'vault', 'status')).toEqual(refused);
    const set = {
      establishment: 'HMP Testbourne',
      worker: { name: 'Rae', role: 'specialist' },
      passphrase: 'lantern orchard pebble thursday',
    };
    expect(await ask(vault, 'vault', 'setUp', set)).toEqual(refused);
  });
});

describe('the clock of this computer', () => {
  const built = Date.parse('2026-11-01T09:00:00Z');
  const saved = Date.parse('2026-11-20T09:00:00Z');
  it.each([
    ['is right', '2026-11-21T09:00:00Z', undefined],
    ['was put right by some minutes', '2026-11-20T08:55:00Z', undefined],
    ['went back an hour', '2026-11-20T08:00:00Z', 'went-back'],
    ['went back to the day it was made', '2026-11-01T09:00:00Z', 'went-back'],
    ['stands before it was made', '2026-10-31T09:00:00Z', 'before-build'],
    ['began at nothing', '1970-01-01T00:00:00Z', 'before-build'],
  ])('%s', async (_words, now, expected) => {
    const folder = await aFolder();
    await writeFile(join(folder, 'plans.db'), 'x');
    await utimes(join(folder, 'plans.db'), saved / 1_000, saved / 1_000);
    expect(await doubtTheClock(folder, Date.parse(now), built)).toBe(expected);
  });

  it('is not doubted where there are no plans yet', async () => {
    expect(await doubtTheClock(join(await aFolder(), 'none'), saved, built)).toBeUndefined();
  });
});

describe('plans that are taken', () => {
  const taken = new KnownFailure('vault-in-use');
  const now = '2026-11-21T10:00:00.000Z';
  it('says since when', async () => {
    const folder = await aFolder();
    await noteOpen(folder, '2026-11-21T09:12:00.000Z');
    const said = await explainTaken(folder, taken, now);
    expect(said).toMatchObject({ failure: { code: 'vault-in-use', params: { context: 'since' } } });
    expect(JSON.stringify(said)).toMatch(/"time":"\d\d:12"/u);
  });

  it('says no time that is nobody’s, or from days ago, or nonsense', async () => {
    const folder = await aFolder();
    expect(await explainTaken(folder, taken, now)).toBe(taken);
    for (const since of ['2026-11-18T09:12:00.000Z', 'words', '']) {
      await noteOpen(folder, since);
      expect(await explainTaken(folder, taken, now)).toBe(taken);
    }
    await noteClosed(folder);
    expect(await explainTaken(folder, taken, now)).toBe(taken);
  });

  it('leaves every other failure as it is', async () => {
    const other = new KnownFailure('vault-damaged');
    expect(await explainTaken(await aFolder(), other, now)).toBe(other);
  });
});

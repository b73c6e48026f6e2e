// REL-11: every kind of place that is not a disk of this computer, asked as the app asks. Each is refused by a name that has a
// sentence; places that are one are not.

import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { whyNotThere } from '../../../src/main/vault/where-it-lies';
import { few, type Row } from '../row';

type Place = [what: string, kind: number, platform: NodeJS.Platform, name: string];

const EXT4 = 0xef53;
const elsewhere: readonly Place[] = [
  ['a Windows share', 0xff53_4d42, 'linux', 'vault'],
  ['a newer Windows share', 0xfe53_4d42, 'linux', 'vault'],
  ['an old Windows share', 0x517b, 'linux', 'vault'],
  ['a Unix share', 0x6969, 'linux', 'vault'],
  ['a share through a program', 0x6573_5546, 'linux', 'vault'],
  ['a folder of the computer around this one', 0x0102_1997, 'linux', 'vault'],
  ['a cluster', 0x00c3_6400, 'linux', 'vault'],
  ['a share of a campus', 0x5346_414f, 'linux', 'vault'],
  ['a folder of VirtualBox', 0x7372_7279, 'linux', 'vault'],
  ['a share by its name', EXT4, 'win32', '\\\\server\\share\\vault'],
  ['a share by its long name', EXT4, 'win32', '\\\\?\\UNC\\server\\share\\vault'],
  ['OneDrive', EXT4, 'linux', 'OneDrive - HMPPS/My Plan'],
  ['OneDrive on Windows', EXT4, 'win32', 'OneDrive/vault'],
  ['Dropbox', EXT4, 'linux', 'Dropbox (Work)/vault'],
  ['Google Drive', EXT4, 'linux', 'Google Drive/vault'],
  ['iCloud', EXT4, 'darwin', 'Mobile Documents/vault'],
  ['Nextcloud', EXT4, 'linux', 'Nextcloud/vault'],
];
const here: readonly Place[] = [
  ['a disk', EXT4, 'linux', 'vault'],
  ['another disk', 0x5846_5342, 'linux', 'vault'],
  ['memory', 0x0102_1994, 'linux', 'vault'],
  ['a folder with a name like one', EXT4, 'linux', 'My drive for boxes/vault'],
];

export const places: Row = {
  id: 'REL-11',
  promise: 'A vault on a network drive or in a synced folder is refused',
  kind: 'promise',
  many: { smoke: 4, ci: elsewhere.length, release: elsewhere.length },
  run: async ({ many, folder }) => {
    const path = resolve('resources', 'locales', 'en', 'failures.json');
    const told = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    const ask = async ([, kind, platform, name]: Place, isThere: boolean) => {
      const at = name.startsWith('\\') ? name : join(folder, name);
      if (isThere && !name.startsWith('\\')) await mkdir(at, { recursive: true });
      return whyNotThere(at, { kindOf: async () => kind, platform, environment: {} });
    };
    const found: string[] = [];
    for (const isThere of [false, true]) {
      for (const place of elsewhere.slice(0, many)) {
        const why = await ask(place, isThere);
        if (why === undefined) found.push(`${place[0]}: not refused`);
        else if (!(why in told)) found.push(`${place[0]}: ${why} has no sentence`);
      }
      for (const place of here) {
        const why = await ask(place, isThere);
        if (why !== undefined) found.push(`${place[0]}: refused as ${why}`);
      }
    }
    return { tried: `${many} kinds of places, and ${here.length} good ones`, found: few(found) };
  },
};

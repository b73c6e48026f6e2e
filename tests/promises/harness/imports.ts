// Every way in which a file from outside comes in, each with files it takes and the call that reads them.

import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../../../src/main/backups/manifest';
import { readPutBack } from '../../../src/main/backups/put-back-read';
import { readContent } from '../../../src/main/content/read-content';
import { issueCertificate, makeAuthority } from '../../../src/main/documents/signing/identity';
import { makeTakenBackList } from '../../../src/main/documents/signing/taken-back-list';
import { readKeyrings } from '../../../src/main/keys/keyring-file';
import { sealTry, triesHalf } from '../../../src/main/keys/sealed-try';
import { Secret } from '../../../src/main/keys/secret';
import { readTries } from '../../../src/main/keys/tries';
import { readPictureFile } from '../../../src/main/pictures/read-file';
import { ANCHOR_FILE, readFileNote } from '../../../src/main/vault/log-place';
import { readTriesRecord } from '../../../src/main/vault/tries-record';
import type { Vault } from '../../../src/main/vault/vault';
import { KnownFailure, type Reply } from '../../../src/shared/ipc/failure';
import { ask, get, resources } from '../../support/a-vault';
import { aKeyFile } from '../../support/key-files';
import { leafletOf, photoOfTelephone, pngWithWords, smallJpeg } from '../../support/pictures';
import type { Chance } from '../../support/random-plans';
import { spoilBytes, spoilJson } from './spoil';

export type Import = {
  name: string;
  /** What is spoiled. */
  whole: Uint8Array;
  spoil: (whole: Uint8Array, chance: Chance) => Buffer;
  /** Brings the bytes in. @returns the code it was refused with, `taken`, or something thrown */
  bring: (bytes: Buffer) => Promise<string>;
};

const asJson = (whole: Uint8Array, chance: Chance) =>
  spoilJson(Buffer.from(whole).toString('utf8'), chance);

/** Half characters, and signs that a screen shows as something else than they are. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the very sign that is looked for.
const odd = /[\u0000\u202a-\u202e\u2066-\u2069]|\\u0000|\\ud[89a-f]/i;

const codeOf = (reply: Reply): string => {
  if (odd.test(JSON.stringify(reply))) throw new Error('odd signs were taken over');
  if (!reply.ok) return reply.failure.code;
  const { why, verdict } = reply.value as { why?: string; verdict?: string };
  return why ?? verdict ?? 'taken';
};

/** A failure with a name is an answer; anything else goes on being thrown. */
async function named(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'taken';
  } catch (problem) {
    if (problem instanceof KnownFailure) return problem.failure.code;
    throw problem;
  }
}

/**
 * The imports of a vault that is open.
 * @param folder empty, and theirs
 * @param signedPdf a copy with two signatures; drawing it takes more memory than reading anything
 */
export async function importsOf(
  vault: Vault,
  folder: string,
  signedPdf: string,
): Promise<Import[]> {
  const text = async (...path: string[]) => readFile(join(resources, ...path));
  let count = 0;
  const byTicket = (group: string, call: string, more: object = {}) => {
    return async (bytes: Buffer) => {
      count += 1;
      // A name for each, so that nothing is remembered of the file before. The ticket is its place.
      const place = count.toString(16).padStart(32, '0');
      await writeFile(join(folder, place), bytes);
      return codeOf(await ask(vault, group, call, { place, ...more }));
    };
  };
  const settings = await text('settings', 'schedule.json');
  const p12 = await readFile(await aKeyFile(folder));
  const authority = await makeAuthority({ establishment: 'HMP Elsewhere', today: '2026-11-21' });
  const pem = Buffer.from(authority.certificate);
  const list = await aList(authority);
  const twice = await readFile(signedPdf);
  const password = 'lantern';
  const binary = (
    name: string,
    whole: Uint8Array,
    group: string,
    call: string,
    more = {},
  ): Import => ({
    ...{ name, whole, spoil: spoilBytes },
    bring: byTicket(group, call, more),
  });
  return [
    { name: 'settings', whole: settings, spoil: asJson, bring: byTicket('settings', 'check') },
    {
      name: 'bank holidays',
      whole: holidays(),
      spoil: asJson,
      bring: byTicket('settings', 'check'),
    },
    binary('key file (.p12)', p12, 'signing', 'look', { password }),
    binary('certificate', pem, 'certificates', 'lookAtAuthority'),
    binary('certificate, binary', derOf(authority.certificate), 'certificates', 'lookAtAuthority'),
    binary('list of certificates taken back', list, 'certificates', 'bringList'),
    binary('PDF to check', twice, 'copies', 'check'),
    binary('PDF to sign', twice, 'signing', 'lookAtCopy'),
    ...(await contentImports(folder)),
    await keyringImport(folder),
    {
      ...{ name: 'record of tries', whole: Buffer.from('{"wrong":3,"lastAt":1790000000000}') },
      spoil: asJson,
      bring: async (bytes) => {
        await writeFile(join(folder, 'tries.json'), bytes);
        return named(() => readTries(folder));
      },
    },
    wrongTries(folder),
    ...(await backupImports(vault, folder)),
    ...pictureImports(folder),
  ];
}

/** preauth.log, as it lies beside a vault while nobody is in. */
function wrongTries(folder: string): Import {
  const key = new Secret(Buffer.alloc(32, 5));
  const ring = { vault: '3f0b6d0e-5b0c-4b7e-8a51-5f3a7f1f2c11', tries: triesHalf(key) };
  const lines = [1, 2, 3].map((n) =>
    JSON.stringify({ n, ...sealTry(ring, n, { at: 1_790_000_000_000 + n, way: 'sheet' }) }),
  );
  return {
    ...{ name: 'record of wrong tries', whole: Buffer.from(`${lines.join('\n')}\n`) },
    spoil: spoilBytes,
    bring: async (bytes) => {
      await writeFile(join(folder, 'preauth.log'), bytes);
      return named(() => readTriesRecord(folder, ring, { control: { key, salt: '' } }));
    },
  };
}

async function aList(authority: Awaited<ReturnType<typeof makeAuthority>>): Promise<Uint8Array> {
  const { certificate } = await issueCertificate(authority, {
    establishment: 'HMP Elsewhere',
    today: '2026-11-21',
  });
  const at = '2026-11-21T10:00:00.000Z';
  return makeTakenBackList(authority, {
    ...{ number: 1, at, nextBy: '2026-12-21T10:00:00.000Z' },
    entries: [{ certificate, why: 'lost', at, from: at }],
  });
}

const derOf = (pem: string) =>
  Buffer.from(pem.replace(/-----[^-]+-----/g, '').replace(/\s+/g, ''), 'base64');

/** The way the government's own list is written. */
function holidays(): Buffer {
  const events = [2027, 2028].flatMap((year) => [
    { title: 'New Year’s Day', date: `${year}-01-01`, notes: '', bunting: true },
    { title: 'Christmas Day', date: `${year}-12-25`, notes: '', bunting: true },
  ]);
  return Buffer.from(
    JSON.stringify(
      { 'england-and-wales': { division: 'england-and-wales', events } },
      undefined,
      1,
    ),
  );
}

/** Files of content: they are checked as they are read, whoever put them there. */
async function contentImports(folder: string): Promise<Import[]> {
  const own = join(folder, 'resources');
  await cp(resources, own, { recursive: true });
  const files = [
    ['workbook', 'my-plan.json'],
    ['settings', 'schedule.json'],
    ['locales', 'en', 'workbook.json'],
    ['locales', 'ro', 'workbook.json'],
  ];
  return Promise.all(
    files.map(async (path) => {
      const whole = await readFile(join(resources, ...path));
      return {
        ...{ name: `content ${path.join('/')}`, whole, spoil: asJson },
        bring: async (bytes: Buffer) => {
          await writeFile(join(own, ...path), bytes);
          try {
            return await named(async () => (await readContent(own)).inLanguage('ro'));
          } finally {
            await writeFile(join(own, ...path), whole);
          }
        },
      };
    }),
  );
}

async function keyringImport(folder: string): Promise<Import> {
  const ring = join(folder, '..', 'vault', 'keyring.json');
  const whole = await readFile(ring);
  return {
    ...{ name: 'keyring', whole, spoil: asJson },
    bring: async (bytes) => {
      await writeFile(join(folder, 'keyring.json'), bytes);
      await writeFile(join(folder, 'keyring.json.bak'), bytes);
      return named(() => readKeyrings(folder));
    },
  };
}

/** What lies beside the plans and in a backup, where anybody with the folder may write: each is read before anything of it is believed. */
async function backupImports(vault: Vault, folder: string): Promise<Import[]> {
  const { made } = await get<{ made: { id: string } }>(vault, 'backups', 'make');
  const kept = join(folder, '..', 'vault', 'backups', made.id, 'backup.json');
  const note = { format: 1, seq: 12, hash: 'ab'.repeat(32), at: '2026-11-21T10:00:00.000Z' };
  const putBack = { madeAt: note.at, at: note.at, by: 'Rae', logEnd: `12:${note.hash}` };
  const sealed = (said: object) => Buffer.from(JSON.stringify({ ...said, seal: 'seal' }));
  const own = (name: string, whole: Uint8Array, file: string, read: () => Promise<string>) => ({
    ...{ name, whole, spoil: asJson },
    bring: async (bytes: Buffer) => {
      await writeFile(join(folder, file), bytes);
      return named(async () => {
        const code = await read();
        if (code !== 'taken')
          throw new KnownFailure(code === 'changed' ? 'backup-not-whole' : 'not-found');
      });
    },
  });
  return [
    own('backup', await readFile(kept), 'backup.json', async () =>
      (await readManifest(folder)) ? 'taken' : 'changed',
    ),
    own('note of the log', sealed(note), ANCHOR_FILE, async () =>
      (await readFileNote(folder, () => 'seal')).problem ? 'changed' : 'taken',
    ),
    own('note of a backup put back', sealed(putBack), 'put-back.json', async () =>
      // Under no key: what is looked for is what reading it does, and that nothing without its seal is believed.
      (await readPutBack(folder, [new Secret(Buffer.alloc(32, 5))])) ? 'taken' : 'changed',
    ),
  ];
}

/** Pictures of a place. Drawing is the window's: here what it gives back is spoiled as well. */
function pictureImports(folder: string): Import[] {
  const files = { JPEG: photoOfTelephone(), PNG: pngWithWords(), leaflet: leafletOf(2) };
  const read = (drawn: (bytes: Buffer) => Buffer) => async (bytes: Buffer) => {
    await writeFile(join(folder, 'picture'), bytes);
    const drawer = { draw: async () => ({ ok: true as const, jpegs: [drawn(bytes)], left: 0 }) };
    return named(() => readPictureFile(join(folder, 'picture'), drawer));
  };
  return [
    ...Object.entries(files).map(([name, whole]) => ({
      ...{ name: `picture (${name})`, whole, spoil: spoilBytes },
      bring: read(() => Buffer.from(smallJpeg())),
    })),
    {
      ...{ name: 'picture as it was drawn', whole: smallJpeg(), spoil: spoilBytes },
      bring: read((bytes) => bytes),
    },
  ];
}

// Pictures of a place she could live: kept sealed beside the line they belong to, as dots and nothing else, with room for a few,
// and hers to look at.

import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PictureDrawer } from '../../../src/main/pictures/picture-drawer';
import type { Vault } from '../../../src/main/vault/vault';
import { copyAudiences } from '../../../src/shared/domain/copies/plan-copy';
import { type KeptPicture, MOST_OF_FILE } from '../../../src/shared/domain/pictures/picture';
import type { FilePictures } from '../../../src/shared/ipc/picture-calls';
import { aFolder } from '../../support/a-folder';
import { aColleague, connectionOf } from '../../support/a-team';
import { anOpenVault, aPlan, ask, get, staff, turnToHer } from '../../support/a-vault';
import {
  GIVEAWAYS,
  jpegWith,
  partOf,
  photoOfTelephone,
  pngOfSize,
  SMALL_JPEG,
  smallJpeg,
} from '../../support/pictures';

const question = 'home_places';
const places = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

let folder: string;
let vault: Vault;
let plan: string;
/** What the window that draws was handed. */
let handed: { kind: string; bytes: number; most: number }[];
/** What would have been put on paper. */
let copies: unknown[];
let drawn: Awaited<ReturnType<PictureDrawer['draw']>>;

beforeEach(async () => {
  handed = [];
  copies = [];
  drawn = { ok: true, jpegs: [smallJpeg()], left: 0 };
  const pictureDrawer: PictureDrawer = {
    draw: async (bytes, kind, most) => {
      handed.push({ kind, bytes: bytes.length, most });
      return drawn;
    },
  };
  folder = await aFolder();
  vault = await anOpenVault(folder, {
    pictureDrawer,
    exporter: {
      findMissing: async (copy) => {
        copies.push(copy);
        return [];
      },
      draw: () => Promise.reject(new Error('this test draws nothing')),
    },
  });
  plan = await aPlan(vault);
  const lines = places.map((id) => ({ id, fields: { where: `House ${id}` } }));
  await get(vault, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said: lines } },
  });
});
afterEach(() => vault.close());

const said = (words = 'The front door') => ({ words });
const adding = (picture: string, more: object = {}) => ({
  ...{ plan, question, picture, item: 'a', said: said(), jpeg: SMALL_JPEG, ...more },
});
const add = (more: object = {}, by = vault) =>
  get<KeptPicture>(by, 'pictures', 'add', adding(randomUUID(), more));
const list = (by = vault) => get<KeptPicture[]>(by, 'pictures', 'list', { plan, question });
const mark = (picture: string, as: string) =>
  ask(vault, 'pictures', 'mark', { plan, question, picture, as });
const codeOf = async (reply: ReturnType<typeof ask>) => {
  const settled = await reply;
  return settled.ok ? 'done' : settled.failure.code;
};
const reading = async (name: string, bytes: Uint8Array) => {
  // A ticket is 32 of these; tests take it for a name beside the vault.
  const place = Buffer.from(name.padEnd(16, '.')).toString('hex');
  await writeFile(join(folder, place), bytes);
  return ask(vault, 'pictures', 'read', { plan, question, place });
};

describe('a picture of a place', () => {
  it('is kept dot for dot, with what it shows, beside its line', async () => {
    const kept = await add({ said: { words: ' The garden ', day: '2026-11-20' } });
    expect(await list()).toMatchObject([
      {
        ...{ id: kept.id, item: 'a', by: 'Rae', isAway: false, width: 24, height: 16 },
        said: { words: 'The garden', day: '2026-11-20' },
      },
    ]);
    const look = { plan, question, picture: kept.id };
    expect(await get(vault, 'pictures', 'look', look)).toEqual({ jpeg: SMALL_JPEG });
  });

  it('asked for twice is kept once', async () => {
    const picture = randomUUID();
    await get(vault, 'pictures', 'add', adding(picture));
    await get(vault, 'pictures', 'add', adding(picture));
    expect(await list()).toHaveLength(1);
  });

  it('taken away comes back as it was, and its words can be put right', async () => {
    const { id } = await add();
    await mark(id, 'away');
    expect(await list()).toMatchObject([{ isAway: true }]);
    await mark(id, 'back');
    const words = { plan, question, picture: id, said: said('The back door') };
    await get(vault, 'pictures', 'say', words);
    expect(await list()).toMatchObject([{ isAway: false, said: { words: 'The back door' } }]);
    const look = { plan, question, picture: id };
    expect(await get(vault, 'pictures', 'look', look)).toEqual({ jpeg: SMALL_JPEG });
  });

  it.each([
    ['with where it was taken', { jpeg: Buffer.from(photoOfTelephone()).toString('base64') }],
    [
      'with a remark',
      { jpeg: Buffer.from(jpegWith(partOf(0xfe, 'at the back'))).toString('base64') },
    ],
    ['that is none', { jpeg: Buffer.from('<svg/>').toString('base64') }],
    ['with more beside its base64', { jpeg: `${SMALL_JPEG} taken at the back` }],
    ['of a line of nobody', { item: 'nowhere' }],
    ['of a question without places', { question: 'hopes' }],
    ['without words', { said: { words: '  ' } }],
    ['of a day to come', { said: { words: 'Door', day: '2027-01-01' } }],
  ])('%s is not kept', async (_what, more) => {
    expect(await codeOf(ask(vault, 'pictures', 'add', adding(randomUUID(), more)))).toMatch(
      /^(picture-broken|not-found|not-understood)$/,
    );
    expect(await list()).toEqual([]);
  });

  it('has room for six of a place and forty of a plan, and none is squeezed in by bringing one back', async () => {
    const first = await add();
    for (let more = 1; more < 6; more += 1) await add();
    expect(await codeOf(ask(vault, 'pictures', 'add', adding(randomUUID())))).toBe(
      'place-has-enough',
    );
    await mark(first.id, 'away');
    await add();
    expect(await codeOf(mark(first.id, 'back'))).toBe('place-has-enough');
    for (const item of ['b', 'c', 'd', 'e', 'f']) {
      for (let more = 0; more < 6; more += 1) await add({ item });
    }
    for (let more = 0; more < 4; more += 1) await add({ item: 'g' });
    const last = adding(randomUUID(), { item: 'h' });
    expect(await codeOf(ask(vault, 'pictures', 'add', last))).toBe('plan-has-enough');
    expect((await list()).filter(({ isAway }) => !isAway)).toHaveLength(40);
  });

  it('stands in the file sealed under the key of her plan, words and dots', async () => {
    await add({ said: said('Behind the mill') });
    await connectionOf(vault).alone(async (raw) => {
      const rows = await raw.all<Record<string, string>>('SELECT words, jpeg FROM place_picture');
      expect(rows).toHaveLength(1);
      for (const text of Object.values(rows[0] ?? {})) {
        expect(text).toMatch(/^\{"kind":"sealed"/);
        expect(text).not.toContain('Behind the mill');
        expect(text).not.toContain(SMALL_JPEG.slice(0, 40));
      }
    });
  });

  it('is never changed in place', async () => {
    await add();
    for (const change of ["words = 'x'", "jpeg = ''", 'is_away = 1', "item = 'b'"]) {
      await expect(
        connectionOf(vault).transaction((writer) =>
          writer.run(`UPDATE place_picture SET ${change}`, []),
        ),
      ).rejects.toThrow(/never changed/);
    }
  });

  it('of another woman is not there for this one', async () => {
    const { id } = await add();
    const another = await aPlan(vault, { legalName: 'Bryn Other', prisonNumber: 'B2345CD' });
    const of = { plan: another, question, picture: id };
    expect(await codeOf(ask(vault, 'pictures', 'look', of))).toBe('not-found');
    expect(await codeOf(ask(vault, 'pictures', 'mark', { ...of, as: 'away' }))).toBe('not-found');
    expect(await codeOf(ask(vault, 'pictures', 'add', { ...adding(id), plan: another }))).toBe(
      'not-found',
    );
    expect(await list()).toMatchObject([{ isAway: false }]);
  });

  it('is shown to her, and to nobody outside her team', async () => {
    const { id } = await add();
    const away = await add();
    await mark(away.id, 'away');
    const { vault: elsewhere } = await aColleague(vault, 'Ola Outside', 'specialist');
    expect(await codeOf(ask(elsewhere, 'pictures', 'list', { plan, question }))).not.toBe('done');
    const look = { plan, question, picture: id };
    expect(await codeOf(ask(elsewhere, 'pictures', 'look', look))).not.toBe('done');
    const hers = await turnToHer(vault, plan);
    expect(await get(vault, 'her', 'pictures', { question }, hers)).toMatchObject([{ id }]);
    const dots = await get(vault, 'her', 'picture', { question, picture: id }, hers);
    expect(dots).toEqual({ jpeg: SMALL_JPEG });
    expect(await codeOf(ask(vault, 'pictures', 'list', { plan, question }, hers))).toBe(
      'not-allowed',
    );
    expect(await codeOf(ask(vault, 'pictures', 'list', { plan, question }, staff))).toBe(
      'not-allowed',
    );
  });

  it('is not shown where a peer mentor reads along', async () => {
    await add();
    const guided = { kind: 'guided', pages: [], withHer: 'Mo', minutes: 20 };
    const hers = await turnToHer(vault, plan, guided);
    expect(await codeOf(ask(vault, 'her', 'pictures', { question }, hers))).toBe('not-allowed');
  });

  it('is in no copy, for whoever it is', async () => {
    await add({ said: said('Behind the old mill') });
    for (const copyFor of copyAudiences) {
      await ask(vault, 'copies', 'preview', { plan, copyFor, style: 'full', saidYes: [question] });
    }
    expect(copies.length).toBeGreaterThan(3);
    const all = JSON.stringify(copies);
    expect(all).toContain('House a');
    for (const mark of ['"photo"', 'Behind the old mill', SMALL_JPEG.slice(0, 40)]) {
      expect(all).not.toContain(mark);
    }
  });

  it('is no part of her answer', async () => {
    const before = await get<{ answers: unknown }>(vault, 'plans', 'open', { plan });
    await add();
    const after = await get<{ answers: unknown }>(vault, 'plans', 'open', { plan });
    expect(after.answers).toEqual(before.answers);
  });
});

describe('a file that is chosen', () => {
  it('is drawn anew, and what is not bare dots after that is not handed on', async () => {
    const reply = await reading('photo', photoOfTelephone());
    expect(reply.ok && (reply.value as FilePictures)).toEqual({
      ...{ pictures: [{ jpeg: SMALL_JPEG, width: 24, height: 16 }], left: 0 },
    });
    expect(handed).toMatchObject([{ kind: 'picture', most: 6 }]);
    drawn = { ok: true, jpegs: [photoOfTelephone()], left: 0 };
    expect(await codeOf(reading('photo', photoOfTelephone()))).toBe('picture-broken');
    expect(await list()).toEqual([]);
  });

  it('that is a leaflet is drawn page by page, and the pages left out are counted', async () => {
    drawn = { ok: true, jpegs: [smallJpeg(), smallJpeg()], left: 3 };
    const reply = await reading('leaflet', new Uint8Array(Buffer.from('%PDF-1.7\n')));
    const { pictures, left } = (reply.ok ? reply.value : {}) as FilePictures;
    expect([pictures.length, left]).toEqual([2, 3]);
    expect(handed).toMatchObject([{ kind: 'leaflet' }]);
  });

  it.each([
    ['no picture', new Uint8Array(Buffer.from('MZ\x90')), 'picture-not-one'],
    ['HEIC', new Uint8Array(Buffer.from('\0\0\0\x18ftypheic....')), 'picture-heic'],
    ['too many dots', pngOfSize(60_000, 60_000), 'picture-too-large'],
    ['too few dots', pngOfSize(15, 15), 'picture-too-small'],
    ['cut off', smallJpeg().slice(0, 30), 'picture-broken'],
    ['too big', new Uint8Array(MOST_OF_FILE + 1), 'file-too-big'],
  ])('of %s is turned away before anything draws it', async (_what, bytes, code) => {
    expect(await codeOf(reading('file', bytes))).toBe(code);
    expect(handed).toEqual([]);
  });

  it.each([
    ['a leaflet with a password', { ok: false, why: 'locked' }, 'picture-locked'],
    ['one that cannot be drawn', { ok: false, why: 'broken' }, 'picture-broken'],
    ['one with nothing in it', { ok: true, jpegs: [], left: 0 }, 'picture-broken'],
  ] as const)('of %s is said in words', async (_what, answer, code) => {
    drawn = answer as typeof drawn;
    expect(await codeOf(reading('file', smallJpeg()))).toBe(code);
  });

  it('of a telephone says much, none of which is in what is kept', () => {
    const file = Buffer.from(photoOfTelephone()).toString('latin1');
    const kept = Buffer.from(SMALL_JPEG, 'base64').toString('latin1');
    for (const words of GIVEAWAYS) {
      expect(file).toContain(words);
      expect(kept).not.toContain(words);
    }
  });
});

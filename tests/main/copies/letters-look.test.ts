// A letter looked at before it is made: its pages, what has to be put right in it and where, and that what was seen is made.

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { findMissingCharacters, openFaces } from '../../../src/main/documents/fonts';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { LetterKind } from '../../../src/shared/domain/copies/letters';
import type {
  CopyMade,
  FoundInLetter,
  LetterDraft,
  LetterLookedAt,
  LetterWritten,
} from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources } from '../../support/a-vault';
import { pageTexts } from '../../support/pdf-tools';

const faces = openFaces(resources);
const exporter: Exporter = {
  findMissing: async (copy, inBoxes) => findMissingCharacters(copy, faces, inBoxes),
  draw: (copy) => renderPlanCopy(copy, resources),
};

let vault: Vault;
let plan: string;
let folder: string;
let today = '2026-11-21';

const say = (question: string, said: unknown) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman' },
    value: { kind: 'said', said },
  });
const sayYes = (what: 'landlord' | 'benefits', said = 'yes', words = 'Only about my rent') =>
  get(vault, 'consents', 'say', {
    ...{ plan, withHer: true },
    consent: { what, said, day: '2026-11-20', there: '', words },
  });

beforeAll(async () => {
  folder = await aFolder();
  vault = await anOpenVault(folder, {
    ...{ exporter, today: () => today as never },
    takePlace: (ticket) => places.get(ticket),
  });
  plan = await aPlan(vault, { legalName: 'Nia Example' });
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pa', 'housing', 'chosen'] });
  await say('share_care', { chosen: 'team' });
  await say('home_keep', { chosen: 'keep' });
  await say('home_address', {
    ...{ line1: '4 Larch Row', line2: 'Northside', town: 'Derby', postcode: 'DE1 9ZZ' },
    showAs: 'never',
  });
  await sayYes('landlord');
});
afterAll(() => vault.close());

const draftOf = (letter: LetterKind, more: object = {}) =>
  get<LetterDraft>(vault, 'letters', 'draft', { plan, letter, saidYes: [], ...more });

async function written(letter: LetterKind, changes: Partial<LetterWritten> = {}) {
  const { language, saidYes = [], ownCopy } = changes;
  const shown = await draftOf(letter, {
    saidYes,
    ...(language ? { language } : {}),
    ...(ownCopy ? { ownCopy } : {}),
  });
  const saysPrison = changes.saysPrison ?? false;
  const paragraphs = shown.paragraphs.filter(({ id }) => saysPrison || id !== 'where');
  return {
    ...{ plan, letter, saidYes, to: 'Ms Bell', address: '1 High Street\nDerby' },
    from: saysPrison ? shown.from : shown.fromWithoutPrison,
    ...{ subject: shown.subject, greeting: shown.greeting, paragraphs },
    ...{ reply: '', saysPrison, fullName: true, saidYesToIt: true },
    ...changes,
  } satisfies LetterWritten;
}

const look = async (letter: LetterKind, changes: Partial<LetterWritten> = {}) =>
  get<LetterLookedAt>(vault, 'letters', 'look', await written(letter, changes));
const textOf = async (bytes: Uint8Array) =>
  (await pageTexts(bytes)).join(' ').replace(/\s+/gu, ' ');

const places = new Map<string, string>();
let count = 0;
async function made(letter: LetterKind, looked: string, changes: Partial<LetterWritten> = {}) {
  const { who, version } = await draftOf(letter);
  const place = join(folder, `letter ${++count}.pdf`);
  const ticket = randomBytes(16).toString('hex');
  places.set(ticket, place);
  const reply = await ask(vault, 'letters', 'make', {
    ...{ ...(await written(letter, changes)), place: ticket, version, looked },
    meant: { name: who.name, bornOrNumber: who.born ?? who.prisonNumber },
  });
  return { reply, place };
}

describe('what was looked at', () => {
  it('is what is made: the file begins with those very bytes, signed or not', async () => {
    for (const [letter, saysPrison] of [
      ['pa', true],
      ['landlord', false],
    ] as const) {
      const { drawn, looked, found } = await look(letter, { saysPrison });
      expect(found).toEqual([]);
      const { reply, place } = await made(letter, looked ?? '', { saysPrison });
      expect(reply.ok).toBe(true);
      const bytes = await readFile(place);
      const seen = Buffer.from(drawn?.bytes ?? []);
      expect(bytes.subarray(0, seen.length).equals(seen)).toBe(true);
      expect(bytes.length > seen.length).toBe(saysPrison);
    }
  });

  it.each([
    ['other words', { subject: 'My home and my cat' }],
    ['her yes to it taken away', { saidYesToIt: false }],
    ['another language', { language: 'cy' }],
  ] as const)('is not made with %s', async (_, changes) => {
    const { looked } = await look('landlord');
    const { reply, place } = await made('landlord', looked ?? '', changes);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'changed-since-look' } });
    expect(existsSync(place)).toBe(false);
  });

  it('is not made on the next day: another day stands on it', async () => {
    const { looked } = await look('landlord');
    today = '2026-11-22';
    const { reply } = await made('landlord', looked ?? '');
    today = '2026-11-21';
    expect(reply).toMatchObject({ ok: false, failure: { code: 'changed-since-look' } });
  });

  it('leaves no trace: no copy is on record for looking', async () => {
    const before = await get<CopyMade[]>(vault, 'copies', 'list', { plan });
    await look('landlord');
    expect(await get<CopyMade[]>(vault, 'copies', 'list', { plan })).toEqual(before);
  });

  it('has no pages while she has not said yes', async () => {
    expect(await look('benefits')).toEqual({ stops: ['no_yes_benefits'], found: [] });
  });

  it('may be looked at before anybody wrote who gets it, and not made', async () => {
    const { looked, drawn } = await look('landlord', { to: ' ' });
    expect(drawn?.pages).toBe(1);
    const { reply } = await made('landlord', looked ?? '', { to: ' ' });
    expect(reply.ok).toBe(false);
  });
});

describe('what has to be put right is named, with where it stands', () => {
  const part = (text: string) => ({ paragraphs: [{ id: 'more', text }] });
  it.each<[string, Partial<LetterWritten>, Partial<Record<string, unknown>>]>([
    [
      'a word that says where she is',
      part('I leave prison in May.'),
      { what: 'prison', at: 'part-1', where: 'Part 1', word: 'prison' },
    ],
    [
      'the same in Polish',
      part('Jestem w więzieniu.'),
      { what: 'prison', at: 'part-1', word: 'więzieniu' },
    ],
    [
      'the prison in her address',
      { from: 'Nia\nTestbourne' },
      { what: 'prison', at: 'from', where: 'From', word: 'Testbourne' },
    ],
    [
      'that she was in care, in the subject',
      { subject: 'A care leaver writes' },
      { what: 'care', at: 'subject', where: 'what it is about', word: 'care leaver' },
    ],
    [
      'a street she keeps back',
      part('Send it to 4 Larch Row please'),
      { what: 'kept_back', at: 'part-1', kind: 'full_address', from: 'home_address' },
    ],
    [
      'a postcode she keeps back, in how to answer',
      { reply: 'Write to DE1 9ZZ' },
      { what: 'kept_back', at: 'reply', where: 'how to answer her', kind: 'postcode' },
    ],
    [
      'a picture sign',
      part('Thank you 😀'),
      { what: 'character', at: 'part-1', where: 'Part 1', character: '😀' },
    ],
    [
      'a letter no font has, in the name of who gets it',
      { to: '我 Bell' },
      { what: 'character', at: 'to', character: '我' },
    ],
  ])('%s', async (_, changes, one) => {
    const { found, drawn, looked } = await look('landlord', changes);
    expect(found).toContainEqual(expect.objectContaining(one));
    expect([drawn, looked]).toEqual([undefined, undefined]);
    expect((await made('landlord', '', changes)).reply.ok).toBe(false);
  });

  it('says it of every part it is in, and of no other', async () => {
    const texts = ['My cell is cold.', 'All is well.', 'On B wing.'];
    const paragraphs = texts.map((text, at) => ({ id: `x${at}`, text }));
    const { found } = await look('landlord', { paragraphs });
    expect(found.map((one) => ('at' in one ? one.at : one.what))).toEqual(['part-1', 'part-3']);
  });

  it.each([
    ['no paragraph', []],
    ['spaces only', [{ id: 'a', text: ' \n\t ' }]],
  ])('an empty letter is none: %s', async (_, paragraphs) => {
    const { found } = await look('landlord', { paragraphs });
    expect(found).toEqual([{ what: 'empty' }] satisfies FoundInLetter[]);
    const { reply } = await made('landlord', '', { paragraphs });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'letter-empty' } });
  });

  it('prints Arabic beside English, and names nothing', async () => {
    const { found, drawn } = await look('landlord', part('I write in my words: أريد أن أبقى'));
    expect(found).toEqual([]);
    expect(drawn?.pages).toBe(1);
  });

  it('takes a name like a path as a name, and makes no path of it', async () => {
    const to = '../../C:\\temp\\..';
    const { drawn, looked } = await look('landlord', { to });
    expect(await textOf(drawn?.bytes ?? new Uint8Array())).toContain(to);
    expect((await draftOf('landlord')).suggestedName).not.toMatch(/[/\\]/);
    const { reply } = await made('landlord', looked ?? '', { to });
    expect(reply).toMatchObject({ ok: true, value: { to } });
  });

  it('draws 20,000 letters in one part whole, and refuses one more', async () => {
    const most = `${'words and more '.repeat(1_333)}end`.slice(-20_000);
    const { drawn } = await look('landlord', part(most));
    const text = (await textOf(drawn?.bytes ?? new Uint8Array())).replace(/\s/gu, '');
    expect(text.split('wordsandmore').length).toBeGreaterThan(1_330);
    const reply = await ask(
      vault,
      'letters',
      'look',
      await written('landlord', part('x'.repeat(50_000))),
    );
    expect(reply).toMatchObject({ ok: false, failure: { code: 'text-too-long' } });
  });
});

describe('a letter to the benefits office', () => {
  it('may go out with her own yes, which is shown with what may be said, and is on record', async () => {
    await sayYes('benefits');
    const shown = await draftOf('benefits');
    expect(shown.stops).toEqual([]);
    expect(shown.yes).toEqual({ since: '2026-11-20', words: 'Only about my rent' });
    const { drawn, looked } = await look('benefits', { to: 'DWP' });
    const text = await textOf(drawn?.bytes ?? new Uint8Array());
    expect(text).toContain('Universal Credit, PIP');
    expect(text).not.toMatch(/prison|Testbourne/i);
    const { reply } = await made('benefits', looked ?? '', { to: 'DWP' });
    expect(reply).toMatchObject({
      ok: true,
      value: { kind: 'letter', copyFor: 'chosen', to: 'DWP' },
    });
  });

  it('says that she is in prison only where she ticked it', async () => {
    const { drawn } = await look('benefits', { saysPrison: true });
    expect(await textOf(drawn?.bytes ?? new Uint8Array())).toContain(
      'I am in prison, at HMP Testbourne.',
    );
  });

  it('is not made any more once she took her yes back, though its pages were seen', async () => {
    const { looked } = await look('benefits');
    await sayYes('benefits', 'no');
    const { reply } = await made('benefits', looked ?? '');
    expect(reply).toMatchObject({ ok: false, failure: { code: 'sharing-first' } });
  });
});

describe('a letter in another language', () => {
  it.each([
    ['cy', 'Annwyl landlord', 'Yn gywir', 'Tachwedd 2026'],
    ['pl', 'Szanowny właścicielu', 'Z poważaniem', 'listopada 2026'],
    ['ro', 'Stimate proprietar', 'Cu stimă', 'noiembrie 2026'],
  ])(
    '%s: our sentences, its day and its foot are in it',
    async (language, greeting, close, day) => {
      const { drawn, found } = await look('landlord', { language, saidYesToIt: false });
      expect(found).toEqual([]);
      const text = await textOf(drawn?.bytes ?? new Uint8Array());
      for (const words of [greeting, close, day]) expect(text).toContain(words);
      expect(text).not.toMatch(/Dear|Yours sincerely|I wrote this|DRAFT/);
    },
  );

  it('leaves what was typed as it was typed', async () => {
    const paragraphs = [{ id: 'ask', text: 'Please keep the blue tin.' }];
    const { drawn } = await look('landlord', { language: 'pl', paragraphs });
    expect(await textOf(drawn?.bytes ?? new Uint8Array())).toContain('Please keep the blue tin.');
  });

  it('is on record in its language, and English where that language is not for print', async () => {
    const changes = { language: 'pl' };
    const { looked } = await look('landlord', changes);
    const { reply } = await made('landlord', looked ?? '', changes);
    expect(reply).toMatchObject({ ok: true, value: { language: 'pl' } });
    expect((await draftOf('landlord', { language: 'ar' })).language).toBe('en');
    expect((await draftOf('landlord', { language: 'pl' })).isPartEnglish).toBe(false);
  });

  it('as her own copy is hers: in her language, to nobody, never signed', async () => {
    const changes = { language: 'ro', ownCopy: true, saysPrison: true } as const;
    const { drawn, looked } = await look('pa', changes);
    const text = await textOf(drawn?.bytes ?? new Uint8Array());
    expect(text).toContain('Aceasta e copia mea. Pentru cine e scrisoarea: Ms Bell.');
    const { reply, place } = await made('pa', looked ?? '', changes);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    expect(reply.value).toMatchObject({ kind: 'letter', copyFor: 'woman', language: 'ro' });
    expect(reply.value).not.toHaveProperty('to');
    expect((await readFile(place)).toString('latin1')).not.toContain('/ByteRange');
  });
});

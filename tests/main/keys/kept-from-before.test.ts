// What was sealed by an earlier Alongside opens by this one, to the same keys and words. All in it is made up and opens nothing
// else: a keyring of two people and a sheet, a text of a plan, a note, a try.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openNames } from '../../../src/main/keys/held-names';
import { checkSeal, keyring } from '../../../src/main/keys/keyring';
import {
  openWithCode,
  openWithRecoveryKey,
  openWithRoot,
} from '../../../src/main/keys/open-keyring';
import { ownWordsOf } from '../../../src/main/keys/own-words';
import { openPlanKey, openText, readEnvelope, sealText } from '../../../src/main/keys/plan-key';
import { checkOf, isSameCheck } from '../../../src/main/keys/public-check';
import { openTry } from '../../../src/main/keys/sealed-try';
import { Secret } from '../../../src/main/keys/secret';

const kept = JSON.parse(readFileSync('tests/main/keys/kept-from-before.json', 'utf8'));
const ring = keyring.parse(kept.ring);
const secretOf = (hex: string) => new Secret(Buffer.from(hex, 'hex'));
const hexOf = (secret: Secret | undefined) => secret?.use((bytes) => bytes.toString('hex'));
const before = '2026-11-21T09:30:00.000Z';
if (ring.format !== 2) throw new Error('it is of the second format');

describe('a keyring from before', () => {
  it('opens by a stretched passphrase', () => {
    const { keys, take, holder } = openWithRoot(ring, secretOf(kept.root));
    expect(hexOf(keys.control.key)).toBe(kept.opens.control);
    expect(hexOf(keys.plans?.key)).toBe(kept.opens.plans);
    expect(hexOf(keys.custody)).toBe(kept.opens.custody);
    expect(hexOf(take)).toBe(kept.opens.take);
    expect(holder).toEqual({ id: kept.names[0].id, role: 'specialist', isKeyholder: true });
  });

  it('opens by the sheet', () => {
    const { keys } = openWithRecoveryKey(ring, kept.sheet);
    expect(hexOf(keys.control.key)).toBe(kept.opens.control);
    expect(hexOf(keys.plans?.key)).toBe(kept.opens.plans);
    expect(hexOf(keys.custody)).toBe(kept.opens.custody);
  });

  it('opens by a code, up to its last moment and no later', () => {
    const { keys, slot } = openWithCode(ring, kept.code, before);
    expect(hexOf(keys.plans?.key)).toBe(kept.opens.plans);
    expect(keys.custody).toBeUndefined();
    expect(() => openWithCode(ring, kept.code, slot.until)).toThrow('code-run-out');
  });

  it('knows the names it held', () => {
    const { keys } = openWithRoot(ring, secretOf(kept.root));
    expect(openNames(ring, keys)).toEqual(kept.names);
    expect(openNames({ ...ring, names: undefined } as typeof ring, keys)).toEqual([]);
  });

  it.each<[string, object]>([
    ['another state', { state: 'setting-up' }],
    ['another edition', { edition: 7 }],
    ['a slot taken out', { slots: ring.slots.slice(1) }],
    ['no names', { names: undefined }],
    ['a key that is due', { due: { since: before, why: 'left' } }],
  ])('is not believed with %s', (_, changed) => {
    const { keys } = openWithRoot(ring, secretOf(kept.root));
    expect(() => checkSeal({ ...ring, ...changed }, keys)).toThrow('keyring-damaged');
    // Keys of a ring that is not believed are wiped at once.
    for (const held of [keys.control.key, keys.plans?.key, keys.custody])
      expect(hexOf(held)).toMatch(/^0+$/);
  });

  it('has the letters that were compared then', () => {
    const [slot] = ring.slots;
    const half = slot && 'publicKey' in slot ? slot.publicKey : '';
    expect(checkOf(half)).toBe('967E-PT9E-Q9NA');
    expect(isSameCheck('967E-PT9E-Q9NA', half)).toBe(true);
  });
});

describe('a text of a plan from before', () => {
  const { plan, id, secret, custody } = kept.planKey;
  it('opens by the key of the plan, which the custody opens', () => {
    const key = openPlanKey(plan, id, custody, secretOf(kept.opens.custody));
    expect(hexOf(key)).toBe(secret);
    const held = readEnvelope(kept.text);
    expect(held && key && openText(held, key)).toBe('Flat 2, Orchard Row');
    expect(held).toMatchObject({ plan, table: 'answer', row: 'r', question: 'home_now', key: id });
  });

  it.each(['plan', 'table', 'row', 'question', 'key'])('does not open with another %s', (part) => {
    const held = readEnvelope(kept.text);
    const moved = { ...held, [part]: '22222222-2222-4222-8222-222222222222' };
    expect(openText(moved as NonNullable<typeof held>, secretOf(secret))).toBeUndefined();
  });

  it('with marks and other alphabets comes back as it was', () => {
    const key = { id, secret: secretOf(secret), custody };
    const at = { plan, table: 'answer', row: 'r', question: 'home_now' };
    const words = 'Zoë · Łódź · أمينة · 雪';
    const held = readEnvelope(sealText(at, words, key));
    expect(held && openText(held, key.secret)).toBe(words);
  });

  it.each(['', 'Flat 2', '{"kind":"sealed"', '{"kind":"sealed","format":1}', '{}'])(
    'is not taken for one: %s',
    (text) => {
      expect(readEnvelope(text)).toBeUndefined();
    },
  );
});

describe('a note from before', () => {
  const at = { plan: kept.planKey.plan, note: 'n1' };
  const mine = ownWordsOf([secretOf(kept.opens.take)]);
  it('opens for whoever wrote it, at its place', () => {
    expect(mine.open(at, kept.own)).toBe('She was quiet today');
  });

  it.each<[string, object]>([
    ['at another note', { note: 'n2' }],
    ['in another plan', { plan: '22222222-2222-4222-8222-222222222222' }],
  ])('does not open %s', (_, moved) => {
    expect(mine.open({ ...at, ...moved }, kept.own)).toBeUndefined();
  });

  it('does not open for anybody else, the custody and the vault too', () => {
    for (const by of [kept.opens.custody, kept.opens.control, kept.opens.plans, kept.root])
      expect(ownWordsOf([secretOf(by)]).open(at, kept.own)).toBeUndefined();
  });

  it.each<[string, (note: Record<string, unknown>) => unknown]>([
    ['another tag', (note) => ({ ...note, tag: '0'.repeat(32) })],
    ['a shorter tag', (note) => ({ ...note, tag: String(note['tag']).slice(0, 8) })],
    ['another nonce', (note) => ({ ...note, nonce: '0'.repeat(24) })],
    ['other bytes', (note) => ({ ...note, sealed: 'AAAA' })],
    ['bytes that are none', (note) => ({ ...note, sealed: '—' })],
    ['bytes with something before them', (note) => ({ ...note, sealed: `—${note['sealed']}` })],
    ['bytes with something after them', (note) => ({ ...note, sealed: `${note['sealed']}—` })],
    ['no key', (note) => ({ ...note, key: undefined })],
    [
      'a key of no pair',
      (note) => ({ ...note, key: { ...Object(note['key']), from: '0'.repeat(64) } }),
    ],
    ['another kind', (note) => ({ ...note, kind: '' })],
    ['another format', (note) => ({ ...note, format: 2 })],
    ['something more', (note) => ({ ...note, more: 1 })],
    ['nothing in it', () => ({})],
  ])('does not open with %s', (_, change) => {
    expect(mine.open(at, JSON.stringify(change(JSON.parse(kept.own))))).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', 'She was quiet today'])('is no note: %s', (text) => {
    expect(mine.open(at, text)).toBeUndefined();
  });

  it('written now opens again, with a key of its own each time', () => {
    for (const words of ['', 'x', 'Zoë · أمينة', 'x'.repeat(20_000)]) {
      const sealed = mine.seal(at, words);
      expect(mine.open(at, sealed)).toBe(words);
      expect(sealed).not.toBe(mine.seal(at, words));
      if (words.length > 1) expect(sealed).not.toContain(words);
    }
  });

  it('is never kept where it would not open again', () => {
    const gone = secretOf(kept.opens.take);
    const { seal } = ownWordsOf([gone]);
    const { use } = gone;
    let times = 0;
    // The pair is wiped while it is being written.
    gone.use = (work) => {
      times += 1;
      if (times === 2) gone.purge();
      return use.call(gone, work) as never;
    };
    expect(() => seal(at, 'She was quiet today')).toThrow('what was sealed does not open');
  });

  it('needs somebody to be for', () => {
    expect(() => ownWordsOf([])).toThrow('nobody works here without a pair');
  });
});

describe('a try to get in from before', () => {
  const control = secretOf(kept.opens.control);
  const other = secretOf(kept.opens.plans);
  it('comes out by any of the keys it may have been sealed under', () => {
    const told = { at: 1_763_715_600_000, way: 'code' };
    expect(openTry(ring.vault, 3, kept.tried, [control])).toEqual(told);
    expect(openTry(ring.vault, 3, kept.tried, [other, control])).toEqual(told);
  });

  it.each<[string, string, number, Secret[]]>([
    ['at another number', ring.vault, 4, [control]],
    ['in another vault', 'other', 3, [control]],
    ['by another key', ring.vault, 3, [other]],
    ['by no key', ring.vault, 3, []],
  ])('does not come out %s', (_, vault, n, by) => {
    expect(openTry(vault, n, kept.tried, by)).toBeUndefined();
  });
});

// A wrong try, sealed while nobody is in: for the key of control.db, at its own place in the record.

import { describe, expect, it } from 'vitest';
import { makePrivate } from '../../../src/main/keys/seal';
import { openTry, sealTry, triesHalf, waysTried } from '../../../src/main/keys/sealed-try';

const vault = 'aad90f71-f421-45b9-9be6-86522636ad72';
const control = makePrivate();
const ring = { vault, tries: triesHalf(control) };
const at = Date.UTC(2026, 10, 21, 9);

describe('a wrong try', () => {
  it.each(waysTried)('by %s is read again by whoever holds the key', (way) => {
    const sealed = sealTry(ring, 1, { at, way });
    expect(openTry(vault, 1, sealed, [control])).toEqual({ at, way });
  });

  it('is read under an earlier key too, and under none that it was not sealed for', () => {
    const sealed = sealTry(ring, 4, { at, way: 'sheet' });
    expect(openTry(vault, 4, sealed, [makePrivate(), control])).toEqual({ at, way: 'sheet' });
    expect(openTry(vault, 4, sealed, [makePrivate()])).toBeUndefined();
    expect(openTry(vault, 4, sealed, [])).toBeUndefined();
  });

  it('is not read at another place, or in another vault', () => {
    const sealed = sealTry(ring, 2, { at, way: 'code' });
    expect(openTry(vault, 3, sealed, [control])).toBeUndefined();
    expect(openTry('other', 2, sealed, [control])).toBeUndefined();
  });

  it('by a clock before 1970, or between two milliseconds, is written down all the same', () => {
    const before = sealTry(ring, 1, { at: -5, way: 'passphrase' });
    expect(openTry(vault, 1, before, [control])).toEqual({ at: 0, way: 'passphrase' });
    const between = sealTry(ring, 1, { at: 7.9, way: 'passphrase' });
    expect(openTry(vault, 1, between, [control])).toEqual({ at: 7, way: 'passphrase' });
  });

  it('of a way that a later version knows is passed over', () => {
    const later = sealTry(ring, 1, { at, way: 'passphrase' });
    expect(openTry(vault, 1, { ...later, tag: '00'.repeat(16) }, [control])).toBeUndefined();
  });

  it('is sealed to a half that follows from the key and from nothing else', () => {
    expect(triesHalf(control)).toBe(ring.tries);
    expect(triesHalf(makePrivate())).not.toBe(ring.tries);
    expect(ring.tries).toMatch(/^[0-9a-f]{64}$/);
  });
});

// Names in the keyring: for whoever holds the key of control.db, now or to come, and never more of them than fit.

import { describe, expect, it } from 'vitest';
import { type HeldName, openNames, sealNames } from '../../../src/main/keys/held-names';
import type { Keyring2, Keys } from '../../../src/main/keys/keyring';
import { newKey } from '../../../src/main/keys/make-slot';
import { Secret } from '../../../src/main/keys/secret';
import { canonical, keyFrom, wrap } from '../../../src/main/keys/wrap';

const vault = 'aad90f71-f421-45b9-9be6-86522636ad72';
const ring = (names: Keyring2['names'], of = vault) => ({ vault: of, names }) as Keyring2;
const keys = (): Keys => ({ control: newKey() });
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const momentOf = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
const held = (n: number, over: Partial<HeldName> = {}): HeldName => ({
  ...{ id: idOf(n), name: `Made-up ${n}`, role: 'specialist', isKeyholder: false },
  ...{ addedAt: momentOf(n), ...over },
});

/** Whatever text, sealed as names are. */
function sealedAsNames(text: string, { control }: Keys) {
  const by = keyFrom(control.key, '', 'alongside names');
  return wrap(new Secret(Buffer.from(text)), by, canonical({ format: 1, vault, what: 'names' }));
}

describe('names held in the keyring', () => {
  it('come out under the key they were sealed by, or one that is to come, and no other', () => {
    const mine = keys();
    const names = [held(1), held(2, { goneAt: momentOf(9), isKeyholder: true })];
    const sealed = sealNames({ vault }, names, mine);
    expect(JSON.stringify(sealed)).not.toContain('Made-up');
    expect(openNames(ring(sealed), mine)).toEqual([held(1), names[1]]);
    expect(openNames(ring(sealed), { ...keys(), next: mine })).toHaveLength(2);
    expect(openNames(ring(sealed), keys())).toEqual([]);
    expect(openNames(ring(sealed), { ...keys(), next: keys() })).toEqual([]);
    expect(openNames(ring(sealed, idOf(7)), mine)).toEqual([]);
    expect(openNames(ring(undefined), mine)).toEqual([]);
  });

  it('the newest come first, and whoever has gone only after all who can come in', () => {
    const mine = keys();
    const gone = { goneAt: momentOf(900) };
    const names = [held(1), held(5, gone), held(3), held(4, gone), held(2)];
    const found = openNames(ring(sealNames({ vault }, names, mine)), mine);
    expect(found.map(({ id }) => id)).toEqual([3, 2, 1, 5, 4].map(idOf));
    expect(names[0]).toEqual(held(1));
  });

  it('are 300 at most: the oldest of those who have gone are left out', () => {
    const mine = keys();
    const gone = Array.from({ length: 299 }, (_, n) => held(n + 100, { goneAt: momentOf(900) }));
    const names = [held(1), ...gone, held(2)];
    const found = openNames(ring(sealNames({ vault }, names, mine)), mine);
    expect(found).toHaveLength(300);
    expect(found.slice(0, 2).map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
    expect(found.some(({ id }) => id === idOf(100))).toBe(false);
    expect(found.some(({ id }) => id === idOf(101))).toBe(true);
  });

  it.each([
    ['no JSON', 'Made-up 1'],
    ['another shape', '{"id":1}'],
    ['a role there is not', JSON.stringify([{ ...held(1), role: 'governor' }])],
    ['more than there is to a name', JSON.stringify([{ ...held(1), password: 'x' }])],
    ['a name without end', JSON.stringify([held(1, { name: 'x'.repeat(1001) })])],
  ])('of %s are none', (_, text) => {
    const mine = keys();
    expect(openNames(ring(sealedAsNames(text, mine)), mine)).toEqual([]);
  });
});

// Every key that is used on the way is wiped when the way is over: only what is handed to the caller lives on.

import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  makeKeyring,
  withCode,
  withNewSheet,
  withOwnPassphrase,
  withPassphrase,
} from '../../../src/main/keys/change-keyring';
import { openNames, sealNames } from '../../../src/main/keys/held-names';
import type { Keys } from '../../../src/main/keys/keyring';
import {
  isPassphraseOf,
  openWithCode,
  openWithPassphrase,
  openWithRecoveryKey,
} from '../../../src/main/keys/open-keyring';
import { ownWordsOf } from '../../../src/main/keys/own-words';
import { makeRecoveryKey } from '../../../src/main/keys/recovery-key';
import { makePrivate, publicHalf, sealTo, unseal } from '../../../src/main/keys/seal';
import { openTry, sealTry, triesHalf } from '../../../src/main/keys/sealed-try';
import { Secret } from '../../../src/main/keys/secret';
import { bea, rae } from '../../support/people-of-a-ring';

// Each opening is slow on purpose.
vi.setConfig({ testTimeout: 120_000 });

const passphrase = 'lantern orchard pebble thursday';
const next = 'violet bakery sunday ladder';
const sheet = makeRecoveryKey();
const at = '2026-11-21T09:00:00.000Z';
const made = makeKeyring({ person: rae, passphrase, recoveryKey: sheet, state: 'ready' });
const ofKeys = ({ control, plans, custody }: Keys) => [control.key, plans?.key, custody];

afterEach(() => {
  vi.restoreAllMocks();
});

/** How many secrets were used in there, were nobody's afterwards, and were not wiped. */
async function leftBehind(work: () => unknown, lives: (made: never) => unknown[]): Promise<number> {
  const used = new Set<Secret>();
  const wiped = new Set<Secret>();
  const { use, purge } = Secret.prototype;
  vi.spyOn(Secret.prototype, 'use').mockImplementation(function (this: Secret, lend) {
    used.add(this);
    return use.call(this, lend) as never;
  });
  vi.spyOn(Secret.prototype, 'purge').mockImplementation(function (this: Secret) {
    wiped.add(this);
    purge.call(this);
  });
  const given = new Set(lives((await work()) as never));
  vi.restoreAllMocks();
  expect(used.size).toBeGreaterThan(0);
  return [...used].filter((secret) => !wiped.has(secret) && !given.has(secret)).length;
}

describe('keys on the way', () => {
  it('are noticed where they are left', async () => {
    const forgotten = () => new Secret(Buffer.alloc(32)).use(() => undefined);
    expect(await leftBehind(forgotten, () => [])).toBe(1);
  });

  it('of a passphrase that opens', async () => {
    const { ring } = await made;
    const left = await leftBehind(
      () => openWithPassphrase(ring, passphrase),
      ({ keys, take }: Awaited<ReturnType<typeof openWithPassphrase>>) => [...ofKeys(keys), take],
    );
    expect(left).toBe(0);
  });

  it('of a passphrase that does not, and of one that is only asked about', async () => {
    const { ring } = await made;
    const wrong = () => openWithPassphrase(ring, next).catch(() => undefined);
    expect(await leftBehind(wrong, () => [])).toBe(0);
    expect(
      await leftBehind(
        () => isPassphraseOf(ring, rae.id, passphrase),
        () => [],
      ),
    ).toBe(0);
  });

  it('of the sheet', async () => {
    const { ring } = await made;
    const left = await leftBehind(
      () => openWithRecoveryKey(ring, sheet),
      ({ keys }: ReturnType<typeof openWithRecoveryKey>) => ofKeys(keys),
    );
    expect(left).toBe(0);
  });

  it('of a code, run out or not', async () => {
    const { ring, keys } = await made;
    const coded = withCode(ring, bea, keys, { at, withPlans: true });
    const left = await leftBehind(
      () => openWithCode(coded.ring, coded.code, at),
      (opened: ReturnType<typeof openWithCode>) => [...ofKeys(opened.keys), opened.take],
    );
    expect(left).toBe(0);
    const late = () => {
      expect(() => openWithCode(coded.ring, coded.code, coded.until)).toThrow('code-run-out');
    };
    expect(await leftBehind(late, () => [])).toBe(0);
  });

  it('of a new keyring', async () => {
    const left = await leftBehind(
      () => makeKeyring({ person: rae, passphrase, recoveryKey: sheet, state: 'ready' }),
      ({ keys, take }: Awaited<typeof made>) => [...ofKeys(keys), take],
    );
    expect(left).toBe(0);
  });

  it('of a code that is made, and of a sheet that is', async () => {
    const { ring, keys } = await made;
    const coded = () => withCode(ring, bea, keys, { at, withPlans: true });
    expect(await leftBehind(coded, () => ofKeys(keys))).toBe(0);
    const anew = () => withNewSheet(ring, makeRecoveryKey(), keys);
    expect(await leftBehind(anew, () => ofKeys(keys))).toBe(0);
  });

  it('of a passphrase of their own, and of one that is changed', async () => {
    const { ring, keys } = await made;
    const own = await leftBehind(
      () => withOwnPassphrase(ring, bea, next, keys),
      ({ take }: Awaited<ReturnType<typeof withOwnPassphrase>>) => [...ofKeys(keys), take],
    );
    expect(own).toBe(0);
    const changed = () => withPassphrase(ring, rae.id, { now: passphrase, next }, keys);
    expect(await leftBehind(changed, () => ofKeys(keys))).toBe(0);
    const taken = () => withOwnPassphrase(ring, bea, passphrase, keys).catch(() => undefined);
    expect(await leftBehind(taken, () => ofKeys(keys))).toBe(0);
  });

  it('of what is sealed to somebody', async () => {
    const take = makePrivate();
    const key = makePrivate();
    const binding = Buffer.from('here');
    const half = publicHalf(take);
    expect(
      await leftBehind(
        () => sealTo(half, key, binding),
        () => [key],
      ),
    ).toBe(0);
    const sealed = sealTo(half, key, binding);
    const opened = (held: Secret) => [take, held];
    expect(await leftBehind(() => unseal(sealed, take, binding), opened)).toBe(0);
  });

  it('of names, of tries, and of a note', async () => {
    const { ring, keys } = await made;
    const { control } = keys;
    const name = {
      id: rae.id,
      name: 'Rae',
      role: 'specialist',
      isKeyholder: true,
      addedAt: at,
    } as const;
    expect(
      await leftBehind(
        () => sealNames(ring, [name], keys),
        () => [control.key],
      ),
    ).toBe(0);
    const held = { ...ring, names: sealNames(ring, [name], keys) };
    expect(
      await leftBehind(
        () => openNames(held, keys),
        () => [control.key],
      ),
    ).toBe(0);

    expect(
      await leftBehind(
        () => triesHalf(control.key),
        () => [control.key],
      ),
    ).toBe(0);
    const tried = sealTry({ vault: 'v', tries: triesHalf(control.key) }, 1, { at: 1, way: 'code' });
    const told = () => openTry('v', 1, tried, [control.key]);
    // What comes out is a time and a way, and no key.
    expect(await leftBehind(told, () => [control.key])).toBeLessThanOrEqual(1);

    const take = makePrivate();
    const where = { plan: 'p', note: 'n' };
    const { seal, open } = ownWordsOf([take]);
    expect(
      await leftBehind(
        () => seal(where, 'x'),
        () => [take],
      ),
    ).toBe(0);
    const sealed = seal(where, 'x');
    expect(
      await leftBehind(
        () => open(where, sealed),
        () => [take],
      ),
    ).toBe(0);
  });
});

// The keyring of the first format by itself: which of its slots opens, and what of a changed one is believed.

import { createHmac, hkdfSync } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { beginNewKeys, endNewKeys, fromFormat1 } from '../../../src/main/keys/change-keyring';
import { withCustody } from '../../../src/main/keys/custody';
import { type Keyring2, sealRing } from '../../../src/main/keys/keyring';
import {
  type Keyring1,
  keyring1,
  openFormat1,
  openFormat1BySheet,
} from '../../../src/main/keys/keyring-1';
import { openWithPassphrase, openWithRecoveryKey } from '../../../src/main/keys/open-keyring';
import { kdfToCreate, stretch } from '../../../src/main/keys/passphrase';
import {
  keyFromRecovery,
  makeRecoveryKey,
  readRecoveryKey,
} from '../../../src/main/keys/recovery-key';
import { Secret } from '../../../src/main/keys/secret';
import { canonical, wrap } from '../../../src/main/keys/wrap';
import { KnownFailure } from '../../../src/shared/ipc/failure';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const vault = 'aad90f71-f421-45b9-9be6-86522636ad72';
const rae = '6f0e7f3e-5df5-4a45-9c6f-2f0d8d2f9a11';
const bea = '51d0a1c6-0f4f-4a51-bb0e-7f1f5c1f1d33';
const raes = 'lantern orchard pebble thursday';
const beas = 'violet bakery sunday ladder';
const sheet = makeRecoveryKey();
const bytes = Buffer.alloc(32, 7);
const hexOf = (secret: Secret) => secret.use((lent) => lent.toString('hex'));

/** A keyring as that version wrote it: each slot bound to what it says of itself, and all of it sealed. */
async function aKeyring(people: readonly (readonly [string, string])[]): Promise<Keyring1> {
  const key = () => new Secret(Buffer.from(bytes));
  const slots = await Promise.all(
    people.map(async ([worker, passphrase], n) => {
      const id = `00000000-0000-4000-8000-00000000000${n}`;
      const kdf = { ...kdfToCreate, memoryKiB: 64 * 1024, salt: `${n}0`.repeat(16) };
      const bound = canonical({ format: 1, vault, kind: 'passphrase', id, worker, kdf });
      const wrapped = wrap(key(), await stretch(passphrase, kdf), bound);
      return { kind: 'passphrase', id, worker, kdf, key: wrapped } as const;
    }),
  );
  const held = { kind: 'recovery', id: '00000000-0000-4000-8000-0000000000ff' } as const;
  const salt = 'cd'.repeat(16);
  const bySheet = keyFromRecovery(readRecoveryKey(sheet), salt);
  const bound = canonical({ format: 1, vault, ...held, salt });
  const ofSheet = { ...held, salt, key: wrap(key(), bySheet, bound) };
  return sealed({
    ...{ format: 1, vault, state: 'ready', salt: 'ef'.repeat(16) },
    slots: [...slots, ofSheet],
  });
}

function sealed(rest: Omit<Keyring1, 'mac'>): Keyring1 {
  const macKey = Buffer.from(hkdfSync('sha256', bytes, Buffer.alloc(0), 'alongside keyring', 32));
  const mac = createHmac('sha256', macKey).update(canonical(rest)).digest('hex');
  return keyring1.parse({ ...rest, mac });
}

const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'opened';
  } catch (problem) {
    return problem instanceof KnownFailure ? problem.failure.code : `not named: ${String(problem)}`;
  }
};

let ring: Keyring1;
beforeAll(async () => {
  ring = await aKeyring([
    [rae, raes],
    [bea, beas],
  ]);
});
const bent = (change: Partial<Keyring1>): Keyring1 => ({ ...ring, ...change });
const withSettings = (change: object) => {
  const slots = ring.slots.map((held, n) =>
    held.kind === 'passphrase' && n === 1 ? { ...held, kdf: { ...held.kdf, ...change } } : held,
  );
  return bent({ slots });
};

describe('a keyring of the first format', () => {
  it('opens to the one key by each passphrase and by the sheet, and says whose slot it was', async () => {
    for (const [worker, passphrase] of [
      [rae, raes],
      [bea, beas],
    ] as const) {
      const opened = await openFormat1(ring, passphrase);
      expect(opened.worker).toBe(worker);
      expect(hexOf(opened.key)).toBe(bytes.toString('hex'));
      expect(hexOf(opened.root)).toBe(hexOf(await stretch(passphrase, opened.kdf)));
    }
    expect(hexOf(openFormat1BySheet(ring, sheet))).toBe(bytes.toString('hex'));
  });

  it('opens to no other passphrase and no other sheet', async () => {
    expect(await codeOf(() => openFormat1(ring, 'not the one of anybody'))).toBe(
      'wrong-passphrase',
    );
    expect(await codeOf(() => openFormat1BySheet(ring, makeRecoveryKey()))).toBe(
      'wrong-recovery-key',
    );
    const people = bent({ slots: ring.slots.filter(({ kind }) => kind === 'passphrase') });
    expect(await codeOf(() => openFormat1BySheet(people, sheet))).toBe('wrong-recovery-key');
  });

  it('is not tried with one slot too cheap, or with slots that take too long together', async () => {
    expect(await codeOf(() => openFormat1(withSettings({ memoryKiB: 1024 }), raes))).toBe(
      'keyring-weak',
    );
    // Each may be believed by itself; both would make somebody wait twice as long as anybody should.
    const dear = { memoryKiB: 1024 * 1024, passes: 10 };
    expect(await codeOf(() => openFormat1(withSettings(dear), raes))).toBe('keyring-weak');
  });

  it('changed anywhere outside of its slots is told as damage, by both ways in', async () => {
    const other = bent({ state: 'setting-up' });
    expect(await codeOf(() => openFormat1(other, raes))).toBe('keyring-damaged');
    expect(await codeOf(() => openFormat1BySheet(other, sheet))).toBe('keyring-damaged');
  });

  it('with a slot said to be somebody else’s lets nobody in by it', async () => {
    const slots = ring.slots.map((held) =>
      held.kind === 'passphrase' ? { ...held, worker: bea } : held,
    );
    expect(await codeOf(() => openFormat1(sealed({ ...ring, ...{ slots } }), raes))).not.toBe(
      'opened',
    );
  });
});

describe('written anew in the second format', () => {
  const key = () => new Secret(Buffer.from(bytes));
  const person = { id: rae, role: 'specialist', isKeyholder: true } as const;
  const anew = async () => {
    const { root, kdf } = await openFormat1(ring, raes);
    return fromFormat1(ring, key(), { person, root, kdf });
  };

  it('opens by the same passphrase and the same sheet, to the same key of the plans', async () => {
    const { ring: two, keys } = await anew();
    expect(two.salts.plans).toBe(ring.salt);
    const opened = await openWithPassphrase(two, raes);
    const bySheet = openWithRecoveryKey(two, sheet);
    for (const held of [keys, opened.keys, bySheet.keys]) {
      expect(held.plans && hexOf(held.plans.key)).toBe(bytes.toString('hex'));
      expect(hexOf(held.control.key)).toBe(hexOf(keys.control.key));
    }
    expect(opened.holder).toEqual(person);
    expect(await codeOf(() => openWithRecoveryKey(two, makeRecoveryKey()))).toBe(
      'wrong-recovery-key',
    );
  });

  it('by the sheet alone has nobody in it but the sheet', () => {
    const { ring: two, signer } = fromFormat1(ring, key());
    expect(two.slots.map(({ kind }) => kind)).toEqual(['recovery-1']);
    expect(signer).toBeUndefined();
    expect(hexOf(openWithRecoveryKey(two, sheet).keys.control.key)).toHaveLength(64);
  });

  it('with the key that the sheet keeps damaged, the sheet opens nothing', async () => {
    const { ring: two, keys } = await anew();
    const slots = two.slots.map((held) =>
      held.kind === 'recovery-1'
        ? { ...held, control: { ...held.control, tag: '00'.repeat(16) } }
        : held,
    );
    expect(await codeOf(() => openWithRecoveryKey(sealRing({ ...two, slots }, keys), sheet))).toBe(
      'wrong-recovery-key',
    );
  });

  it('gets no new keys and no custody while its sheet could not open what they open', async () => {
    const { ring: two, keys } = await anew();
    expect(() => beginNewKeys(two, keys)).toThrow(new KnownFailure('new-sheet-first'));
    expect(withCustody(two, keys)).toBeUndefined();
  });

  it('keeps such a sheet as it is where new keys were begun beside it', async () => {
    const { ring: two, keys } = await anew();
    const begun = beginNewKeys(
      { ...two, slots: two.slots.filter(({ kind }) => kind !== 'recovery-1') },
      keys,
    );
    const sheets = two.slots.filter(({ kind }) => kind === 'recovery-1');
    const both: Keyring2 = { ...begun.ring, slots: [...begun.ring.slots, ...sheets] };
    const ended = endNewKeys(both, begun.keys);
    expect(ended.ring.slots.filter(({ kind }) => kind === 'recovery-1')).toEqual(sheets);
  });
});

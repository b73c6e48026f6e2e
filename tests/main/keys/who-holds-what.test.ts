// Who holds what after each change of a keyring, and who opens it.

import { describe, expect, it, vi } from 'vitest';
import {
  beginNewKeys,
  endNewKeys,
  makeKeyring,
  withCode,
  withDue,
  withNewSheet,
  withOwnPassphrase,
  withoutSlotsOf,
  withPersonAs,
  withState,
} from '../../../src/main/keys/change-keyring';
import { makeCustody, withCustody } from '../../../src/main/keys/custody';
import {
  checkSeal,
  type HolderSlot,
  type Keyring2,
  sealRing,
  unsealSlot,
} from '../../../src/main/keys/keyring';
import { codeUntil } from '../../../src/main/keys/one-time-code';
import {
  findSlot,
  isPassphraseOf,
  openWithCode,
  openWithPassphrase,
  openWithRecoveryKey,
  openWithRoot,
  stretchFor,
} from '../../../src/main/keys/open-keyring';
import { makeRecoveryKey } from '../../../src/main/keys/recovery-key';
import type { Secret } from '../../../src/main/keys/secret';
import { KnownFailure } from '../../../src/shared/ipc/failure';

vi.setConfig({ testTimeout: 120_000 });

const person = (n: number, over: object = {}) =>
  ({
    id: `6f0e7f3e-5df5-4a45-9c6f-00000000000${n}`,
    role: 'specialist',
    isKeyholder: false,
    ...over,
  }) as const;
const rae = person(1, { isKeyholder: true });
const bea = person(2);
const words = 'lantern orchard pebble thursday';
const beas = 'violet bakery sunday ladder';
const sheet = makeRecoveryKey();
const at = '2026-11-21T09:00:00.000Z';
const made = makeKeyring({ person: rae, passphrase: words, recoveryKey: sheet, state: 'ready' });
const hexOf = (secret: Secret | undefined) => secret?.use((bytes) => bytes.toString('hex'));
const slotOf = (ring: Keyring2, id: string) =>
  ring.slots.find((held) => 'person' in held && held.person === id) as HolderSlot | undefined;
const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'opened';
  } catch (problem) {
    return problem instanceof KnownFailure ? problem.failure.code : `not named: ${String(problem)}`;
  }
};

describe('each change', () => {
  it('is one edition more, sealed anew, and changes nothing of what it was made from', async () => {
    const { ring, keys } = await made;
    const before = structuredClone(ring);
    expect(ring.edition).toBe(1);
    const due = { since: at, why: 'left' } as const;
    for (const next of [
      withState(ring, 'setting-up', keys),
      withDue(ring, due, keys),
      withNewSheet(ring, makeRecoveryKey(), keys),
      withPersonAs(ring, rae, keys),
      withoutSlotsOf(ring, bea.id, keys),
      beginNewKeys(ring, keys).ring,
    ]) {
      expect(next.edition).toBe(2);
      expect(() => checkSeal(next, keys)).not.toThrow();
      expect(next.mac).not.toBe(ring.mac);
    }
    expect(withState(ring, 'setting-up', keys).state).toBe('setting-up');
    expect(withDue(ring, due, keys).due).toEqual(due);
    expect(ring).toEqual(before);
  });

  it('whoever waits for a keyholder goes on waiting when something else of them is changed', async () => {
    const { ring, keys } = await made;
    const waiting = { control: keys.control };
    const two = (await withOwnPassphrase(ring, bea, beas, waiting)).ring;
    expect(slotOf(two, bea.id)).not.toHaveProperty('plans');
    const manager = withPersonAs(two, person(2, { role: 'manager' }), keys);
    expect(slotOf(manager, bea.id)).toMatchObject({ role: 'manager' });
    expect(slotOf(manager, bea.id)).not.toHaveProperty('plans');
    expect(slotOf(manager, rae.id)).toEqual(slotOf(ring, rae.id));
    // Confirmed, and then an administrator: what they held goes.
    const confirmed = withPersonAs(two, bea, keys, true);
    expect(hexOf((await openWithPassphrase(confirmed, beas)).keys.plans?.key)).toBe(
      hexOf(keys.plans?.key),
    );
    const off = withPersonAs(confirmed, person(2, { role: 'administrator' }), keys, true);
    expect(slotOf(off, bea.id)).not.toHaveProperty('plans');
  });

  it('a code gets the plans by a confirmation of the person only when it was made to have them', async () => {
    const { ring, keys } = await made;
    const without = withCode(ring, bea, keys, { at, withPlans: false });
    expect(slotOf(withPersonAs(without.ring, bea, keys, true), bea.id)).not.toHaveProperty('plans');
    const having = withCode(ring, bea, keys, { at, withPlans: true });
    const opened = openWithCode(having.ring, having.code, at);
    expect(hexOf(opened.keys.plans?.key)).toBe(hexOf(keys.plans?.key));
    expect(having.until).toBe('2026-11-22T09:00:00.000Z');
    expect(codeUntil('2026-03-28T23:30:00.000Z')).toBe('2026-03-29T23:30:00.000Z');
  });

  it('a code is told wrong at the group that does not fit, also where there is none', async () => {
    const { ring, keys } = await made;
    const { ring: coded, code } = withCode(ring, bea, keys, { at, withPlans: false });
    const groups = code.split('-');
    groups[3] = 'UUUUU';
    const failure = (of: Keyring2, typed: string) => {
      try {
        openWithCode(of, typed, at);
        return undefined;
      } catch (problem) {
        return (problem as KnownFailure).failure;
      }
    };
    for (const of of [coded, ring]) {
      expect(failure(of, groups.join('-'))).toEqual({ code: 'wrong-code', params: { group: 4 } });
    }
    expect(failure(ring, code)).toEqual({ code: 'wrong-code' });
  });

  it('new keys reach a slot by what it holds, and one that holds none of them stays as it is', async () => {
    const { ring, keys } = await made;
    const two = (await withOwnPassphrase(ring, bea, beas, { control: keys.control })).ring;
    const begun = beginNewKeys(two, keys);
    expect(slotOf(begun.ring, bea.id)).toMatchObject({ next: { control: {} } });
    expect(slotOf(begun.ring, bea.id)).not.toHaveProperty('plans');
    expect(slotOf(begun.ring, bea.id)?.next).not.toHaveProperty('plans');
    const slots = begun.ring.slots.map((held) => {
      if (!('person' in held) || held.person !== bea.id) return held;
      const { next: _, ...rest } = { next: undefined, ...held };
      return rest as typeof held;
    });
    const ended = endNewKeys({ ...begun.ring, slots }, begun.keys);
    expect(slotOf(ended.ring, bea.id)).toEqual(slotOf({ ...begun.ring, slots }, bea.id));
    expect(ended.ring.due).toBeUndefined();
    expect(hexOf(ended.keys.custody)).toBe(hexOf(keys.custody));
    expect(endNewKeys(begun.ring, keys)).toEqual({ ring: begun.ring, keys });
    const { custody: _, ...without } = begun.keys;
    expect(endNewKeys(begun.ring, without).keys).not.toHaveProperty('custody');
  });

  it('that ends new keys takes the note away that they are due', async () => {
    const { ring, keys } = await made;
    const due = withDue(ring, { since: at, why: 'sheet-used' }, keys);
    const begun = beginNewKeys(due, keys);
    expect(begun.ring.due).toBeDefined();
    const ended = endNewKeys(begun.ring, begun.keys).ring;
    expect(ended).not.toHaveProperty('due');
    expect(ended).not.toHaveProperty('next');
  });
});

describe('the custody', () => {
  it('is held by keyholders and the sheet, and by nobody else', async () => {
    const { ring, keys } = await made;
    const two = (await withOwnPassphrase(ring, bea, beas, keys)).ring;
    expect(slotOf(two, bea.id)).not.toHaveProperty('custody');
    const both = withPersonAs(two, person(2, { isKeyholder: true }), keys);
    expect(hexOf((await openWithPassphrase(both, beas)).keys.custody)).toBe(hexOf(keys.custody));
    expect(hexOf(openWithRecoveryKey(both, sheet).keys.custody)).toBe(hexOf(keys.custody));
    const admin = person(2, { role: 'administrator', isKeyholder: true });
    expect(slotOf(withPersonAs(two, admin, keys), bea.id)).not.toHaveProperty('custody');
    // Changed by one who does not hold it, a keyholder's slot keeps what it has; who is none any more loses it.
    const { custody: _, ...without } = keys;
    expect(slotOf(withPersonAs(both, person(2, { isKeyholder: true }), without), bea.id)).toEqual(
      expect.objectContaining({ custody: (slotOf(both, bea.id) as { custody?: object }).custody }),
    );
    expect(slotOf(withPersonAs(both, bea, without), bea.id)).not.toHaveProperty('custody');
  });

  it('comes to a keyring once, sealed to keyholders who open the plans and to the sheet', async () => {
    const { ring, keys } = await made;
    expect(withCustody(ring, keys)).toBeUndefined();
    const { custody: _, ...bare } = ring;
    const two = (await withOwnPassphrase(bare as Keyring2, bea, beas, { control: keys.control }))
      .ring;
    // Rae's and the sheet's from before a custody; a keyholder who waits has none of the plans yet.
    const waits = withPersonAs(two, person(2, { isKeyholder: true }), { control: keys.control });
    const old = {
      ...waits,
      slots: waits.slots.map((held) => {
        const { custody: __, ...rest } = { custody: undefined, ...held };
        return rest as typeof held;
      }),
    };
    const { custody: ___, ...plain } = keys;
    const given = withCustody(old, plain);
    if (!given) throw new Error('it has a sheet and no custody');
    expect(given.ring.edition).toBe(old.edition + 1);
    expect(hexOf(given.keys.custody)).not.toBe(hexOf(keys.custody));
    const opened = await openWithPassphrase(given.ring, words);
    expect(hexOf(opened.keys.custody)).toBe(hexOf(given.keys.custody));
    expect(hexOf(openWithRecoveryKey(given.ring, sheet).keys.custody)).toBe(
      hexOf(given.keys.custody),
    );
    expect(slotOf(given.ring, bea.id)).not.toHaveProperty('custody');
    // Without a sheet, or by one without the plans, none is made.
    const noSheet = old.slots.filter(({ kind }) => kind !== 'recovery');
    expect(withCustody({ ...old, slots: noSheet }, plain)).toBeUndefined();
    expect(withCustody(old, { control: keys.control })).toBeUndefined();
  });

  it('that does not come out keeps nobody from the plans; a key that does not is damage', async () => {
    const { ring, keys } = await made;
    const root = await stretchFor(ring, words);
    const change = (what: 'custody' | 'plans' | 'control') => {
      const tag = { tag: '00'.repeat(16) };
      const slots = ring.slots.map((held) =>
        held.kind === 'person' && held[what]
          ? { ...held, [what]: { ...held[what], ...tag } }
          : held,
      );
      return sealRing({ ...ring, slots } as Keyring2, keys);
    };
    const opened = openWithRoot(change('custody'), root);
    expect(opened.keys.custody).toBeUndefined();
    expect(hexOf(opened.keys.plans?.key)).toBe(hexOf(keys.plans?.key));
    expect(await codeOf(() => openWithRoot(change('plans'), root))).toBe('keyring-damaged');
    expect(await codeOf(() => openWithRoot(change('control'), root))).toBe('keyring-damaged');
  });

  it('is another pair each time', () => {
    expect(makeCustody().publicKey).not.toBe(makeCustody().publicKey);
  });
});

describe('who opens', () => {
  it('is told by their own slot, and no passphrase is another person’s', async () => {
    const { ring, keys } = await made;
    const two = (await withOwnPassphrase(ring, bea, beas, keys)).ring;
    expect(await isPassphraseOf(two, bea.id, beas)).toBe(true);
    expect(await isPassphraseOf(two, rae.id, beas)).toBe(false);
    expect(await isPassphraseOf(two, rae.id, 'none of theirs')).toBe(false);
    expect(findSlot(two, await stretchFor(two, beas))?.slot.person).toBe(bea.id);
    expect(findSlot(two, await stretchFor(two, 'none of theirs'))).toBeUndefined();
  });

  it('with new keys on the way has both, where the slot has both', async () => {
    const { ring, keys } = await made;
    const begun = beginNewKeys(ring, keys);
    const slot = slotOf(begun.ring, rae.id);
    const { take } = await openWithPassphrase(begun.ring, words);
    if (!slot) throw new Error('she is on it');
    expect(hexOf(unsealSlot(begun.ring, slot, take).next?.plans?.key)).toBe(
      hexOf(begun.keys.next?.plans?.key),
    );
    const { next: _, ...without } = begun.ring;
    expect(unsealSlot(without as Keyring2, slot, take)).not.toHaveProperty('next');
  });
});

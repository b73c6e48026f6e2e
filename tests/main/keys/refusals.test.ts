// What cannot be done to a keyring, and paper that was typed with too much on it.

import { expect, it, vi } from 'vitest';
import {
  beginNewKeys,
  endNewKeys,
  makeKeyring,
  withCode,
  withNewSheet,
  withPassphrase,
  withPersonAs,
} from '../../../src/main/keys/change-keyring';
import { makeRecoveryKey, readRecoveryKey } from '../../../src/main/keys/recovery-key';
import { noTries, readTries } from '../../../src/main/keys/tries';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';
import { bea, rae } from '../../support/people-of-a-ring';

vi.setConfig({ testTimeout: 120_000 });

const passphrase = 'lantern orchard pebble thursday';
const recoveryKey = makeRecoveryKey();
const at = '2026-11-21T09:00:00.000Z';
const made = makeKeyring({ person: rae, passphrase, recoveryKey, state: 'ready' });

it('whoever has no key of the plans makes no sheet', async () => {
  const { ring, keys } = await made;
  expect(() => withNewSheet(ring, makeRecoveryKey(), { control: keys.control })).toThrow(
    new KnownFailure('not-allowed'),
  );
});

it('somebody who is not on the keyring is not changed', async () => {
  const { ring, keys } = await made;
  expect(() => withPersonAs(ring, bea, keys)).toThrow(new KnownFailure('no-longer-here'));
});

it('new keys are not begun on top of new keys, and where none were begun nothing ends', async () => {
  const { ring, keys } = await made;
  expect(endNewKeys(ring, keys)).toEqual({ ring, keys });
  const begun = beginNewKeys(ring, keys);
  expect(() => beginNewKeys(begun.ring, begun.keys)).toThrow(new KnownFailure('keyring-damaged'));
  const ended = endNewKeys(begun.ring, begun.keys);
  expect(ended.ring.next).toBeUndefined();
  expect(ended.ring.salts.control).toBe(begun.ring.next?.control);
});

it('a second code for a person takes the place of the first, and leaves another’s alone', async () => {
  const { ring, keys } = await made;
  const how = { at, withPlans: false };
  const first = withCode(ring, bea, keys, how).ring;
  const both = withCode(first, rae, keys, how).ring;
  const again = withCode(both, bea, keys, how).ring;
  const people = again.slots.flatMap((slot) => (slot.kind === 'code' ? [slot.person] : []));
  expect(people.toSorted()).toEqual([bea.id, rae.id].toSorted());
  // Made while keys are changed, it leads to the old and the new key of the people, and to none of the plans.
  const begun = beginNewKeys(ring, keys);
  const slot = withCode(begun.ring, bea, begun.keys, how).ring.slots.at(-1);
  expect(slot).toMatchObject({ kind: 'code', person: bea.id });
  expect(slot).not.toHaveProperty('plans');
});

it('a passphrase is not changed by one that is not theirs', async () => {
  const { ring, keys } = await made;
  const change = (person: string, now: string) =>
    withPassphrase(ring, person, { now, next: 'violet bakery sunday ladder' }, keys);
  await expect(change(rae.id, 'not the one')).rejects.toEqual(new KnownFailure('wrong-passphrase'));
  await expect(change(bea.id, passphrase)).rejects.toEqual(new KnownFailure('wrong-passphrase'));
});

it('a sheet typed with more on it than it has is told how many groups there are', () => {
  expect(() => readRecoveryKey(`${recoveryKey}-A`)).toThrow(
    new KnownFailure('wrong-recovery-key', { groups: 8, typed: 9 }),
  );
});

it('where no wrong try was ever written down there was none', async () => {
  expect(await readTries(await aFolder())).toEqual(noTries);
});

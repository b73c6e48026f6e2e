// Making slots: a pair for somebody, its private halves under what opens them, the vault's keys sealed to it.

import { randomBytes, randomUUID } from 'node:crypto';
import {
  type HolderSlot,
  type Keyring2,
  type Keys,
  type PersonSlot,
  privateBinding,
  type Slot,
  sealSlot,
  type VaultKey,
} from './keyring';
import { type Holder, slotKey } from './open-keyring';
import { keyFromRecovery, readRecoveryKey } from './recovery-key';
import { makePrivate, publicHalf } from './seal';
import { Secret } from './secret';
import { type Signer, signerFromSeed } from './signer';
import { wrap } from './wrap';

/** What a slot has to know of its keyring. */
export type Ring = Pick<Keyring2, 'vault' | 'kdf'>;
/** A salt for a file or a slot, in hex. */
export const salt = (): string => randomBytes(16).toString('hex');
/** A new random key of a file, with its salt. */
export const newKey = (): VaultKey => ({ key: new Secret(randomBytes(32)), salt: salt() });
/** Takes the place of what is sealed a moment later. */
const unsealed = { control: undefined } as unknown as Pick<HolderSlot, 'control'>;

/** A new pair for a person, its private halves under their passphrase. `take`: the half they take keys by, for who asked to wipe. */
export function personSlot(
  ring: Ring,
  { id: person, role, isKeyholder: keyholder }: Holder,
  root: Secret,
  keys: Keys,
): { slot: PersonSlot; signer: Signer; take: Secret } {
  const take = makePrivate();
  const seed = new Secret(randomBytes(32));
  const signer = signerFromSeed(seed);
  const bare = {
    ...{ kind: 'person', id: randomUUID(), person, role, keyholder, ...unsealed },
    ...{ publicKey: publicHalf(take), signKey: signer.publicKey },
  } as Omit<PersonSlot, 'private'>;
  const slot = sealSlot(ring, withPrivates(ring, bare, take, seed, root), keys);
  seed.purge();
  return { slot, signer, take };
}

/** The slot with its private halves under this stretched passphrase. */
export function withPrivates(
  ring: Ring,
  bare: Omit<PersonSlot, 'private'>,
  take: Secret,
  seed: Secret,
  root: Secret,
): PersonSlot {
  const both = take.use((a) => seed.use((b) => new Secret(Buffer.concat([a, b]))));
  const by = slotKey(root, bare);
  const slot = bare as PersonSlot;
  const wrapped = { ...slot, private: wrap(both, by, privateBinding(ring, slot)) };
  both.purge();
  by.purge();
  return wrapped;
}

/** A slot that is opened by something on paper. */
export function paperSlot<S extends Extract<HolderSlot, { salt: string }>>(
  ring: Ring,
  bare: Omit<S, 'id' | 'publicKey' | 'private' | 'control' | 'salt'>,
  byPaper: (salt: string) => Secret,
  keys: Keys,
): S {
  const take = makePrivate();
  const of = { ...bare, id: randomUUID(), salt: salt(), publicKey: publicHalf(take), ...unsealed };
  const slot = of as unknown as S;
  const by = byPaper(slot.salt);
  const wrapped = { ...slot, private: wrap(take, by, privateBinding(ring, slot)) };
  by.purge();
  take.purge();
  return sealSlot(ring, wrapped, keys);
}

/** A slot for a recovery sheet. */
export const sheetSlot = (ring: Ring, sheet: string, keys: Keys): Slot =>
  paperSlot<Extract<Slot, { kind: 'recovery' }>>(
    ring,
    { kind: 'recovery' },
    (by) => keyFromRecovery(readRecoveryKey(sheet), by),
    keys,
  );

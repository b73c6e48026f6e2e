// The first format of the keyring: one key, wrapped for each person by their passphrase and once by the sheet. It is
// opened here so that it can be written anew; nothing is made in it any more.

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { KnownFailure } from '../../shared/ipc/failure';
import { isQuickEnough, isStrongEnough, kdf, stretch } from './passphrase';
import { keyFromRecovery, readRecoveryKey } from './recovery-key';
import type { Secret } from './secret';
import { canonical, hex, unwrap, wrappedOf } from './wrap';

const slot = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    id: z.uuid(),
    worker: z.uuid(),
    kdf,
    key: wrappedOf(32),
  }),
  z.strictObject({ kind: z.literal('recovery'), id: z.uuid(), salt: hex(16), key: wrappedOf(32) }),
]);
type Slot = z.infer<typeof slot>;
export type SheetOfFormat1 = Extract<Slot, { kind: 'recovery' }>;

export const keyring1 = z.strictObject({
  format: z.literal(1),
  vault: z.uuid(),
  state: z.enum(['setting-up', 'ready']),
  salt: hex(16),
  slots: z.array(slot).min(1).max(20),
  mac: hex(32),
});
export type Keyring1 = z.infer<typeof keyring1>;

/** What a keyring of the first format opens to. `root`: her stretched passphrase, with the settings it was made by. */
export type Opened1 = {
  key: Secret;
  worker: string;
  root: Secret;
  kdf: z.infer<typeof kdf>;
};

/**
 * Opens it with a passphrase, trying each person's slot.
 * @throws KnownFailure wrong-passphrase, keyring-weak, keyring-damaged
 */
export async function openFormat1(ring: Keyring1, passphrase: string): Promise<Opened1> {
  const people = ring.slots.filter((held) => held.kind === 'passphrase');
  const settings = people.map((held) => held.kdf);
  // Believed before the keyring's own seal can be checked, so looked at before any is tried.
  if (!settings.every(isStrongEnough) || !isQuickEnough(settings)) {
    throw new KnownFailure('keyring-weak');
  }
  for (const held of people) {
    const root = await stretch(passphrase, held.kdf);
    const key = unwrap(held.key, root, bindingOf(ring.vault, held));
    if (key) return { key: checked(ring, key), worker: held.worker, root, kdf: held.kdf };
    root.purge();
  }
  throw new KnownFailure('wrong-passphrase');
}

/** Opens it with the sheet. @throws KnownFailure wrong-recovery-key, keyring-damaged */
export function openFormat1BySheet(ring: Keyring1, typed: string): Secret {
  for (const held of ring.slots) {
    const key = held.kind === 'recovery' && openSheetOfFormat1(ring.vault, held, typed);
    if (key) return checked(ring, key);
  }
  throw new KnownFailure('wrong-recovery-key');
}

/** The key in a sheet's slot of the first format; undefined for another sheet. @throws KnownFailure wrong-recovery-key */
export function openSheetOfFormat1(
  vault: string,
  held: SheetOfFormat1,
  typed: string,
): Secret | undefined {
  const by = keyFromRecovery(readRecoveryKey(typed), held.salt);
  const key = unwrap(held.key, by, bindingOf(vault, held));
  by.purge();
  return key;
}

function checked(ring: Keyring1, key: Secret): Secret {
  const { mac, ...rest } = ring;
  const macKey = key.use((bytes) =>
    Buffer.from(hkdfSync('sha256', bytes, Buffer.alloc(0), 'alongside keyring', 32)),
  );
  const expected = createHmac('sha256', macKey).update(canonical(rest)).digest();
  if (!timingSafeEqual(expected, Buffer.from(mac, 'hex'))) {
    key.purge();
    throw new KnownFailure('keyring-damaged');
  }
  return key;
}

function bindingOf(vault: string, held: Slot): Buffer {
  const { kind, id } = held;
  const rest = kind === 'passphrase' ? { worker: held.worker, kdf: held.kdf } : { salt: held.salt };
  return canonical({ format: 1, vault, kind, id, ...rest });
}

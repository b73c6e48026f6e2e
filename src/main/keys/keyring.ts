// The keyring: the vault's key, wrapped once for each person and once for the recovery sheet. It
// holds no name and nothing that could be tested more cheaply than argon2id. Knows bytes and JSON;
// keyring-file.ts knows where they lie.

import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomUUID,
  timingSafeEqual,
} from 'node:crypto';
import { z } from 'zod';
import { KnownFailure } from '../../shared/ipc/failure';
import { isQuickEnough, isStrongEnough, kdf, kdfToCreate, stretch } from './passphrase';
import { keyFromRecovery, readRecoveryKey } from './recovery-key';
import { Secret } from './secret';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const wrapped = z.strictObject({ nonce: hex(12), sealed: hex(32), tag: hex(16) });

const slot = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    id: z.uuid(),
    worker: z.uuid(),
    kdf,
    key: wrapped,
  }),
  z.strictObject({ kind: z.literal('recovery'), id: z.uuid(), salt: hex(16), key: wrapped }),
]);
type Slot = z.infer<typeof slot>;

export const keyring = z.strictObject({
  format: z.literal(1),
  vault: z.uuid(),
  /** `setting-up` until the recovery sheet has been typed back; `ready` after. */
  state: z.enum(['setting-up', 'ready']),
  /** First 16 bytes of the vault file, so that a damaged header cannot change how the key works. */
  salt: hex(16),
  /** A few people and one sheet; more would only make every try slower. */
  slots: z.array(slot).min(1).max(20),
  /** HMAC over everything else, under the vault's own key: a changed keyring is noticed on unlock. */
  mac: hex(32),
});
export type Keyring = z.infer<typeof keyring>;

/** The vault's key and salt, together what opens the file. */
export type VaultKey = { key: Secret; salt: string };

/** Who opened: a worker by passphrase, or the recovery sheet. */
export type OpenedBy = { kind: 'passphrase'; worker: string } | { kind: 'recovery' };

/**
 * A new keyring with a new random 256-bit key and salt, for one worker and one recovery key.
 * @param state `setting-up` for a real vault, whose sheet has still to be typed back
 */
export async function makeKeyring(from: {
  worker: string;
  passphrase: string;
  recoveryKey: string;
  state: Keyring['state'];
}): Promise<{ keyring: Keyring; key: VaultKey }> {
  const vault = randomUUID();
  const key: VaultKey = { key: new Secret(randomBytes(32)), salt: randomBytes(16).toString('hex') };
  const slots = await makeSlots(vault, key.key, from);
  const made = { format: 1, vault, state: from.state, salt: key.salt, slots } as const;
  return { keyring: sealed(made, key.key), key };
}

/** New slots for one worker and one recovery key around a key that stays the same. */
export async function renewSlots(
  ring: Keyring,
  key: Secret,
  from: { worker: string; passphrase: string; recoveryKey: string },
): Promise<Keyring> {
  const others = ring.slots.filter(
    (held) => held.kind === 'passphrase' && held.worker !== from.worker,
  );
  const slots = [...others, ...(await makeSlots(ring.vault, key, from))];
  return sealed({ ...ring, slots }, key);
}

/** The same keyring, its state changed, sealed again. */
export function withState(ring: Keyring, state: Keyring['state'], key: Secret): Keyring {
  return sealed({ ...ring, state }, key);
}

async function makeSlots(
  vault: string,
  key: Secret,
  from: { worker: string; passphrase: string; recoveryKey: string },
): Promise<Slot[]> {
  const settings = { ...kdfToCreate, salt: randomBytes(16).toString('hex') };
  const person = {
    kind: 'passphrase',
    id: randomUUID(),
    worker: from.worker,
    kdf: settings,
  } as const;
  const sheet = {
    kind: 'recovery',
    id: randomUUID(),
    salt: randomBytes(16).toString('hex'),
  } as const;
  const personKey = await stretch(from.passphrase, settings);
  const sheetKey = keyFromRecovery(readRecoveryKey(from.recoveryKey), sheet.salt);
  const slots: Slot[] = [
    { ...person, key: wrap(key, personKey, bindingOf(vault, person)) },
    { ...sheet, key: wrap(key, sheetKey, bindingOf(vault, sheet)) },
  ];
  personKey.purge();
  sheetKey.purge();
  return slots;
}

/**
 * Opens the keyring with a passphrase, trying each person's slot.
 * @throws KnownFailure wrong-passphrase, keyring-weak, keyring-damaged
 */
export async function openWithPassphrase(
  ring: Keyring,
  passphrase: string,
): Promise<{ key: VaultKey; by: OpenedBy }> {
  const people = ring.slots.filter((held) => held.kind === 'passphrase');
  const settings = people.map((held) => held.kdf);
  // Believed before the keyring's own seal can be checked, so looked at before any is tried.
  if (!settings.every(isStrongEnough) || !isQuickEnough(settings)) {
    throw new KnownFailure('keyring-weak');
  }
  for (const held of people) {
    const personKey = await stretch(passphrase, held.kdf);
    const key = unwrap(held.key, personKey, bindingOf(ring.vault, held));
    personKey.purge();
    if (key) return { key: checked(ring, key), by: { kind: 'passphrase', worker: held.worker } };
  }
  throw new KnownFailure('wrong-passphrase');
}

/**
 * Opens the keyring with the key on the recovery sheet.
 * @throws KnownFailure wrong-recovery-key, keyring-damaged
 */
export function openWithRecoveryKey(ring: Keyring, typed: string): { key: VaultKey; by: OpenedBy } {
  const bytes = readRecoveryKey(typed);
  for (const held of ring.slots) {
    if (held.kind !== 'recovery') continue;
    const sheetKey = keyFromRecovery(bytes, held.salt);
    const key = unwrap(held.key, sheetKey, bindingOf(ring.vault, held));
    sheetKey.purge();
    if (key) return { key: checked(ring, key), by: { kind: 'recovery' } };
  }
  throw new KnownFailure('wrong-recovery-key');
}

function checked(ring: Keyring, key: Secret): VaultKey {
  const { mac, ...rest } = ring;
  const expected = Buffer.from(macOf(rest, key), 'hex');
  if (!timingSafeEqual(expected, Buffer.from(mac, 'hex'))) {
    key.purge();
    throw new KnownFailure('keyring-damaged');
  }
  return { key, salt: ring.salt };
}

type Unsealed = Omit<Keyring, 'mac'>;

function sealed(ring: Unsealed | Keyring, key: Secret): Keyring {
  const { mac: _, ...rest } = { mac: '', ...ring };
  return { ...rest, mac: macOf(rest, key) };
}

function macOf(ring: Unsealed, key: Secret): string {
  const macKey = key.use((bytes) =>
    Buffer.from(hkdfSync('sha256', bytes, Buffer.alloc(0), 'alongside keyring', 32)),
  );
  return createHmac('sha256', macKey).update(canonical(ring)).digest('hex');
}

/** What a wrapped key is bound to, so that a slot cannot be moved, renamed or made cheaper. */
function bindingOf(
  vault: string,
  held:
    | { kind: 'passphrase'; id: string; worker: string; kdf: unknown }
    | { kind: 'recovery'; id: string; salt: string },
): Buffer {
  const { kind, id } = held;
  const rest = kind === 'passphrase' ? { worker: held.worker, kdf: held.kdf } : { salt: held.salt };
  return Buffer.from(canonical({ format: 1, vault, kind, id, ...rest }));
}

/** JSON with sorted keys: the same content gives the same bytes. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function wrap(key: Secret, by: Secret, binding: Buffer): z.infer<typeof wrapped> {
  const nonce = randomBytes(12);
  const cipher = by.use((bytes) => createCipheriv('aes-256-gcm', bytes, nonce));
  cipher.setAAD(binding);
  const out = key.use((bytes) => Buffer.concat([cipher.update(bytes), cipher.final()]));
  return {
    nonce: nonce.toString('hex'),
    sealed: out.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
}

function unwrap(held: z.infer<typeof wrapped>, by: Secret, binding: Buffer): Secret | undefined {
  try {
    const decipher = by.use((bytes) =>
      createDecipheriv('aes-256-gcm', bytes, Buffer.from(held.nonce, 'hex')),
    );
    decipher.setAAD(binding);
    decipher.setAuthTag(Buffer.from(held.tag, 'hex'));
    return new Secret(
      Buffer.concat([decipher.update(Buffer.from(held.sealed, 'hex')), decipher.final()]),
    );
  } catch {
    return undefined;
  }
}

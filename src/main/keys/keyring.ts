// The keyring: for each person, for the recovery sheet and for each one-time code a slot that holds the vault's two keys,
// sealed to that slot's public half. It holds no name and nothing that could be tested more cheaply than argon2id.
// Knows bytes and JSON; keyring-file.ts knows where they lie, open-keyring.ts and change-keyring.ts what is done with it.

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { roles } from '../../shared/domain/people/roles';
import { KnownFailure } from '../../shared/ipc/failure';
import { type Keyring1, keyring1 } from './keyring-1';
import { kdf } from './passphrase';
import { type SealedKey, sealedKey, sealTo, unseal } from './seal';
import { triesHalf } from './sealed-try';
import type { Secret } from './secret';
import { canonical, hex, wrappedOf } from './wrap';

/** The two keys as a slot holds them. An administrator's holds no `plans`, nor does one that waits for a keyholder. */
const sealedKeys = { control: sealedKey, plans: sealedKey.optional() };
const held = {
  id: z.uuid(),
  publicKey: hex(32),
  ...sealedKeys,
  /** The keys to come, while they are being changed. */
  next: z.strictObject(sealedKeys).optional(),
  /** The private half of the custody; for keyholders and the sheet only. */
  custody: sealedKey.optional(),
};
const whose = { person: z.uuid(), role: z.enum(roles), keyholder: z.boolean() };

const slot = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    ...held,
    ...whose,
    signKey: hex(32),
    /** The two private halves: to take keys by, and to sign with. */
    private: wrappedOf(64),
  }),
  z.strictObject({
    kind: z.literal('code'),
    ...held,
    ...whose,
    salt: hex(16),
    until: z.iso.datetime(),
    private: wrappedOf(32),
  }),
  z.strictObject({ kind: z.literal('recovery'), ...held, salt: hex(16), private: wrappedOf(32) }),
  /** A sheet printed before there was a second key: it wraps the plans' key, and that key wraps the other. */
  z.strictObject({
    kind: z.literal('recovery-1'),
    sheet: keyring1.shape.slots.element.options[1],
    control: wrappedOf(32),
  }),
]);
export type Slot = z.infer<typeof slot>;
export type PersonSlot = Extract<Slot, { kind: 'person' }>;
export type CodeSlot = Extract<Slot, { kind: 'code' }>;
/** A slot that keys can be sealed to. */
export type HolderSlot = Exclude<Slot, { kind: 'recovery-1' }>;

const salts = z.strictObject({ control: hex(16), plans: hex(16) });

export const keyring2 = z.strictObject({
  format: z.literal(2),
  vault: z.uuid(),
  /** `setting-up` until the recovery sheet has been typed back; `ready` after. */
  state: z.enum(['setting-up', 'ready']),
  /** One more with each change, and kept in control.db too: an older keyring put back is noticed. */
  edition: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  /** One for all people: a try costs one stretching, however many work here (decision 0018). */
  kdf,
  /** First 16 bytes of each file, so that a damaged header cannot change how the key works. */
  salts,
  /** Those of the keys to come. While they are here each file may open with either key. */
  next: salts.optional(),
  /** The keys have to be changed: since when, and why. */
  due: z.strictObject({ since: z.iso.datetime(), why: z.enum(['left', 'sheet-used']) }).optional(),
  slots: z.array(slot).min(1).max(60),
  /** What wrong tries are sealed to while nobody is in: a public half (sealed-try.ts). */
  tries: hex(32).optional(),
  /** Names and roles, sealed under the key of control.db (held-names.ts). */
  names: z
    .strictObject({
      nonce: hex(12),
      sealed: z.string().regex(/^(?:[0-9a-f]{2}){2,400000}$/),
      tag: hex(16),
    })
    .optional(),
  /** The public half that each plan's own key is sealed to as well (custody.ts). */
  custody: hex(32).optional(),
  /** HMAC over everything else, under the key of control.db: a changed keyring is noticed on unlock. */
  mac: hex(32),
});
export type Keyring2 = z.infer<typeof keyring2>;

/** A keyring of either format, as it is read from its file. */
export const keyring = z.discriminatedUnion('format', [keyring1, keyring2]);
export type Keyring = Keyring1 | Keyring2;

/** A file's key and salt, together what opens it. */
export type VaultKey = { key: Secret; salt: string };
/** The keys that somebody has. */
export type KeyPair = { control: VaultKey; plans?: VaultKey };
/** And, while they are being changed, the keys to come. */
export type Keys = KeyPair & {
  next?: KeyPair;
  /** The private half of the custody, for a keyholder. */
  custody?: Secret;
};

/** What a slot's private halves are bound to, so that a slot cannot be moved, renamed or made cheaper. */
export function privateBinding(ring: Pick<Keyring2, 'vault' | 'kdf'>, of: HolderSlot): Buffer {
  const { kind, id, publicKey } = of;
  const base = { format: 2, vault: ring.vault, kind, id, publicKey };
  if (kind === 'person') {
    return canonical({ ...base, person: of.person, signKey: of.signKey, kdf: ring.kdf });
  }
  return canonical({ ...base, salt: of.salt });
}

type Which = 'control' | 'plans' | 'custody';

/** What a sealed key is bound to: the role and the keyholder's mark too, so that neither can be written in by hand. */
function sealBinding(
  ring: Pick<Keyring2, 'vault' | 'kdf'>,
  of: HolderSlot,
  which: Which,
  salt: string,
): Buffer {
  const { kind, id } = of;
  const base = { format: 2, vault: ring.vault, kind, id, which, salt };
  if (kind === 'recovery') return canonical(base);
  const { person, role, keyholder } = of;
  const until = kind === 'code' ? of.until : '';
  return canonical({ ...base, person, role, keyholder, until, kdf: ring.kdf });
}

/** The slot, holding these keys. An administrator's never holds the plans' one. */
export function sealSlot<S extends HolderSlot>(
  ring: Pick<Keyring2, 'vault' | 'kdf'>,
  of: S,
  keys: Keys,
): S {
  const seal = (which: Which, { key, salt }: VaultKey): SealedKey =>
    sealTo(of.publicKey, key, sealBinding(ring, of, which, salt));
  const pair = ({ control, plans }: KeyPair) => ({
    control: seal('control', control),
    ...(plans && mayHoldPlans(of) ? { plans: seal('plans', plans) } : {}),
  });
  const gone = { plans: undefined, next: undefined, custody: undefined };
  const { plans: _, next: __, custody: held, ...rest } = { ...gone, ...of };
  // Whoever does not hold it leaves what a slot has of it as it is: it is bound to the slot and to no file's key.
  const anew = keys.custody ? sealCustody(ring, of, keys.custody) : held;
  const custody = keys.plans && mayHoldCustody(of) ? anew : undefined;
  return {
    ...rest,
    ...pair(keys),
    ...(keys.next ? { next: pair(keys.next) } : {}),
    ...(custody ? { custody } : {}),
  } as unknown as S;
}

/** The private half of the custody, sealed to a slot. */
export function sealCustody(
  ring: Pick<Keyring2, 'vault' | 'kdf'>,
  of: HolderSlot,
  custody: Secret,
): SealedKey {
  return sealTo(of.publicKey, custody, sealBinding(ring, of, 'custody', ''));
}

/** Keyholders and the sheet hold the custody, and nobody else. */
export function mayHoldCustody(of: HolderSlot): boolean {
  return of.kind === 'recovery' || (of.keyholder && of.role !== 'administrator');
}

function mayHoldPlans(of: HolderSlot): boolean {
  return of.kind === 'recovery' || of.role !== 'administrator';
}

/**
 * The keys in a slot.
 * @throws KnownFailure keyring-damaged when one that is there does not come out
 */
export function unsealSlot(ring: Keyring2, of: HolderSlot, secret: Secret): Keys {
  const take = (which: Which, sealed: SealedKey, salt: string): VaultKey => {
    const key = unseal(sealed, secret, sealBinding(ring, of, which, salt));
    if (!key) throw new KnownFailure('keyring-damaged');
    return { key, salt };
  };
  const pair = (from: Pick<HolderSlot, Which>, by: Keyring2['salts']): KeyPair => ({
    control: take('control', from.control, by.control),
    ...(from.plans ? { plans: take('plans', from.plans, by.plans) } : {}),
  });
  // One that does not come out keeps nobody from the plans: another keyholder, or the sheet, still has it.
  const custody = of.custody && unseal(of.custody, secret, sealBinding(ring, of, 'custody', ''));
  const now: Keys = { ...pair(of, ring.salts), ...(custody ? { custody } : {}) };
  return ring.next && of.next ? { ...now, next: pair(of.next, ring.next) } : now;
}

/** The keyring, its seal checked. @throws KnownFailure keyring-damaged */
export function checkSeal(ring: Keyring2, { control, plans, next, custody }: Keys): void {
  const { mac, ...rest } = ring;
  if (timingSafeEqual(macOf(rest, control.key), Buffer.from(mac, 'hex'))) return;
  custody?.purge();
  for (const held of [control, plans, next?.control, next?.plans]) held?.key.purge();
  throw new KnownFailure('keyring-damaged');
}

/** The keyring, sealed again. */
export function sealRing(ring: Omit<Keyring2, 'mac'> | Keyring2, { control }: Keys): Keyring2 {
  const { mac: _, ...bare } = { mac: '', ...ring };
  const rest = { ...bare, tries: triesHalf(control.key) };
  return { ...rest, mac: macOf(rest, control.key).toString('hex') };
}

function macOf(ring: Omit<Keyring2, 'mac'>, key: Secret): Buffer {
  const macKey = key.use((bytes) =>
    Buffer.from(hkdfSync('sha256', bytes, Buffer.alloc(0), 'alongside keyring 2', 32)),
  );
  return createHmac('sha256', macKey).update(canonical(ring)).digest();
}

/** The slots of people. */
export function peopleIn(ring: Keyring2): PersonSlot[] {
  return ring.slots.filter((held) => held.kind === 'person');
}

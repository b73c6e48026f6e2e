// The key of one plan, and what is sealed under it: words that lead to where she is. Whoever holds the vault's key alone reads
// none of them. The plan's key is sealed to each person in its team, and to the pair that keyholders keep (custody.ts).
// Knows bytes and text, no row and no team. Source: security.md 2.1, "Sealed fields".

import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { SEALED_HEAD } from '../../shared/domain/places/sealed-text';
import { type SealedKey, sealedKey, sealTo, unseal } from './seal';
import { Secret } from './secret';
import { canonical, hex } from './wrap';

/** Where a sealed text stands. It is bound to it: moved to another row, another question or another plan, it does not open. */
export type SealedAt = {
  plan: string;
  table: string;
  /** What names the row in its table. */
  row: string;
  /** Whose answer it is, or ''. */
  question: string;
};

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const envelope = z.strictObject({
  kind: z.literal('sealed'),
  format: z.literal(1),
  plan: z.string(),
  table: z.string(),
  row: z.string(),
  question: z.string(),
  /** Which key of the plan, so that it is known without trying. */
  key: z.uuid(),
  /** That key, sealed to the custody: with it a text can be saved by itself, whatever else was lost. */
  custody: sealedKey,
  nonce: hex(12),
  sealed: base64,
  tag: hex(16),
});
export type Envelope = z.infer<typeof envelope>;

/** A plan's key at work. */
export type PlanKey = { id: string; secret: Secret; custody: SealedKey };

const bindingOf = (plan: string, id: string): Buffer =>
  canonical({ format: 1, what: 'plan key', plan, id });

/** A new random key for a plan. @param custody the public half of the custody pair */
export function makePlanKey(plan: string, custody: string): PlanKey {
  const id = randomUUID();
  const secret = new Secret(randomBytes(32));
  return { id, secret, custody: sealPlanKey(plan, { id, secret }, custody) };
}

/** A plan's key, sealed to a public half. */
export function sealPlanKey(
  plan: string,
  { id, secret }: Pick<PlanKey, 'id' | 'secret'>,
  publicKey: string,
): SealedKey {
  return sealTo(publicKey, secret, bindingOf(plan, id));
}

/** The key; undefined with another private half, another plan, or changed bytes. */
export function openPlanKey(
  plan: string,
  id: string,
  sealed: unknown,
  secret: Secret,
): Secret | undefined {
  const read = sealedKey.safeParse(sealed);
  return read.success ? unseal(read.data, secret, bindingOf(plan, id)) : undefined;
}

/** The envelope, or undefined for a text that is none. */
export function readEnvelope(text: string): Envelope | undefined {
  if (!text.startsWith(SEALED_HEAD)) return undefined;
  try {
    const read = envelope.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function bound({ nonce: _, sealed: __, tag: ___, ...rest }: Envelope): Buffer {
  return canonical(rest);
}

/**
 * Seals a text: AES-256-GCM with a random nonce, bound to where it stands. What comes back is JSON.
 * It is opened again before it is given back: a text that would not open is never written.
 */
export function sealText(at: SealedAt, text: string, key: PlanKey): string {
  const nonce = randomBytes(12);
  const bare: Envelope = {
    ...{ kind: 'sealed', format: 1, plan: at.plan, table: at.table, row: at.row },
    ...{ question: at.question, key: key.id, custody: key.custody },
    ...{ nonce: nonce.toString('hex'), sealed: '', tag: '' },
  };
  const cipher = key.secret.use((bytes) => createCipheriv('aes-256-gcm', bytes, nonce));
  cipher.setAAD(bound(bare));
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const tag = cipher.getAuthTag().toString('hex');
  const made = JSON.stringify({ ...bare, sealed: bytes.toString('base64'), tag });
  const read = readEnvelope(made);
  if (!read || openText(read, key.secret) !== text)
    throw new Error('what was sealed does not open');
  return made;
}

/** The text; undefined with another key, at another place, or with changed bytes. */
export function openText(held: Envelope, key: Secret): string | undefined {
  try {
    const nonce = Buffer.from(held.nonce, 'hex');
    const decipher = key.use((bytes) =>
      createDecipheriv('aes-256-gcm', bytes, nonce, { authTagLength: 16 }),
    );
    decipher.setAAD(bound(held));
    decipher.setAuthTag(Buffer.from(held.tag, 'hex'));
    const bytes = Buffer.concat([
      decipher.update(Buffer.from(held.sealed, 'base64')),
      decipher.final(),
    ]);
    return bytes.toString('utf8');
  } catch {
    return undefined;
  }
}

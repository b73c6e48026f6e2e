// Words sealed to the pair of one person: nobody else opens them, not with the vault's key and not with the plan's. Each text
// has a key of its own, sealed to the public half. A new pair opens none of the old: there is no custody of these.
// Source: decision 0030.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { publicHalf, sealedKey, sealTo, unseal } from './seal';
import { Secret } from './secret';
import { canonical, hex } from './wrap';

/** Where such a text stands: moved to another note or plan it does not open. */
export type OwnAt = { plan: string; note: string };

/** Sealing and opening for whoever is at work. */
export type OwnWords = {
  seal: (at: OwnAt, text: string) => string;
  /** Undefined with another pair, at another place, or with changed bytes. */
  open: (at: OwnAt, sealed: string) => string | undefined;
};

const envelope = z.strictObject({
  kind: z.literal('own'),
  format: z.literal(1),
  key: sealedKey,
  nonce: hex(12),
  sealed: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/),
  tag: hex(16),
});

const bindingOf = ({ plan, note }: OwnAt) =>
  canonical({ format: 1, what: 'own words', plan, note });

/** @param takes a person's private halves, the newest first; whoever purges them ends this */
export function ownWordsOf([take]: readonly Secret[]): OwnWords {
  if (!take) throw new Error('nobody works here without a pair');
  const open: OwnWords['open'] = (at, sealed) => {
    const binding = bindingOf(at);
    const held = readEnvelope(sealed);
    const key = held && unseal(held.key, take, binding);
    if (!held || !key) return undefined;
    try {
      const nonce = Buffer.from(held.nonce, 'hex');
      const decipher = key.use((bytes) =>
        createDecipheriv('aes-256-gcm', bytes, nonce, { authTagLength: 16 }),
      );
      decipher.setAAD(binding);
      decipher.setAuthTag(Buffer.from(held.tag, 'hex'));
      const opened = [decipher.update(Buffer.from(held.sealed, 'base64')), decipher.final()];
      return Buffer.concat(opened).toString('utf8');
    } catch {
      return undefined;
    } finally {
      key.purge();
    }
  };
  const seal: OwnWords['seal'] = (at, text) => {
    const binding = bindingOf(at);
    const key = new Secret(randomBytes(32));
    const nonce = randomBytes(12);
    const cipher = key.use((bytes) => createCipheriv('aes-256-gcm', bytes, nonce));
    cipher.setAAD(binding);
    const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const made = JSON.stringify({
      ...{ kind: 'own', format: 1, key: sealTo(publicHalf(take), key, binding) },
      ...{ nonce: nonce.toString('hex'), sealed: bytes.toString('base64') },
      tag: cipher.getAuthTag().toString('hex'),
    });
    key.purge();
    // A text that would not open is never written.
    if (open(at, made) !== text) throw new Error('what was sealed does not open');
    return made;
  };
  return { seal, open };
}

function readEnvelope(text: string): z.infer<typeof envelope> | undefined {
  try {
    const read = envelope.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

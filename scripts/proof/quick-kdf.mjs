// Stands in for argon2id while `npm run mutation` runs a module's tests a thousand times over: as sure to give another key
// for another passphrase, salt or setting, and quick. What argon2id itself gives is held by `npm test`.

import { createHmac } from 'node:crypto';

function drawn(what, { salt, outputLen = 32, ...settings } = {}) {
  const mac = createHmac('sha512', JSON.stringify(settings))
    .update(salt ?? '')
    .update('\0');
  return mac.update(what).digest().subarray(0, outputLen);
}

export const hashRaw = async (what, settings) => drawn(what, settings);

/** A PIN's text, with a salt of its own. */
export async function hash(what, { memoryCost, timeCost, parallelism }) {
  const salt = `${process.hrtime.bigint()}`;
  const settings = `m=${memoryCost},t=${timeCost},p=${parallelism}`;
  return `$argon2id$v=19$${settings}$${salt}$${drawn(what, { salt, settings }).toString('hex')}`;
}

export async function verify(kept, what) {
  const [, name, , settings, salt, held] = kept.split('$');
  if (name !== 'argon2id' || held === undefined) throw new Error('not a text that hash made');
  return drawn(what, { salt, settings }).toString('hex') === held;
}

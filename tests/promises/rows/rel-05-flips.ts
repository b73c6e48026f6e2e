// REL-05 and its control: single bits of the file changed. Found by the scan of every page, and nothing but her own words
// is ever read out of a changed file.

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSalt } from '../../../src/main/store/open';
import { openRaw, type RawConnection } from '../../../src/main/store/sqlcipher';
import { damageIn } from '../harness/saver';
import { few, type Outcome, type Row, type Trial } from '../row';

const SALT = '5a'.repeat(16);
const KEY = `${'3c'.repeat(32)}${SALT}`;
const ANSWERS = 1200;

async function open(path: string, isSealed: boolean): Promise<RawConnection> {
  const raw = await openRaw(path);
  await raw.exec('PRAGMA cipher_log = off');
  await raw.exec(`PRAGMA key = "x'${KEY}'"`);
  if (!isSealed) await raw.exec('PRAGMA cipher_use_hmac = OFF');
  return raw;
}

async function readAll(raw: RawConnection): Promise<string> {
  return JSON.stringify(await raw.all('SELECT seq, said FROM answer ORDER BY seq'));
}

/** What happened to one changed bit. @returns `seen`, or how it got past */
async function lookAt(path: string, isSealed: boolean, before: string): Promise<string> {
  // Those 16 bytes are no part of any page's seal: whoever opens a vault looks at them first.
  if (isSealed && (await readSalt(path)) !== SALT) return 'seen';
  const raw = await open(path, isSealed);
  try {
    // Without the seal there is no scan of pages to ask for: then only the shape of the tree can tell.
    const damage = isSealed ? await damageIn(raw) : await raw.all('PRAGMA integrity_check');
    const isSeen = isSealed
      ? damage.length > 0
      : JSON.stringify(damage) !== '[{"integrity_check":"ok"}]';
    const read = await readAll(raw).catch(() => undefined);
    if (read !== undefined && read !== before && isSealed) return 'wrong words were read';
    return isSeen
      ? 'seen'
      : read === before
        ? 'not seen, words unchanged'
        : 'not seen, wrong words';
  } catch {
    return 'seen';
  } finally {
    await raw.close().catch(() => undefined);
  }
}

async function flip({ many, chance, folder }: Trial, isSealed: boolean): Promise<Outcome> {
  const path = join(folder, 'plans.db');
  const made = await open(path, isSealed);
  await made.exec(
    'PRAGMA journal_mode = DELETE; CREATE TABLE answer (seq INTEGER PRIMARY KEY, said TEXT) STRICT; BEGIN',
  );
  for (let i = 0; i < ANSWERS; i += 1) {
    await made.run('INSERT INTO answer VALUES (?, ?)', [
      i,
      `I said ${i} ${chance()} ${'words '.repeat(20)}`,
    ]);
  }
  await made.exec('COMMIT');
  const before = await readAll(made);
  await made.close();
  const whole = await readFile(path);
  const found: string[] = [];
  for (let i = 0; i < many; i += 1) {
    const bytes = Buffer.from(whole);
    const at = Math.floor(chance() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
    await writeFile(path, bytes);
    const how = await lookAt(path, isSealed, before);
    if (how !== 'seen') found.push(`byte ${at}: ${how}`);
    await rm(`${path}-journal`, { force: true });
  }
  const seen = many - found.length;
  return {
    tried: `${many} single bits in a file of ${whole.length / 4096} pages, ${seen} seen`,
    found: few(found),
  };
}

export const flips: Row = {
  id: 'REL-05',
  promise: 'A damaged page is always noticed, and no wrong word is read from it',
  kind: 'promise',
  many: { smoke: 20, ci: 600, release: 20_000 },
  run: (trial) => flip(trial, true),
};

export const flipsUnsealed: Row = {
  id: 'REL-05c',
  promise: 'Control: without the seal of each page (HMAC off) damage gets past',
  kind: 'control',
  many: { smoke: 20, ci: 60, release: 600 },
  run: (trial) => flip(trial, false),
};

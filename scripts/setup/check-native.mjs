// Proves that the two native packages work on this computer: npm can end well although one of them was not
// built. Runs on the pinned Node. Prints one line and ends with 0, or the reason and 1.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'alongside-check-'));

try {
  const file = join(folder, 'check.db');
  await writeEncrypted(file, '5a'.repeat(32));
  if (readFileSync(file).subarray(0, 15).toString('latin1') === 'SQLite format 3') {
    throw new Error('the database file is not encrypted');
  }
  const { hashSync } = require('@node-rs/argon2');
  if (!hashSync('words').startsWith('$argon2id$')) throw new Error('argon2id is not what answered');
  console.log('The encrypted database and argon2id work.');
} catch (reason) {
  console.error(`The encrypted database or argon2id does not work here: ${reason.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeEncrypted(file, keyInHex) {
  const { Database } = require('@journeyapps/sqlcipher');
  return new Promise((resolve, reject) => {
    const database = new Database(file, (reason) => reason && reject(reason));
    database.exec(`PRAGMA key = "x'${keyInHex}'"; CREATE TABLE words (word TEXT)`, (reason) => {
      if (reason) reject(reason);
      else database.close((late) => (late ? reject(late) : resolve()));
    });
  });
}

// A second program at the same vault file, with the right key: what the lock must keep out.

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Secret } from '../../../src/main/keys/secret';

const program = `
const [driver, path, key] = process.argv.slice(1);
const sqlite = require(driver);
const database = new sqlite.Database(path, (problem) => {
  if (problem) return console.log(problem.code);
  database.configure('busyTimeout', 0);
  database.exec('PRAGMA cipher_log = off; PRAGMA key = "x\\'' + key + '\\'"; BEGIN IMMEDIATE; SELECT count(*) FROM sqlite_master; COMMIT', (refused) =>
    console.log(refused ? refused.code : 'opened'));
});`;

/** What SQLite tells a program of its own that tries to write to the file: a code, or "opened". */
export async function secondProgram(
  path: string,
  { key, salt }: { key: Secret; salt: string },
): Promise<string> {
  const driver = resolve('node_modules/@journeyapps/sqlcipher');
  const hex = key.use((bytes) => bytes.toString('hex')) + salt;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '-e',
    program,
    driver,
    path,
    hex,
  ]);
  return stdout.trim();
}

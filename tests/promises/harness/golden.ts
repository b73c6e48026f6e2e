// The golden vaults: one stored file for each schema there ever was, with made-up rows, as it lay on a disk then. They are
// made once (`npm run promises -- --golden`) and never again: a vault from before must open with every version after.

import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Secret } from '../../../src/main/keys/secret';
import { migrations } from '../../../src/main/store/migrate';
import { openVaultFile } from '../../../src/main/store/open';
import { chanceFrom } from '../../support/random-plans';
import { fillSchema } from './fill-schema';

const goldenFolder = resolve('tests', 'golden');
const nameOf = (number: number) => `plans-${String(number).padStart(4, '0')}.db`;

export type VaultKeyForTests = { key: Secret; salt: string };

/**
 * The key of all golden vaults. It guards nothing: it lies beside them, so that they can be read without the keyring,
 * which is as old as they are and has to open with every version after.
 */
export async function goldenKey(): Promise<VaultKeyForTests> {
  const text = await readFile(join(goldenFolder, 'key.json'), 'utf8');
  const { key, salt } = JSON.parse(text) as { key: string; salt: string };
  return { key: new Secret(Buffer.from(key, 'hex')), salt };
}

/** Numbers of the schemas that have a stored vault. */
export async function goldenNumbers(): Promise<number[]> {
  const names = await readdir(goldenFolder).catch(() => []);
  return names
    .flatMap((name) => /^plans-(\d{4})\.db$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** Copies a golden vault with its keyring to where the app looks for one. */
export async function copyGolden(number: number, vaultFolder: string): Promise<void> {
  await mkdir(vaultFolder, { recursive: true, mode: 0o700 });
  await cp(join(goldenFolder, nameOf(number)), join(vaultFolder, 'plans.db'));
  for (const name of ['keyring.json', 'keyring.json.bak']) {
    await cp(join(goldenFolder, 'keyring.json'), join(vaultFolder, name));
  }
}

/** A vault of that schema, filled with the dice. */
export async function makeOld(
  { key, salt }: VaultKeyForTests,
  number: number,
  path: string,
  seed: number,
): Promise<void> {
  const connection = await openVaultFile({
    ...{ path, key, salt, mode: 'create' },
    migrations: migrations.filter((step) => step.number <= number),
  });
  await fillSchema(connection, chanceFrom(seed));
  await connection.close();
}

/** A part: stores a vault for each schema that has none yet. What is stored is never touched. */
export async function storeGolden(): Promise<void> {
  await mkdir(goldenFolder, { recursive: true });
  const there = await goldenNumbers();
  const key = await goldenKey();
  for (const { number } of migrations) {
    if (there.includes(number)) continue;
    await makeOld(key, number, join(goldenFolder, nameOf(number)), number);
    process.stderr.write(`stored ${nameOf(number)}\n`);
  }
}

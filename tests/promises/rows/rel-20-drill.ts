// REL-20: no plan is begun before somebody has shown that it could be got back: a backup opened with nothing but the sheet.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readKeyrings } from '../../../src/main/keys/keyring-file';
import { startPlan } from '../../../src/main/plans/start-plan';
import { runDrill } from '../../../src/main/vault/drill';
import { closeFiles, type Files } from '../../../src/main/vault/open-files';
import type { Vault } from '../../../src/main/vault/vault';
import { goInByPassphrase, tryPassphrase } from '../../../src/main/vault/way-in';
import { ask, aVault, fixedToday, get, passphrase } from '../../support/a-vault';
import type { Chance } from '../../support/random-plans';
import { few, type Row, type Trial } from '../row';

const her = { legalName: 'Nia Example', prisonNumber: 'A1234BC', situation: 'short' } as const;
const now = () => '2026-11-21T09:00:00.000Z';

async function filesAt(place: string): Promise<Files> {
  const found = await readKeyrings(place);
  if (!found) throw new Error('the keyring was not made');
  return (await goInByPassphrase(place, found, await tryPassphrase(found, passphrase), now()))
    .files;
}

/** A vault whose drill could not be done while it was set up. */
async function undrilled(folder: string): Promise<string> {
  const vault = aVault(folder);
  const { recoveryKey } = await vault.handlers.setUp({
    establishment: 'HMP Testbourne',
    worker: { name: 'Rae', role: 'specialist' },
    passphrase,
  });
  await vault.handlers.confirmRecoveryKey({ recoveryKey });
  await vault.close();
  const files = await filesAt(join(folder, 'vault'));
  await files.control.transaction((writer) =>
    writer.run(`DELETE FROM policy WHERE name IN ('drilledAt', 'sheetTriedOn')`),
  );
  await closeFiles(files);
  return recoveryKey;
}

/** Spoils one thing of the backup of a drill, somewhere. */
async function spoil(backup: string, chance: Chance): Promise<string> {
  const names = (await readdir(backup)).filter((name) => /\.(db|json)$/.test(name));
  const name = names[Math.floor(chance() * names.length)] ?? 'plans.db';
  // Either keyring mends the other: both, or it is no damage.
  const all = name.startsWith('keyring') ? ['keyring.json', 'keyring.json.bak'] : [name];
  for (const one of all) {
    const path = join(backup, one);
    if (chance() < 0.3) {
      await rm(path);
      continue;
    }
    const bytes = await readFile(path);
    const at = Math.floor(chance() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
    await writeFile(path, bytes);
  }
  return name;
}

const starts = async (vault: Vault) => {
  const reply = await ask(vault, 'plans', 'start', her);
  return reply.ok ? 'started' : reply.failure.code;
};

async function oneVault({ chance }: Trial, folder: string): Promise<string[]> {
  const sheet = await undrilled(folder);
  const place = join(folder, 'vault');
  const found: string[] = [];
  const early = aVault(folder);
  await get(early, 'vault', 'unlock', { passphrase });
  for (const [group, call, input] of [
    ['backups', 'make', {}],
    ['people', 'stepUp', { passphrase }],
    [
      'people',
      'trySheet',
      { recoveryKey: sheet.replace(/.$/, (last) => (last === '2' ? '3' : '2')) },
    ],
    ['people', 'rotate', {}],
  ] as const) {
    await ask(early, group, call, input);
    const told = await starts(early);
    if (told !== 'drill-first') found.push(`${told} after ${group}.${call}, without a drill`);
  }
  await early.close();
  const files = await filesAt(place);
  const of = { folder: place, files, now, today: () => fixedToday };
  let name = '';
  const passed = await runDrill(
    {
      ...of,
      atStep: async (_, backup) => {
        name = await spoil(backup, chance);
      },
    },
    sheet,
  ).then(
    () => true,
    () => false,
  );
  await closeFiles(files);
  const vault = aVault(folder);
  await get(vault, 'vault', 'unlock', { passphrase });
  // A changed byte of a keyring may be in a part that the sheet does not need.
  if (passed && !name.startsWith('keyring')) found.push(`a drill passed with a spoiled ${name}`);
  if (!passed && (await starts(vault)) !== 'drill-first') found.push('a plan after a failed drill');
  await get(vault, 'people', 'trySheet', { recoveryKey: sheet });
  if ((await starts(vault)) !== 'started') found.push('no plan after a drill that passed');
  await vault.close();
  return found;
}

export const drill: Row = {
  id: 'REL-20',
  promise: 'No first plan before the sheet alone opened a backup to all that is here',
  kind: 'promise',
  many: { smoke: 1, ci: 3, release: 200 },
  run: async (trial) => {
    const found: string[] = [];
    for (let i = 0; i < trial.many; i += 1)
      found.push(...(await oneVault(trial, join(trial.folder, `${i}`))));
    return {
      tried: `${trial.many} vaults, a spoiled drill and four other ways each`,
      found: few(found),
    };
  },
};

export const drillControl: Row = {
  id: 'REL-20c',
  promise: 'Control: below the question a plan is begun without a drill',
  kind: 'control',
  many: { smoke: 1, ci: 1, release: 1 },
  run: async ({ folder }) => {
    await undrilled(folder);
    const vault = aVault(folder);
    await get(vault, 'vault', 'unlock', { passphrase });
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    const { kind } = await startPlan(desk, her);
    await vault.close();
    return {
      tried: 'a plan begun below the question',
      found: kind === 'started' ? ['started'] : [],
    };
  },
};

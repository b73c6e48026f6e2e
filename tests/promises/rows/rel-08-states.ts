// REL-08: the vault's folder in every state bad luck can leave it in. Each is opened, or has a name and a sentence.

import { cp, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ask, aVault, passphrase } from '../../support/a-vault';
import { aHome, type Home } from '../harness/a-home';
import type { Row } from '../row';

type State = [what: string, make: (vault: string, other: string) => Promise<unknown>];

const gone =
  (name: string): State[1] =>
  (vault) =>
    rm(join(vault, name), { recursive: true });
const both = (name: string) => [name, `${name}.bak`];
const half =
  (name: string): State[1] =>
  async (vault) =>
    truncate(join(vault, name), Math.floor((await readFile(join(vault, name))).length / 2));
const empty =
  (name: string): State[1] =>
  (vault) =>
    truncate(join(vault, name), 0);
const filled =
  (name: string, bytes: string | Buffer): State[1] =>
  (vault) =>
    writeFile(join(vault, name), bytes);
const ofAnother =
  (name: string): State[1] =>
  (vault, other) =>
    cp(join(other, name), join(vault, name));
const aFolderInstead =
  (name: string): State[1] =>
  async (vault) => {
    await rm(join(vault, name), { force: true });
    await mkdir(join(vault, name));
  };
const all =
  (...steps: State[1][]): State[1] =>
  async (vault, other) => {
    for (const step of steps) await step(vault, other);
  };

const states: State[] = [
  ['as it should be', async () => undefined],
  ['no plans', gone('plans.db')],
  ['plans empty', empty('plans.db')],
  ['half of the plans', half('plans.db')],
  ['plans of another vault', ofAnother('plans.db')],
  ['plans are a folder', aFolderInstead('plans.db')],
  [
    'plans in plain SQLite',
    filled('plans.db', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)])),
  ],
  ['plans full of nothing', filled('plans.db', Buffer.alloc(8192))],
  ['a log full of nothing', filled('plans.db-wal', Buffer.alloc(9000, 7))],
  ['an empty log', filled('plans.db-wal', '')],
  ['a journal of another kind', filled('plans.db-journal', Buffer.alloc(600, 9))],
  ['no keyring', gone('keyring.json')],
  ['no copy of the keyring', gone('keyring.json.bak')],
  ['neither keyring', all(...both('keyring.json').map(gone))],
  ['half a keyring', half('keyring.json')],
  ['half of the copy', half('keyring.json.bak')],
  ['half of both', all(...both('keyring.json').map(half))],
  ['both empty', all(...both('keyring.json').map(empty))],
  ['a keyring of another vault', ofAnother('keyring.json')],
  ['both of another vault', all(...both('keyring.json').map(ofAnother))],
  ['the keyring is a folder', aFolderInstead('keyring.json')],
  ['both are folders', all(...both('keyring.json').map(aFolderInstead))],
  [
    'a keyring that is JSON and no keyring',
    all(...both('keyring.json').map((name) => filled(name, '{"format":7}'))),
  ],
  ['a record of tries that is none', filled('tries.json', 'x'.repeat(100_000))],
  ['the record of tries is a folder', aFolderInstead('tries.json')],
  ['nothing at all', (vault) => rm(vault, { recursive: true })],
  [
    'the folder is a file',
    async (vault) => {
      await rm(vault, { recursive: true });
      await writeFile(vault, 'x');
    },
  ],
];

async function sentences(): Promise<Record<string, unknown>> {
  const path = resolve('resources', 'locales', 'en', 'failures.json');
  return JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
}

async function openIn(home: Home, plan: string): Promise<string> {
  const vault = aVault(home.folder);
  try {
    const status = await ask(vault, 'vault', 'status');
    const opened = await ask(vault, 'vault', 'unlock', { passphrase });
    if (!opened.ok) return opened.failure.code;
    if (!status.ok) return 'opened, and its status did not';
    const plans = await ask(vault, 'plans', 'open', { plan });
    return plans.ok ? 'opened' : `opened, and then ${plans.failure.code}`;
  } finally {
    await vault.close();
  }
}

export const damagedStates: Row = {
  id: 'REL-08',
  promise: 'A folder that is not whole is opened, or told in words what is wrong with it',
  kind: 'promise',
  many: { smoke: 3, ci: states.length, release: states.length },
  run: async ({ many, folder }) => {
    const known = await sentences();
    const made = await Promise.all(
      ['one', 'other'].map(async (name) => {
        await mkdir(join(folder, name));
        return aHome(join(folder, name));
      }),
    );
    const [one, other] = made as [Home, Home];
    const found: string[] = [];
    const told = new Set<string>();
    for (const [what, make] of states.slice(0, many)) {
      const now = join(folder, 'now');
      await rm(now, { recursive: true, force: true });
      await cp(one.folder, now, { recursive: true });
      await make(join(now, 'vault'), other.vaultFolder);
      const how = await openIn({ ...one, folder: now }, one.plan);
      told.add(how);
      if (how !== 'opened' && !(how in known)) found.push(`${what}: ${how}`);
      if (how === 'unexpected') found.push(`${what}: no name for it`);
    }
    return { tried: `${many} states: ${[...told].sort().join(', ')}`, found };
  },
};

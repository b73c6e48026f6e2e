// SEC-15: all that an administrator has, tried on all that there is. Not a menu and not a handler stands in the way here: the
// keys of their slot, what is drawn from them and every value they can read are tried on the plans' file itself.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withOwnPassphrase } from '../../../src/main/keys/change-keyring';
import {
  type HolderSlot,
  type Keyring2,
  type Keys,
  sealRing,
} from '../../../src/main/keys/keyring';
import { readKeyring, writeKeyring } from '../../../src/main/keys/keyring-file';
import {
  findSlot,
  type Holder,
  openWithPassphrase,
  stretchFor,
} from '../../../src/main/keys/open-keyring';
import { sealTo, unseal } from '../../../src/main/keys/seal';
import { Secret } from '../../../src/main/keys/secret';
import { canonical, keyFrom } from '../../../src/main/keys/wrap';
import { openToRead } from '../../../src/main/store/open';
import { scanPages } from '../../../src/main/store/pages';
import { anOpenVault, aPlan, passphrase } from '../../support/a-vault';
import { few, type Outcome, type Row } from '../row';

const words = 'saddle violin harbour tuesday';
const administrator: Holder = {
  ...{ id: '7b1f3c52-0c8e-4c5e-9a52-30b4c0b5a0f1', role: 'administrator', isKeyholder: false },
};

/** What the purposes of our own code are called: each draws another key from one. */
const purposes = ['control', 'person', 'recovery', 'seal', 'keyring 2', 'names', 'tries', 'backup'];

/** Every key that can be made of what an administrator has, as bytes. */
async function allTheyHave(ring: Keyring2, folder: string): Promise<Secret[]> {
  const { keys } = await openWithPassphrase(ring, words);
  const root = await stretchFor(ring, words);
  const own = findSlot(ring, root);
  if (!own) throw new Error('the administrator has no slot');
  const raw = await openToRead({ path: join(folder, 'control.db'), ...keys.control });
  const values: Buffer[] = [];
  for (const { name } of await raw.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table'`,
  ))
    for (const row of await raw.all(`SELECT * FROM "${name}"`))
      for (const value of Object.values(row))
        if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))
          values.push(Buffer.from(value, 'hex'));
  await raw.close();
  const first = [root, own.take, own.seed, keys.control.key, ...values.map((v) => new Secret(v))];
  const held = [keys.plans, keys.next?.plans].flatMap((key) => (key ? [key.key] : []));
  const salts = ['', ring.salts.control, ring.salts.plans, ring.kdf.salt];
  const drawn = first.flatMap((one) =>
    purposes.flatMap((purpose) => salts.map((salt) => keyFrom(one, salt, `alongside ${purpose}`))),
  );
  return [...first, ...held, ...drawn];
}

/** What a sealed plans’ key is bound to, written here once more: it stands in the file for everybody to read. */
function bindingOf(ring: Keyring2, slot: HolderSlot): Buffer {
  const { kind, id } = slot;
  const base = { format: 2, vault: ring.vault, kind, id, which: 'plans', salt: ring.salts.plans };
  if (slot.kind === 'recovery') return canonical(base);
  const { person, role, keyholder } = slot;
  const until = slot.kind === 'code' ? slot.until : '';
  return canonical({ ...base, person, role, keyholder, until, kdf: ring.kdf });
}

/** Sealed plans’ keys that come out with any of these. */
function sealedOpened(ring: Keyring2, keys: readonly Secret[]): string[] {
  return ring.slots.flatMap((slot) => {
    if (slot.kind === 'recovery-1' || !slot.plans) return [];
    const { plans, kind } = slot;
    const binding = bindingOf(ring, slot);
    const isOpen = keys.some((key) => unseal(plans, key, binding) !== undefined);
    return isOpen ? [`the plans’ key came out of the slot of a ${kind}`] : [];
  });
}

async function tryAll(folder: string, ring: Keyring2): Promise<Outcome> {
  const vaultFolder = join(folder, 'vault');
  const keys = await allTheyHave(ring, vaultFolder);
  const found = sealedOpened(ring, keys);
  const file = join(vaultFolder, 'plans.db');
  const salt = (await readFile(file)).subarray(0, 16).toString('hex');
  for (const key of keys) {
    const { pages, damaged } = await scanPages(file, { key, salt });
    if (damaged.length < pages) found.push(`${pages - damaged.length} pages of the plans open`);
  }
  return { tried: `${keys.length} keys on every page and every sealed key`, found: few(found) };
}

/** A vault with a plan and an administrator. @param spoil what is done to the keyring once the administrator is in it */
async function aVaultWithOne(
  folder: string,
  spoil: (ring: Keyring2, keys: Keys) => Keyring2 = (ring) => ring,
): Promise<Keyring2> {
  const vault = await anOpenVault(folder);
  await aPlan(vault);
  await vault.close();
  const vaultFolder = join(folder, 'vault');
  const found = await readKeyring(vaultFolder);
  if (found?.format !== 2) throw new Error('the keyring was not made');
  const { ring, keys } = await openWithPassphrase(found, passphrase);
  const with_ = (await withOwnPassphrase(ring, administrator, words, keys)).ring;
  const spoiled = spoil(with_, keys);
  await writeKeyring(vaultFolder, spoiled);
  return spoiled;
}

export const administratorReads: Row = {
  id: 'SEC-15',
  promise: 'An administrator’s keys, and all that can be made of them, open no page of the plans',
  kind: 'promise',
  many: { smoke: 1, ci: 1, release: 5 },
  run: async ({ many, folder }) => {
    const all: Outcome[] = [];
    for (let i = 0; i < many; i += 1) {
      const home = join(folder, `${i}`);
      all.push(await tryAll(home, await aVaultWithOne(home)));
    }
    const found = all.flatMap((one) => ('found' in one ? one.found : []));
    const [first] = all;
    return { tried: first && 'tried' in first ? first.tried : 'nothing', found: few(found) };
  },
};

export const administratorReadsControl: Row = {
  id: 'SEC-15c',
  promise: 'Control: with the plans’ key sealed to the administrator too, every page opens',
  kind: 'control',
  many: { smoke: 1, ci: 1, release: 1 },
  run: async ({ folder }) =>
    tryAll(
      folder,
      await aVaultWithOne(folder, (ring, keys) => {
        // What the keyring itself refuses to do for this role.
        const slots = ring.slots.map((slot) =>
          slot.kind === 'person' && slot.role === 'administrator' && keys.plans
            ? { ...slot, plans: sealTo(slot.publicKey, keys.plans.key, bindingOf(ring, slot)) }
            : slot,
        );
        return sealRing({ ...ring, slots }, keys);
      }),
    ),
};

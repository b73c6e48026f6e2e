// SEC-21: the recovery sheet was used. Until a new passphrase and a new sheet are there nothing of the vault is answered,
// whatever is asked; afterwards the old sheet and the old keys open nothing.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readKeyring } from '../../../src/main/keys/keyring-file';
import { openWithRecoveryKey } from '../../../src/main/keys/open-keyring';
import { scanPages } from '../../../src/main/store/pages';
import type { Vault } from '../../../src/main/vault/vault';
import { vaultCalls } from '../../../src/shared/ipc/calls';
import { contract } from '../../../src/shared/ipc/contract';
import { aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import { madeUpInput } from '../harness/made-up-input';
import { few, type Row, type Trial } from '../row';

const newWords = 'candle meadow bridge saturday';
/** What is there to come in by, and to begin anew: none of them shows or changes a plan. */
const waysIn = new Set([
  ...['vault.status', 'vault.suggestPassphrase', 'vault.unlock', 'vault.setUp'],
  ...['vault.buildPractice', 'vault.unlockWithRecoveryKey', 'vault.unlockWithCode'],
  ...['vault.renewKeys', 'vault.confirmRecoveryKey', 'vault.setOwnPassphrase', 'rescue.leave'],
]);

/** No place was ever chosen: what is made up as one must not become a folder here. */
const aLockedDesk = (folder: string) => aVault(folder, { takePlace: () => undefined });

/** Asks everything there is, with inputs of the right shape. @returns what was answered */
async function askAll(vault: Vault, plan: string, { chance }: Trial): Promise<string[]> {
  const pools = { ids: [plan], texts: ['about_words', newWords] };
  const answered: string[] = [];
  for (const [group, calls] of Object.entries(vaultCalls)) {
    for (const call of calls) {
      if (waysIn.has(`${group}.${call}`)) continue;
      const shape = (
        contract as Record<string, Record<string, { input: Parameters<typeof madeUpInput>[0] }>>
      )[group]?.[call];
      const input = shape ? madeUpInput(shape.input, pools, chance) : {};
      for (const asked of [{}, input]) {
        if ((await ask(vault, group, call, asked)).ok) answered.push(`${group}.${call}`);
      }
    }
  }
  return answered;
}

async function aLockedVault(folder: string) {
  const vault = aLockedDesk(folder);
  const { recoveryKey } = await vault.handlers.setUp({
    establishment: 'HMP Testbourne',
    worker: { name: 'Rae', role: 'specialist' },
    passphrase,
  });
  await vault.handlers.confirmRecoveryKey({ recoveryKey });
  const plan = await aPlan(vault);
  await vault.close();
  return { sheet: recoveryKey, plan };
}

const codeOf = async (vault: Vault, group: string, call: string, input: object) => {
  const reply = await ask(vault, group, call, input);
  return reply.ok ? 'done' : reply.failure.code;
};

async function aSheetUsed(trial: Trial, folder: string): Promise<string[]> {
  const { sheet, plan } = await aLockedVault(folder);
  const place = join(folder, 'vault');
  const before = await readKeyring(place);
  if (before?.format !== 2) throw new Error('the keyring was not made');
  const { keys } = openWithRecoveryKey(before, sheet);
  const found: string[] = [];
  const vault = aLockedDesk(folder);
  const none = async (when: string) => {
    found.push(...(await askAll(vault, plan, trial)).map((call) => `${call} answered ${when}`));
  };
  await get(vault, 'vault', 'unlockWithRecoveryKey', { recoveryKey: sheet });
  await none('after the sheet');
  if ((await codeOf(vault, 'vault', 'confirmRecoveryKey', { recoveryKey: sheet })) === 'done')
    found.push('went in by the old sheet alone');
  const made = await get<{ recoveryKey: string }>(vault, 'vault', 'renewKeys', {
    passphrase: newWords,
  });
  await none('before the new sheet was typed back');
  if ((await codeOf(vault, 'vault', 'confirmRecoveryKey', { recoveryKey: sheet })) === 'done')
    found.push('the old sheet was taken for the new one');
  await get(vault, 'vault', 'confirmRecoveryKey', { recoveryKey: made.recoveryKey });
  if ((await codeOf(vault, 'plans', 'open', { plan })) !== 'done') found.push('her plan is gone');
  await vault.close();

  const again = aLockedDesk(folder);
  if ((await codeOf(again, 'vault', 'unlockWithRecoveryKey', { recoveryKey: sheet })) === 'done')
    found.push('the old sheet opens');
  if ((await codeOf(again, 'vault', 'unlock', { passphrase })) === 'done')
    found.push('the forgotten passphrase opens');
  await again.close();
  for (const [name, held] of [
    ['plans.db', keys.plans],
    ['control.db', keys.control],
  ] as const) {
    const file = join(place, name);
    const salt = (await readFile(file)).subarray(0, 16).toString('hex');
    const { pages, damaged } = await scanPages(file, { key: held?.key ?? keys.control.key, salt });
    if (damaged.length < pages) found.push(`the key from before opens ${name}`);
  }
  return found;
}

export const usedSheet: Row = {
  id: 'SEC-21',
  promise: 'After the recovery sheet was used nothing goes on without a new one, and new keys',
  kind: 'promise',
  many: { smoke: 1, ci: 2, release: 20 },
  run: async (trial) => {
    const found: string[] = [];
    for (let i = 0; i < trial.many; i += 1)
      found.push(...(await aSheetUsed(trial, join(trial.folder, `${i}`))));
    const calls = Object.values(vaultCalls).flat().length - waysIn.size;
    return { tried: `${trial.many} sheets used, ${calls} calls at two moments`, found: few(found) };
  },
};

export const usedSheetControl: Row = {
  id: 'SEC-21c',
  promise: 'Control: a way in that asks for no new sheet answers',
  kind: 'control',
  many: { smoke: 1, ci: 1, release: 1 },
  run: async (trial) => {
    const { plan } = await aLockedVault(trial.folder);
    const vault = aLockedDesk(trial.folder);
    await get(vault, 'vault', 'unlock', { passphrase });
    const answered = await askAll(vault, plan, trial);
    await vault.close();
    return { tried: 'the same calls after a passphrase', found: few(answered) };
  },
};

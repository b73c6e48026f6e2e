// What is done at a vault again and again: saying one answer, reading all that was said, backing up, coming in.

import type { Vault } from '../../src/main/vault/vault';
import { type ask, aVault, get, passphrase } from './a-vault';

export const question = 'about_words';
export const say = (vault: Vault, plan: string, said: string) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, value: { kind: 'said', said }, givenBy: 'woman' },
  });
export const saidIn = async (vault: Vault, plan: string) =>
  (await get<{ value: { said: string } }[]>(vault, 'answers', 'history', { plan, question })).map(
    ({ value }) => value.said,
  );
export const codeOf = async (reply: ReturnType<typeof ask>) => {
  const settled = await reply;
  return settled.ok ? 'done' : settled.failure.code;
};
export const make = async (vault: Vault) =>
  (await get<{ made: { id: string } }>(vault, 'backups', 'make')).made.id;
export const stepUp = (vault: Vault, words = passphrase) =>
  get(vault, 'people', 'stepUp', { passphrase: words });
export const unlocked = async (folder: string, words = passphrase, changes = {}) => {
  const vault = aVault(folder, changes);
  await get(vault, 'vault', 'unlock', { passphrase: words });
  return vault;
};

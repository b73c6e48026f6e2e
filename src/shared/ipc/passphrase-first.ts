// Calls that ask for my own passphrase again before they do anything, however long the desk has been open. Without it they
// answer `step-up-first`. Source: security.md 2.6. Two more ask by themselves: changes to people and keys, in
// main/vault/people.ts, each after looking who asks; and showing without her say, where no PIN is asked instead.

import type { vaultCalls } from './calls';

type Calls = {
  readonly [G in keyof typeof vaultCalls]?: readonly (typeof vaultCalls)[G][number][];
};

const passphraseFirst = {
  backups: ['restore'],
  erasures: ['erase'],
  team: ['liftRestriction'],
} as const satisfies Calls;

/** Whether this call asks for the passphrase first. */
export function asksPassphrase(group: string, call: string): boolean {
  const table: Readonly<Record<string, readonly string[]>> = passphraseFirst;
  return Object.hasOwn(table, group) && table[group]?.includes(call) === true;
}

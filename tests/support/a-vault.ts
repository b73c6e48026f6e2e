// A real vault in a folder of its own, under plain Node: real SQLCipher file, real keyring.

import { isAbsolute, join, resolve } from 'node:path';
import { type Content, readContent } from '../../src/main/content/read-content';
import type { Exporter } from '../../src/main/copies/exporter';
import { passGate } from '../../src/main/vault/gate';
import { makeVault, type Vault, type VaultPlace } from '../../src/main/vault/vault';
import { type Day, day } from '../../src/shared/domain/calendar/day';
import type { Scope } from '../../src/shared/ipc/contract';
import type { Reply } from '../../src/shared/ipc/failure';

export const resources = resolve('resources');
export const passphrase = 'lantern orchard pebble thursday';
export const staff: Scope = { kind: 'staff' };

/** The day every test works on, unless it says otherwise. */
export const fixedToday: Day = day.parse('2026-11-21');

let content: Promise<Content> | undefined;
export function theContent(): Promise<Content> {
  content ??= readContent(resources);
  return content;
}

const noExporter: Exporter = {
  findMissing: async () => [],
  draw: async () => {
    throw new Error('this test draws nothing');
  },
};

export function aVault(folder: string, changes: Partial<VaultPlace> = {}): Vault {
  return makeVault({
    folder: join(folder, 'vault'),
    practice: false,
    content: theContent,
    exporter: noExporter,
    // A made-up ticket is a place beside the vault, never one in the checkout.
    takePlace: (ticket) => (isAbsolute(ticket) ? ticket : join(folder, ticket)),
    now: () => new Date().toISOString(),
    today: () => fixedToday,
    ...changes,
  });
}

/** A vault that is set up and open. */
export async function anOpenVault(
  folder: string,
  changes: Partial<VaultPlace> = {},
): Promise<Vault> {
  const vault = aVault(folder, changes);
  const { recoveryKey } = await vault.handlers.setUp({
    establishment: 'HMP Testbourne',
    worker: { name: 'Rae', role: 'specialist' },
    passphrase,
  });
  await vault.handlers.confirmRecoveryKey({ recoveryKey });
  return vault;
}

/** Asks through the gate, as a window would. */
export function ask(
  vault: Vault,
  group: string,
  call: string,
  input: unknown = {},
  scope: Scope = staff,
): Promise<Reply> {
  return passGate(vault, scope, { group, call, input });
}

/** Asks and insists on an answer. */
export async function get<T>(
  vault: Vault,
  group: string,
  call: string,
  input: unknown = {},
  scope: Scope = staff,
): Promise<T> {
  const reply = await ask(vault, group, call, input, scope);
  if (!reply.ok) throw new Error(`${group}.${call}: ${JSON.stringify(reply.failure)}`);
  return reply.value as T;
}

/** Starts a plan for a made-up woman and returns its id. */
export async function aPlan(
  vault: Vault,
  from: { legalName?: string; prisonNumber?: string; situation?: string } = {},
): Promise<string> {
  const started = await get<{ plan: string }>(vault, 'plans', 'start', {
    legalName: 'Nia Example',
    prisonNumber: 'A1234BC',
    situation: 'short',
    ...from,
  });
  return started.plan;
}

export const staffPin = '480913';

/** Gives her the screen; her side may then ask with the scope that comes back. */
export async function turnToHer(
  vault: Vault,
  plan: string,
  preparation: object = { kind: 'hers', pages: [], withHer: '' },
): Promise<Scope> {
  const reply = await get<{ kind: string }>(vault, 'sittings', 'begin', {
    plan,
    preparation,
    newPin: staffPin,
  });
  if (reply.kind !== 'begun') throw new Error(`her turn did not begin: ${JSON.stringify(reply)}`);
  return { kind: 'hers', plan };
}

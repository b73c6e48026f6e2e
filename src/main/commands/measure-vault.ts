// What every measure stands on: a real vault in a folder of its own, asked through the gate as a window asks.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../content/read-content';
import { localDay, utcNow } from '../vault/clock';
import { passGate } from '../vault/gate';
import { makeVault, type Vault } from '../vault/vault';

export const words = 'lantern orchard pebble thursday';

export async function ask<T>(
  vault: Vault,
  group: string,
  call: string,
  input: unknown = {},
): Promise<T> {
  const reply = await passGate(vault, { kind: 'staff' }, { group, call, input });
  if (!reply.ok) throw new Error(`${group}.${call}: ${reply.failure.code}`);
  return reply.value as T;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-measure-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function vaultIn(folder: string, resources: string): Vault {
  // The app reads it while the passphrase is being typed.
  const content = readContent(resources);
  return makeVault({
    folder,
    practice: false,
    content: () => content,
    exporter: {
      findMissing: async () => [],
      draw: async () => Promise.reject(new Error('nothing is drawn here')),
    },
    takePlace: () => undefined,
    now: utcNow,
    today: localDay,
  });
}

export async function setUp(vault: Vault): Promise<void> {
  const { recoveryKey } = await ask<{ recoveryKey: string }>(vault, 'vault', 'setUp', {
    establishment: 'HMP Measure',
    worker: { name: 'Rae', role: 'specialist' },
    passphrase: words,
  });
  await ask(vault, 'vault', 'confirmRecoveryKey', { recoveryKey });
}

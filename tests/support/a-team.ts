// Colleagues in a vault: each at a desk of their own over the same open file, as if they had unlocked it.

import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { ownWordsOf } from '../../src/main/keys/own-words';
import { makePrivate } from '../../src/main/keys/seal';
import { Secret } from '../../src/main/keys/secret';
import { signerFromSeed } from '../../src/main/keys/signer';
import { layDesk } from '../../src/main/vault/laid-desk';
import type { StepUp } from '../../src/main/vault/step-up';
import type { Vault } from '../../src/main/vault/vault';
import type { OpenHandlers } from '../../src/main/vault/vault-place';
import type { Role } from '../../src/shared/domain/people/rights';
import type { Handlers, Worker } from '../../src/shared/ipc/contract';
import { fixedToday, theContent } from './a-vault';

/** The pair of each, as long as the test goes on. */
const pairs = new Map<string, Secret>();
const ownPairOf = (worker: string) => {
  const take = pairs.get(worker) ?? makePrivate();
  pairs.set(worker, take);
  return ownWordsOf([take]);
};

const signer = signerFromSeed(new Secret(Buffer.alloc(32, 7)));
/** Nothing is asked about people here. */
const people = {} as Handlers<'people'>;
/** Everybody has typed their passphrase again. */
const stepUp = { must: () => undefined } as StepUp;

export type Colleague = { id: string; vault: Vault };

/** Somebody who works here too, at work. */
export async function aColleague(vault: Vault, name: string, role: Role): Promise<Colleague> {
  const id = randomUUID();
  const connection = connectionOf(vault);
  await connection.transaction((writer) =>
    writer.run('INSERT INTO worker (id, name, role, added_at) VALUES (?, ?, ?, ?)', [
      ...[id, name, role, '2027-01-01T00:00:00.000Z'],
    ]),
  );
  return { id, vault: await atWork(vault, id) };
}

/** A new stretch of work of somebody who is there. */
export async function atWork(vault: Vault, worker: string): Promise<Vault> {
  const laid = await layDesk(
    {
      ...{ folder: '', practice: false, content: theContent },
      exporter: {
        findMissing: async () => [],
        draw: async () => ({ bytes: new Uint8Array([1]), pages: 1 }),
      },
      // A made-up ticket is a place of the system's own, never one in the checkout.
      takePlace: (ticket) => (isAbsolute(ticket) ? ticket : join(tmpdir(), ticket)),
      now: () => new Date().toISOString(),
      today: () => fixedToday,
    },
    connectionOf(vault),
    {
      ...{ worker: await workerIn(vault, worker), signer, people, stepUp },
      ...{ own: ownPairOf(worker), gone: async () => new Set() },
    },
    () => undefined,
  );
  return {
    ...vault,
    openHandlers: () => ({ ...vault.openHandlers(), ...laid.handlers }) as OpenHandlers,
    worker: () => laid.opened.worker,
    turn: laid.turn,
    stepUp: () => stepUp,
    desk: () => laid.desk,
    close: async () => undefined,
  };
}

async function workerIn(vault: Vault, id: string): Promise<Worker> {
  const row = await connectionOf(vault).first<{ name: string; role: Role }>(
    'SELECT name, role FROM worker WHERE id = ?',
    [id],
  );
  if (!row) throw new Error('nobody of that name works here');
  const me = vault.worker();
  return { id, ...row, isKeyholder: me?.id === id && me.isKeyholder };
}

/** The open file of a vault. */
export function connectionOf(vault: Vault) {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  return desk.connection;
}

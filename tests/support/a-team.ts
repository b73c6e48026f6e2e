// Colleagues in a vault: each at a desk of their own over the same open file, as if they had unlocked it.

import { randomUUID } from 'node:crypto';
import { layDesk } from '../../src/main/vault/laid-desk';
import type { Vault } from '../../src/main/vault/vault';
import type { Role } from '../../src/shared/domain/people/rights';
import { fixedToday, theContent } from './a-vault';

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
      takePlace: (ticket) => ticket,
      now: () => new Date().toISOString(),
      today: () => fixedToday,
    },
    connectionOf(vault),
    worker,
    () => undefined,
  );
  return {
    ...vault,
    openHandlers: () => laid.handlers,
    turn: laid.turn,
    desk: () => laid.desk,
    close: async () => undefined,
  };
}

/** The open file of a vault. */
export function connectionOf(vault: Vault) {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  return desk.connection;
}

// Who works here, as rows: the establishment, its workers, and each stretch of work.

import { randomUUID } from 'node:crypto';
import type { Worker } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Connection, Reader, Writer } from '../store/connection';

export type Household = { establishment: string; worker: Worker };

/** An id for a worker who is about to be added. */
export function addWorker(): string {
  return randomUUID();
}

/** Writes the establishment and its first worker. Part of the caller's transaction. */
export async function writeHousehold(writer: Writer, from: Household, at: string): Promise<void> {
  await writer.run(`INSERT INTO setting (name, value) VALUES ('establishment', ?)`, [
    from.establishment,
  ]);
  await writer.run('INSERT INTO worker (id, name, role, added_at) VALUES (?, ?, ?, ?)', [
    from.worker.id,
    from.worker.name,
    from.worker.role,
    at,
  ]);
}

/** Where these plans are kept. @throws KnownFailure vault-damaged when the vault does not say */
export async function readEstablishment(reader: Reader): Promise<string> {
  const place = await reader.first<{ value: string }>(
    `SELECT value FROM setting WHERE name = 'establishment'`,
  );
  if (!place) throw new KnownFailure('vault-damaged');
  return place.value;
}

/** Everybody who ever could open these plans, as rows of plans point to them. */
export async function readAllWorkers(reader: Reader): Promise<Omit<Worker, 'isKeyholder'>[]> {
  return reader.all('SELECT id, name, role FROM worker');
}

/** Writes a worker down, or what they now are. */
export async function keepWorker(
  connection: Connection,
  worker: Worker,
  at: string,
): Promise<void> {
  const { id, name, role } = worker;
  const [same] = await connection.all(
    'SELECT 1 AS one FROM worker WHERE id = ? AND name = ? AND role = ?',
    [id, name, role],
  );
  if (same) return;
  await connection.transaction((writer) =>
    writer.run(
      `INSERT INTO worker (id, name, role, added_at) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT (id) DO UPDATE SET name = ?2, role = ?3`,
      [id, name, role, at],
    ),
  );
}

/** Begins a stretch of work, and says when the last one ended. */
export async function openSession(
  connection: Connection,
  worker: string,
  at: string,
): Promise<{ id: string; lastClosedAt?: string }> {
  const id = randomUUID();
  const last = await connection.first<{ closed_at: string | null }>(
    'SELECT max(closed_at) AS closed_at FROM session',
  );
  await connection.transaction((writer) =>
    writer.run('INSERT INTO session (id, worker, opened_at) VALUES (?, ?, ?)', [id, worker, at]),
  );
  return last?.closed_at ? { id, lastClosedAt: last.closed_at } : { id };
}

/** The newest PIN of this worker, as it is kept. */
export async function readPin(
  reader: Reader,
  worker: string,
): Promise<{ pin: string; at: string } | undefined> {
  return reader.first<{ pin: string; at: string }>(
    'SELECT pin, at FROM worker_pin WHERE worker = ? ORDER BY seq DESC LIMIT 1',
    [worker],
  );
}

/** Keeps a new PIN. Part of the caller's transaction. */
export async function appendPin(
  writer: Writer,
  worker: string,
  pin: string,
  at: string,
): Promise<void> {
  await writer.run(
    `INSERT INTO worker_pin (worker, seq, pin, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM worker_pin WHERE worker = ?1), ?2, ?3)`,
    [worker, pin, at],
  );
}

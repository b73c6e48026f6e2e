// Made-up people who work beside whoever opens the practice vault, so that a plan can be handed over to somebody.

import { randomUUID } from 'node:crypto';
import type { Role } from '../../shared/domain/people/rights';
import type { Writer } from '../store/connection';

const colleagues: readonly { name: string; role: Role }[] = [
  { name: 'Nadia Brook', role: 'specialist' },
  { name: 'Tom Hale', role: 'offender_manager' },
  { name: 'Ruth Ellery', role: 'manager' },
];

/** Adds them. Part of the caller's transaction. */
export async function addColleagues(writer: Writer, at: string): Promise<void> {
  for (const { name, role } of colleagues) {
    await writer.run('INSERT INTO worker (id, name, role, added_at) VALUES (?, ?, ?, ?)', [
      ...[randomUUID(), name, role, at],
    ]);
  }
}

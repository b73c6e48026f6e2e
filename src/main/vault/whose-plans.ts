// Whose plans a folder or a file holds: of which vault, and whether they are the made-up ones of practice.

import { practiceEstablishment, practiceStaff } from '../../shared/domain/practice/practice-staff';
import { readKeyrings } from '../keys/keyring-file';
import type { RawConnection } from '../store/sqlcipher';

/** Of which vault a folder's keyrings are, by their own word; none where none can be read. */
export async function vaultsOf(folder: string): Promise<readonly string[]> {
  const found = await readKeyrings(folder).catch(() => undefined);
  return found?.readable.map(({ vault }) => vault) ?? [];
}

/**
 * True for a vault that was made as practice. Its own log says so, which nobody can take a line out of; one from before there
 * was a log is known by its establishment and whoever came first.
 */
export async function isMadeForPractice(raw: Pick<RawConnection, 'all'>): Promise<boolean> {
  const [log] = await raw.all("SELECT 1 FROM sqlite_master WHERE name = 'audit_entry'");
  if (log) {
    const [filled] = await raw.all(
      "SELECT 1 FROM audit_entry WHERE act = 'practice-filled' LIMIT 1",
    );
    if (filled) return true;
  }
  const [first] = practiceStaff('');
  const [early] = await raw.all(
    `SELECT 1 FROM setting s JOIN worker w ON w.name = ?
     WHERE s.name = 'establishment' AND s.value = ? LIMIT 1`,
    [first?.name ?? '', practiceEstablishment],
  );
  return early !== undefined;
}

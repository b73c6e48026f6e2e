// What this installation signs with: kept inside the vault, made once, on first use.

import type { SigningIdentity } from '../documents/signing/identity';
import type { Connection, Reader } from '../store/connection';
import { papers } from './papers';

type IdentityRow = { authority_certificate: string; certificate: string; private_key: Uint8Array };

/** The identity, or undefined before the first copy. */
export async function readSigningIdentity(reader: Reader): Promise<SigningIdentity | undefined> {
  const row = await reader.first<IdentityRow>(
    'SELECT authority_certificate, certificate, private_key FROM signing_identity WHERE id = 1',
  );
  return (
    row && {
      authorityCertificate: row.authority_certificate,
      certificate: row.certificate,
      privateKeyPkcs8: row.private_key,
    }
  );
}

/** The identity, made now if there is none yet. */
export async function ensureSigningIdentity(
  connection: Connection,
  from: { establishment: string; practice: boolean; today: string; at: string },
): Promise<SigningIdentity> {
  const there = await readSigningIdentity(connection);
  if (there) return there;
  const { establishment, practice, today } = from;
  const made = await papers.makeIdentity({ establishment, practice, today });
  await connection.transaction((writer) =>
    writer.run(
      `INSERT OR IGNORE INTO signing_identity (id, authority_certificate, certificate, private_key, made_at)
       VALUES (1, ?, ?, ?, ?)`,
      [made.authorityCertificate, made.certificate, Buffer.from(made.privateKeyPkcs8), from.at],
    ),
  );
  return (await readSigningIdentity(connection)) ?? made;
}

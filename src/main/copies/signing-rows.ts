// What this vault signs with, as rows: authorities, certificates, and which one signs. The newest use signs; every
// authority there ever was is still good for checking.

import { randomUUID } from 'node:crypto';
import type { KeyKind, SigningAuthority, SigningIdentity } from '../documents/signing/identity';
import type { Reader, Writer } from '../store/connection';

export type CertificateOrigin = 'made' | 'brought';

/** What signs now. */
export type SigningInUse = SigningIdentity & {
  kind: KeyKind;
  origin: CertificateOrigin;
  /** UTC moment since when it signs. */
  since: string;
};

type UseRow = {
  authority_certificate: string;
  certificate: string;
  private_key: Uint8Array | null;
  kind: KeyKind;
  origin: CertificateOrigin;
  at: string;
};

/** What signs now, or undefined before the first copy. */
export async function readSigningInUse(reader: Reader): Promise<SigningInUse | undefined> {
  const row = await reader.first<UseRow>(
    `SELECT a.certificate AS authority_certificate, c.certificate, c.private_key, c.kind, c.origin, u.at
     FROM signing_use u JOIN signing_certificate c ON c.id = u.certificate
       JOIN signing_authority a ON a.id = c.authority
     ORDER BY u.seq DESC LIMIT 1`,
  );
  if (!row?.private_key) return undefined;
  const { kind, origin, at } = row;
  return {
    authorityCertificate: row.authority_certificate,
    certificate: row.certificate,
    privateKeyPkcs8: row.private_key,
    ...{ kind, origin, since: at },
  };
}

/** The authorities (PEM) this vault made for itself, newest first. What they vouch for was signed here. */
export async function readOwnAuthorities(reader: Reader): Promise<string[]> {
  const rows = await reader.all<{ certificate: string }>(
    `SELECT DISTINCT a.certificate, a.made_at FROM signing_authority a
     JOIN signing_certificate c ON c.authority = a.id
     WHERE c.origin = 'made' ORDER BY a.made_at DESC`,
  );
  return rows.map(({ certificate }) => certificate);
}

/**
 * Certificates (PEM) that were brought in, with who issued them. Their issuer may have given others to other people:
 * only the certificate itself says that something was signed here.
 */
export async function readBroughtCertificates(
  reader: Reader,
): Promise<{ certificate: string; authorityCertificate: string }[]> {
  const rows = await reader.all<{ certificate: string; issuer: string }>(
    `SELECT c.certificate, a.certificate AS issuer FROM signing_certificate c
     JOIN signing_authority a ON a.id = c.authority WHERE c.origin = 'brought'`,
  );
  return rows.map(({ certificate, issuer }) => ({ certificate, authorityCertificate: issuer }));
}

/** The newest authority whose key is here, so that it can issue. */
export async function readIssuer(
  reader: Reader,
): Promise<(SigningAuthority & { id: string }) | undefined> {
  const row = await reader.first<{ id: string; certificate: string; private_key: Uint8Array }>(
    `SELECT id, certificate, private_key FROM signing_authority
     WHERE private_key IS NOT NULL ORDER BY made_at DESC LIMIT 1`,
  );
  return row && { id: row.id, certificate: row.certificate, privateKeyPkcs8: row.private_key };
}

type NewAuthority = { certificate: string; privateKeyPkcs8?: Uint8Array };

/** Keeps an authority and returns its id. Part of the caller's transaction. */
export async function insertAuthority(
  writer: Writer,
  { certificate, privateKeyPkcs8 }: NewAuthority,
  at: string,
): Promise<string> {
  const id = randomUUID();
  await writer.run(
    'INSERT INTO signing_authority (id, certificate, private_key, made_at) VALUES (?, ?, ?, ?)',
    [id, certificate, privateKeyPkcs8 ? Buffer.from(privateKeyPkcs8) : null, at],
  );
  return id;
}

type NewCertificate = {
  authority: string;
  identity: SigningIdentity;
  kind: KeyKind;
  origin: CertificateOrigin;
  session: string | null;
  at: string;
};

/**
 * Keeps a certificate; from here on it signs. The key of the one that signed before is overwritten (secure_delete):
 * it will never sign again. Part of the caller's transaction.
 */
export async function insertCertificateInUse(writer: Writer, from: NewCertificate): Promise<void> {
  const id = randomUUID();
  const { authority, identity, kind, origin, session, at } = from;
  await writer.run('UPDATE signing_certificate SET private_key = NULL');
  await writer.run(
    `INSERT INTO signing_certificate (id, authority, certificate, private_key, kind, origin, made_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [id, authority, identity.certificate, Buffer.from(identity.privateKeyPkcs8), kind, origin, at],
  );
  await writer.run('INSERT INTO signing_use (certificate, session, at) VALUES (?, ?, ?)', [
    id,
    session,
    at,
  ]);
}

// Makes what an installation signs with: an authority of its own and one certificate from it. The
// authority's key is thrown away at once, so nobody can make a second signer later. All offline.

export type SigningIdentity = {
  /** PEM; what a checking installation trusts. */
  authorityCertificate: string;
  /** PEM; what goes into every signature. */
  certificate: string;
  /** Secret. The caller keeps it inside the vault. */
  privateKeyPkcs8: Uint8Array;
};

/** A plan is kept for a long time; a signature made today must still be checkable then. */
const yearsOfUse = 30;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const forDocuments = ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'];

const signerName = 'Alongside';
/** What a signer of the practice vault is called: its copies are for trying things out, wherever they turn up. */
export const practiceSignerName = 'Alongside practice';

/** Commas, quotes and the like have a meaning in a certificate's name. */
function escapeName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,+"\\<>;=#]/g, '\\$&');
}

/** A random positive number of 16 bytes, in hexadecimal. */
function serialNumber(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return Buffer.from(bytes).toString('hex');
}

/**
 * A new authority and certificate (EC P-256), named after the establishment, usable from the day
 * before `today` (YYYY-MM-DD; clocks differ) for 30 calendar years.
 */
export async function makeSigningIdentity(from: {
  establishment: string;
  today: string;
  practice?: boolean;
}): Promise<SigningIdentity> {
  // Loaded only here: an installation does this once, and every start would pay for it.
  await import('reflect-metadata');
  const x509 = await import('@peculiar/x509');
  x509.cryptoProvider.set(crypto);
  const organisation = `O=${escapeName(from.establishment)}, C=GB`;
  const start = new Date(`${from.today}T00:00:00Z`);
  const notBefore = new Date(start);
  notBefore.setUTCDate(start.getUTCDate() - 1);
  const notAfter = new Date(start);
  notAfter.setUTCFullYear(start.getUTCFullYear() + yearsOfUse);
  const authorityKeys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=Alongside copies of My Plan, ${organisation}`,
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    keys: authorityKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const signs = x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${from.practice ? practiceSignerName : signerName}, ${organisation}`,
    issuer: authority.subject,
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: authorityKeys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(signs, true),
      new x509.ExtendedKeyUsageExtension(forDocuments, false),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(authority.publicKey),
    ],
  });
  return {
    authorityCertificate: authority.toString('pem'),
    certificate: certificate.toString('pem'),
    privateKeyPkcs8: new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
  };
}

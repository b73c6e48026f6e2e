// Makes what an installation signs with: an authority of its own, and certificates from it. All offline.

import type { webcrypto } from 'node:crypto';

export type KeyKind = 'ec' | 'rsa';

export type SigningIdentity = {
  /** PEM; what a checking installation trusts. */
  authorityCertificate: string;
  /** PEM; what goes into every signature. */
  certificate: string;
  /** Secret. The caller keeps it inside the vault. */
  privateKeyPkcs8: Uint8Array;
};

export type SigningAuthority = {
  /** PEM */
  certificate: string;
  /** Secret. It can make signers that every receiver trusts. */
  privateKeyPkcs8: Uint8Array;
};

/** Whose it is. `today`: YYYY-MM-DD. */
type Wanted = { establishment: string; today: string; practice?: boolean };

/** A plan is kept for a long time; a signature made today must still be checkable then. */
const YEARS_OF_AUTHORITY = 30;
/** Leaving-care help ends at 25: other programs should call a signature good for as long as a plan is in use. */
const YEARS_OF_SIGNER = 10;
const ec = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;
/** Documents and mail: never a website, whoever trusts the authority. */
const forDocuments = ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'];

const signerName = 'Alongside';
/** What a signer of the practice vault is called: its copies are for trying things out, wherever they turn up. */
export const practiceSignerName = 'Alongside practice';
/**
 * The desk, and not the person at it: whoever signs there is named in the signature. Not the specialist's title either:
 * it would say of every woman that she was in care, to readers who may not know.
 */
const deskRole = 'Staff desk';

/** Commas, quotes and the like have a meaning in a certificate's name. */
function escapeName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,+"\\<>;=#]/g, '\\$&');
}

const organisationOf = ({ establishment }: Wanted) => `O=${escapeName(establishment)}, C=GB`;

/** A random positive number of 16 bytes, in hexadecimal. */
function serialNumber(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return Buffer.from(bytes).toString('hex');
}

/** From the start of the day before (clocks differ) to the end of the same day so many years on. */
function term(today: string, years: number): { notBefore: Date; notAfter: Date } {
  const notBefore = new Date(`${today}T00:00:00Z`);
  notBefore.setUTCDate(notBefore.getUTCDate() - 1);
  const notAfter = new Date(`${today}T23:59:59Z`);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years);
  return { notBefore, notAfter };
}

/** Loaded only here: an installation does this once, and every start would pay for it. */
async function loadX509() {
  await import('reflect-metadata');
  const x509 = await import('@peculiar/x509');
  x509.cryptoProvider.set(crypto);
  return x509;
}

const exported = async (key: webcrypto.CryptoKey) =>
  new Uint8Array(await crypto.subtle.exportKey('pkcs8', key));

/** A new authority (EC P-256) for this establishment, good for 30 years and for nothing but signing documents. */
export async function makeAuthority(from: Wanted): Promise<SigningAuthority> {
  const x509 = await loadX509();
  const keys = await crypto.subtle.generateKey(ec, true, ['sign', 'verify']);
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=Alongside copies of My Plan, ${organisationOf(from)}`,
    ...term(from.today, YEARS_OF_AUTHORITY),
    signingAlgorithm: ec,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      new x509.ExtendedKeyUsageExtension(forDocuments, false),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return {
    certificate: authority.toString('pem'),
    privateKeyPkcs8: await exported(keys.privateKey),
  };
}

/**
 * A new certificate from this authority, named after the desk and the establishment, good for 10 years and never
 * longer than its authority.
 */
export async function issueCertificate(
  authority: SigningAuthority,
  from: Wanted & { kind?: KeyKind },
): Promise<SigningIdentity> {
  const x509 = await loadX509();
  const issuer = new x509.X509Certificate(authority.certificate);
  const signingKey = await crypto.subtle.importKey(
    'pkcs8',
    new Uint8Array(authority.privateKeyPkcs8),
    ec,
    false,
    ['sign'],
  );
  const keys = await crypto.subtle.generateKey(from.kind === 'rsa' ? rsa : ec, true, [
    'sign',
    'verify',
  ]);
  const { notBefore, notAfter } = term(from.today, YEARS_OF_SIGNER);
  const signs = x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation;
  const commonName = from.practice ? practiceSignerName : signerName;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${commonName}, OU=${deskRole}, ${organisationOf(from)}`,
    issuer: issuer.subject,
    notBefore,
    notAfter: new Date(Math.min(notAfter.getTime(), issuer.notAfter.getTime())),
    signingAlgorithm: ec,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(signs, true),
      new x509.ExtendedKeyUsageExtension(forDocuments, false),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return {
    authorityCertificate: authority.certificate,
    certificate: certificate.toString('pem'),
    privateKeyPkcs8: await exported(keys.privateKey),
  };
}

/** An authority and a certificate from it, for one use: the authority's key is not handed on. */
export async function makeSigningIdentity(
  from: Wanted & { kind?: KeyKind },
): Promise<SigningIdentity> {
  return issueCertificate(await makeAuthority(from), from);
}

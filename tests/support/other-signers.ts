// Identities as the app would never make them, and some it would: for the tests of who may sign and until when.

import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import type { SigningIdentity } from '../../src/main/documents/signing/identity';

const ec = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const rsa = (modulusLength: number) => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength,
  publicExponent: new Uint8Array([1, 0, 1]),
});

type Dates = { notBefore: Date; notAfter: Date };
export const dates = (from: string, to: string): Dates => ({
  notBefore: new Date(`${from}T00:00:00Z`),
  notAfter: new Date(`${to}T00:00:00Z`),
});
const ordinary = dates('2026-11-20', '2056-11-21');

const authorityName = 'CN=Alongside copies of My Plan, O=HMP Example, C=GB';
const both: ['sign', 'verify'] = ['sign', 'verify'];
const { digitalSignature, keyEncipherment, keyCertSign } = x509.KeyUsageFlags;

export const someKeys = () => crypto.subtle.generateKey(ec, true, both);
const someRsaKeys = (bits: number) => crypto.subtle.generateKey(rsa(bits), true, both);
type Keys = Awaited<ReturnType<typeof someKeys>>;

export type Authority = { keys: Keys; certificate: x509.X509Certificate };

export async function anAuthority(
  given: { name?: string; dates?: Dates; from?: Authority; isAuthority?: boolean } = {},
): Promise<Authority> {
  x509.cryptoProvider.set(crypto);
  const keys = await crypto.subtle.generateKey(ec, true, both);
  const name = given.name ?? authorityName;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: '4101',
    subject: name,
    issuer: given.from?.certificate.subject ?? name,
    ...(given.dates ?? ordinary),
    signingAlgorithm: ec,
    publicKey: keys.publicKey,
    signingKey: given.from?.keys.privateKey ?? keys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(given.isAuthority ?? true, undefined, true),
      new x509.KeyUsagesExtension(keyCertSign, true),
    ],
  });
  return { keys, certificate };
}

type Signer = {
  kind?: 'ec' | number;
  use?: 'signing' | 'other' | 'none';
  dates?: Dates;
  serial?: string;
  /** The same key as an earlier one. */
  keys?: Keys;
};

/** A signer of this authority. A number as its kind is RSA with so many bits. */
export async function aSigner(authority: Authority, given: Signer = {}): Promise<SigningIdentity> {
  const { kind = 'ec', use = 'signing' } = given;
  const keys = given.keys ?? (await (kind === 'ec' ? someKeys() : someRsaKeys(kind)));
  const flags = use === 'signing' ? digitalSignature : keyEncipherment;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: given.serial ?? '4202',
    subject: 'CN=Alongside, O=HMP Example, C=GB',
    issuer: authority.certificate.subject,
    ...(given.dates ?? ordinary),
    signingAlgorithm: ec,
    publicKey: keys.publicKey,
    signingKey: authority.keys.privateKey,
    extensions: use === 'none' ? [] : [new x509.KeyUsagesExtension(flags, true)],
  });
  return {
    authorityCertificate: authority.certificate.toString('pem'),
    certificate: certificate.toString('pem'),
    privateKeyPkcs8: new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
  };
}

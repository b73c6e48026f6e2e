// Reads one CMS signature and says whose it is and whether it fits the bytes. The signatures and
// certificates themselves are checked by Node's own cryptography; pkijs only takes the CMS apart.

import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { practiceSignerName } from '../signing/identity';
import { hasExactForm } from './exact-form';

export type ReadSignature = {
  /** Made with a certificate from one of the authorities. */
  isOurs: boolean;
  /** The signature is sound and its digest is that of the bytes. */
  fits: boolean;
  /** Its signer is called what a practice vault's is. Anybody may call themselves so. */
  saysPractice: boolean;
};

const data = '1.2.840.113549.1.7.1';
const sha256 = '2.16.840.1.101.3.4.2.1';
const contentType = '1.2.840.113549.1.9.3';
const messageDigest = '1.2.840.113549.1.9.4';
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';

type Taken = { signed: pkijs.SignedData; signer: pkijs.SignerInfo; certificate: X509Certificate };

function certificateOf(signed: pkijs.SignedData, signer: pkijs.SignerInfo): X509Certificate {
  const certificates = (signed.certificates ?? []).filter(
    (one) => one instanceof pkijs.Certificate,
  );
  const found = certificates.find(
    (one) =>
      signer.sid instanceof pkijs.IssuerAndSerialNumber &&
      one.serialNumber.isEqual(signer.sid.serialNumber) &&
      one.issuer.isEqual(signer.sid.issuer),
  );
  if (!found) throw new Error('no certificate of the signer');
  return new X509Certificate(Buffer.from(found.toSchema().toBER()));
}

function takeApart(cms: Uint8Array): Taken {
  const content = pkijs.ContentInfo.fromBER(new Uint8Array(cms));
  const signed = new pkijs.SignedData({ schema: content.content });
  const [signer, ...others] = signed.signerInfos;
  if (!signer || others.length > 0) throw new Error('not exactly one signer');
  return { signed, signer, certificate: certificateOf(signed, signer) };
}

function authorityOf(
  certificate: X509Certificate,
  authorities: X509Certificate[],
): X509Certificate | undefined {
  // The dates of a certificate are not asked: its authority signed once and has no key any more,
  // and a plan is still hers when the certificate has run out.
  return authorities.find(
    (authority) =>
      authority.ca && certificate.checkIssued(authority) && certificate.verify(authority.publicKey),
  );
}

/** The one value of a signed attribute; undefined when it is not there exactly once. */
function attribute(signer: pkijs.SignerInfo, type: string): { toBER(): ArrayBuffer } | undefined {
  const found = (signer.signedAttrs?.attributes ?? []).filter((one) => one.type === type);
  const values = found[0]?.values ?? [];
  return found.length === 1 && values.length === 1 ? values[0] : undefined;
}

function endsWith(value: { toBER(): ArrayBuffer } | undefined, wanted: Buffer): boolean {
  return value !== undefined && Buffer.from(value.toBER()).subarray(2).equals(wanted);
}

function fitsBytes({ signed, signer, certificate }: Taken, parts: Uint8Array[]): boolean {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  const bound = attribute(signer, signingCertificateV2);
  const own = createHash('sha256').update(certificate.raw).digest();
  const attributes = signer.signedAttrs?.encodedValue;
  return (
    signed.encapContentInfo.eContentType === data &&
    signed.encapContentInfo.eContent === undefined &&
    signer.digestAlgorithm.algorithmId === sha256 &&
    attribute(signer, contentType) !== undefined &&
    endsWith(attribute(signer, messageDigest), digest.digest()) &&
    bound !== undefined &&
    Buffer.from(bound.toBER()).includes(own) &&
    attributes !== undefined &&
    verify(
      'sha256',
      new Uint8Array(attributes),
      createPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' })),
      new Uint8Array(signer.signature.valueBlock.valueHexView),
    )
  );
}

/** The same for a signature of somebody else's, whose keys may be of kinds we do not know. */
function fitsBytesOfOthers(taken: Taken, parts: Uint8Array[]): boolean {
  try {
    return fitsBytes(taken, parts);
  } catch {
    return false;
  }
}

function authoritiesFrom(pems: string[]): X509Certificate[] {
  return pems.map((pem) => new X509Certificate(pem));
}

/**
 * Whose signature this is and whether it fits the bytes of `parts`; undefined when it cannot be
 * taken apart at all. Never throws because of `cms`.
 */
export function readSignature(
  cms: Uint8Array,
  parts: Uint8Array[],
  authorities: string[],
): ReadSignature | undefined {
  const trusted = authoritiesFrom(authorities);
  try {
    const taken = takeApart(cms);
    const authority = authorityOf(taken.certificate, trusted);
    const saysPractice = taken.certificate.subject.split('\n').includes(`CN=${practiceSignerName}`);
    if (!authority) return { isOurs: false, fits: fitsBytesOfOthers(taken, parts), saysPractice };
    const isExact = hasExactForm(cms, taken.signer, taken.certificate, authority);
    return { isOurs: true, fits: isExact && fitsBytes(taken, parts), saysPractice };
  } catch {
    return undefined;
  }
}

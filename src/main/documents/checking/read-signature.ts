// Reads one CMS signature and says whose it is and whether it fits the bytes. The signatures and
// certificates themselves are checked by Node's own cryptography; pkijs only takes the CMS apart.

import { createHash, verify, X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { practiceSignerName } from '../signing/identity';
import { chainTo, claimsIssuer, isForSigning, isKnownKey } from './certificate';
import { hasExactForm } from './exact-form';

/**
 * ours: made with a certificate an authority of ours stands behind. Others: of somebody we do not know; naming one of
 * our authorities without its key; from our authority and not for signing.
 */
export type Whose = 'ours' | 'other' | 'other-key' | 'not-for-signing';

/** content: the bytes are not those that were signed. signature: the signature itself is not as it was made. */
export type SignatureFault = 'content' | 'signature';

export type ReadSignature = {
  whose: Whose;
  /** Undefined when the signature is sound and its digest is that of the bytes. */
  fault: SignatureFault | undefined;
  /** Its signer is called what a practice vault's is. Anybody may call themselves so. */
  saysPractice: boolean;
  /** From the signer to a trusted authority; empty when it is not ours. */
  chain: X509Certificate[];
};

/** Certificates, PEM. */
export type Trust = {
  /** Trusted: authorities of ours, or a signer's own certificate where its authority is not ours. */
  authorities: readonly string[];
  /** May come along with a signature of ours without making anybody trusted. */
  known?: readonly string[];
};

const data = '1.2.840.113549.1.7.1';
const sha256 = '2.16.840.1.101.3.4.2.1';
const contentType = '1.2.840.113549.1.9.3';
const messageDigest = '1.2.840.113549.1.9.4';
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';
const mostCertificates = 8;

type Taken = {
  signed: pkijs.SignedData;
  signer: pkijs.SignerInfo;
  certificate: X509Certificate;
  /** All that came along, in the order they stand. */
  carried: X509Certificate[];
};

function takeApart(cms: Uint8Array): Taken {
  const content = pkijs.ContentInfo.fromBER(new Uint8Array(cms));
  const signed = new pkijs.SignedData({ schema: content.content });
  const [signer, ...others] = signed.signerInfos;
  if (!signer || others.length > 0) throw new Error('not exactly one signer');
  const certificates = (signed.certificates ?? []).filter(
    (one) => one instanceof pkijs.Certificate,
  );
  if (certificates.length > mostCertificates) throw new Error('too many certificates');
  const at = certificates.findIndex(
    (one) =>
      signer.sid instanceof pkijs.IssuerAndSerialNumber &&
      one.serialNumber.isEqual(signer.sid.serialNumber) &&
      one.issuer.isEqual(signer.sid.issuer),
  );
  const carried = certificates.map(
    (one) => new X509Certificate(Buffer.from(one.toSchema().toBER())),
  );
  const certificate = carried[at];
  if (!certificate) throw new Error('no certificate of the signer');
  return { signed, signer, certificate, carried };
}

/** The one value of a signed attribute; undefined when it is not there exactly once. */
function attribute(signer: pkijs.SignerInfo, type: string): { toBER(): ArrayBuffer } | undefined {
  const found = (signer.signedAttrs?.attributes ?? []).filter((one) => one.type === type);
  const values = found[0]?.values ?? [];
  return found.length === 1 && values.length === 1 ? values[0] : undefined;
}

function saysDigest(signer: pkijs.SignerInfo, digest: Buffer): boolean {
  const said = attribute(signer, messageDigest);
  return said !== undefined && Buffer.from(said.toBER()).subarray(2).equals(digest);
}

/** The first certificate named in signing-certificate-v2, by its SHA-256, which is the default there. */
function isBoundTo(signer: pkijs.SignerInfo, certificate: X509Certificate): boolean {
  const bound = attribute(signer, signingCertificateV2);
  if (!bound) return false;
  const digest = createHash('sha256').update(certificate.raw).digest();
  const written = Buffer.from(bound.toBER());
  // Three sequences, one inside the other, and the digest comes first in the innermost.
  let at = 0;
  for (let depth = 0; depth < 3; depth += 1) {
    if (written[at] !== 0x30) return false;
    const size = written[at + 1] ?? 0;
    at += 2 + (size > 0x80 ? size & 0x7f : 0);
  }
  const head = Buffer.from([0x04, digest.length]);
  return written.subarray(at, at + 2 + digest.length).equals(Buffer.concat([head, digest]));
}

function isSound({ signed, signer, certificate }: Taken): boolean {
  const attributes = signer.signedAttrs?.encodedValue;
  return (
    signed.encapContentInfo.eContentType === data &&
    signed.encapContentInfo.eContent === undefined &&
    signer.digestAlgorithm.algorithmId === sha256 &&
    attribute(signer, contentType) !== undefined &&
    isBoundTo(signer, certificate) &&
    attributes !== undefined &&
    isKnownKey(certificate) &&
    verify(
      'sha256',
      new Uint8Array(attributes),
      certificate.publicKey,
      new Uint8Array(signer.signature.valueBlock.valueHexView),
    )
  );
}

function faultIn(taken: Taken, parts: Uint8Array[]): SignatureFault | undefined {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  if (!saysDigest(taken.signer, digest.digest())) return 'content';
  return isSound(taken) ? undefined : 'signature';
}

/**
 * Every certificate that came along is a link of the chain, in its order, or one we know; and the signature is as we
 * write it.
 */
function isAsWritten(
  cms: Uint8Array,
  { signer, certificate, carried }: Taken,
  chain: readonly X509Certificate[],
  known: readonly X509Certificate[],
): boolean {
  const isLink = (one: X509Certificate, index: number) =>
    chain[index]?.raw.equals(one.raw) ||
    (index >= chain.length && known.some(({ raw }) => raw.equals(one.raw)));
  return carried.every(isLink) && hasExactForm(cms, signer, certificate, carried);
}

function whoseIs(
  { certificate, carried }: Taken,
  trusted: X509Certificate[],
): { whose: Whose; chain: X509Certificate[] } {
  const chain = chainTo(trusted, certificate, carried);
  if (!chain)
    return { whose: claimsIssuer(certificate, trusted) ? 'other-key' : 'other', chain: [] };
  return isForSigning(certificate)
    ? { whose: 'ours', chain }
    : { whose: 'not-for-signing', chain: [] };
}

/**
 * Whose signature this is and whether it fits the bytes of `parts`; undefined when it cannot be
 * taken apart at all. Never throws because of `cms`.
 */
export function readSignature(
  cms: Uint8Array,
  parts: Uint8Array[],
  { authorities, known = [] }: Trust,
): ReadSignature | undefined {
  const trusted = authorities.map((pem) => new X509Certificate(pem));
  const alsoKnown = [...trusted, ...known.map((pem) => new X509Certificate(pem))];
  try {
    const taken = takeApart(cms);
    const found = whoseIs(taken, trusted);
    const saysPractice = taken.certificate.subject.split('\n').includes(`CN=${practiceSignerName}`);
    const fault = faultIn(taken, parts);
    const isTouched = found.whose === 'ours' && !isAsWritten(cms, taken, found.chain, alsoKnown);
    return { ...found, saysPractice, fault: fault ?? (isTouched ? 'signature' : undefined) };
  } catch {
    return undefined;
  }
}

// What a certificate may do and who stands behind it. Only authorities handed in are trusted; what a file brings
// along can lengthen the way to one of them and nothing more.

import type { X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';

const keyUsage = '2.5.29.15';
const mayCertify = 0x04;
const mayTakeBack = 0x02;
/** digitalSignature or nonRepudiation. */
const maySign = 0x80 | 0x40;

const longestChain = 4;
const weakestRsa = 2048;
const strongestRsa = 8192;

/** True when the certificate does not say what its key is for, or says it is for this. Source: RFC 5280 4.2.1.3. */
function allows(certificate: X509Certificate, use: number): boolean {
  const read = pkijs.Certificate.fromBER(new Uint8Array(certificate.raw));
  const found = (read.extensions ?? []).filter(({ extnID }) => extnID === keyUsage);
  if (found.length === 0) return true;
  // A bit string of one or two bytes: tag, length, unused bits, the first byte of uses.
  const bits = new Uint8Array(found[0]?.extnValue.valueBlock.valueHexView ?? []);
  return found.length === 1 && bits[0] === 0x03 && ((bits[3] ?? 0) & use) !== 0;
}

/** Keys we make or take in: EC P-256, and RSA of at least 2048 bits. */
export function isKnownKey({ publicKey }: X509Certificate): boolean {
  const { namedCurve, modulusLength = 0 } = publicKey.asymmetricKeyDetails ?? {};
  if (publicKey.asymmetricKeyType === 'ec') return namedCurve === 'prime256v1';
  const isRsa = publicKey.asymmetricKeyType === 'rsa';
  return isRsa && modulusLength >= weakestRsa && modulusLength <= strongestRsa;
}

/** True for a certificate that may put its name under a document. */
export function isForSigning(certificate: X509Certificate): boolean {
  return allows(certificate, maySign) && isKnownKey(certificate);
}

/** True for an authority that may sign lists of certificates it has taken back. */
export function mayList(authority: X509Certificate): boolean {
  return allows(authority, mayTakeBack) && isKnownKey(authority);
}

/** True for an authority that may stand behind signers. */
export function isAuthority(certificate: X509Certificate): boolean {
  return certificate.ca && allows(certificate, mayCertify);
}

function isIssuedBy(certificate: X509Certificate, authority: X509Certificate): boolean {
  return (
    isAuthority(authority) &&
    certificate.checkIssued(authority) &&
    certificate.verify(authority.publicKey)
  );
}

/**
 * From the signer's certificate to a trusted one, both included; undefined when no way leads there. A certificate
 * that is trusted itself needs nobody behind it.
 * @param carried what the signature brought along
 */
export function chainTo(
  trusted: readonly X509Certificate[],
  signer: X509Certificate,
  carried: readonly X509Certificate[],
): X509Certificate[] | undefined {
  const chain = [signer];
  for (let last = signer; chain.length <= longestChain; ) {
    if (trusted.some(({ raw }) => raw.equals(last.raw))) return chain;
    const here = last;
    const next =
      trusted.find((one) => isIssuedBy(here, one)) ??
      carried.find((one) => !chain.includes(one) && isIssuedBy(here, one));
    if (!next) return undefined;
    chain.push(next);
    last = next;
  }
  return undefined;
}

/** True when it names one of the trusted as its issuer, without having been made with that one's key. */
export function claimsIssuer(
  certificate: X509Certificate,
  trusted: readonly X509Certificate[],
): boolean {
  return trusted.some(
    ({ subject, raw }) => certificate.issuer === subject && !raw.equals(certificate.raw),
  );
}

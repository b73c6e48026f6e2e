// The one form a signature of ours has, byte for byte. What no check looks into must be as we write it, so that
// a file whose signature was touched anywhere is never called unchanged. Knows CMS, nothing of PDF.

import type { X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';

const SEQUENCE = 0x30;
const SET = 0x31;
const OCTETS = 0x04;
const FIRST = 0xa0;

const version1 = Buffer.from('020101', 'hex');
const signedDataOid = Buffer.from('06092a864886f70d010702', 'hex');
const dataOid = Buffer.from('06092a864886f70d010701', 'hex');
const sha256Oid = Buffer.from('0609608648016503040201', 'hex');
const nothing = Buffer.from('0500', 'hex');
const ecdsaWithSha256 = Buffer.from('300a06082a8648ce3d040302', 'hex');
// The standard asks for a NULL after the RSA one, and not every program writes it.
const rsaWithSha256 = Buffer.from('300d06092a864886f70d01010b0500', 'hex');
const rsaWithSha256Bare = Buffer.from('300b06092a864886f70d01010b', 'hex');

function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

function algorithmsOf(certificate: X509Certificate): Buffer[] {
  const isEc = certificate.publicKey.asymmetricKeyType === 'ec';
  return isEc ? [ecdsaWithSha256] : [rsaWithSha256, rsaWithSha256Bare];
}

/**
 * True when these are exactly the bytes that signing with this certificate writes, with the certificates carried in
 * the order of the chain.
 */
export function hasExactForm(
  cms: Uint8Array,
  signer: pkijs.SignerInfo,
  certificate: X509Certificate,
  carried: readonly X509Certificate[],
): boolean {
  const attributes = signer.signedAttrs?.encodedValue;
  if (!attributes) return false;
  // From the certificate, not from what the signature says of it: names count as equal too easily.
  const { issuer, serialNumber } = pkijs.Certificate.fromBER(new Uint8Array(certificate.raw));
  const inPlace = Buffer.from(new Uint8Array(attributes));
  // Signed as a set, written as a part of its own: only the first byte differs.
  inPlace[0] = FIRST;
  return algorithmsOf(certificate).some((algorithm) => {
    const info = der(
      SEQUENCE,
      version1,
      der(SEQUENCE, Buffer.from(issuer.toSchema().toBER()), Buffer.from(serialNumber.toBER())),
      der(SEQUENCE, sha256Oid, nothing),
      inPlace,
      algorithm,
      der(OCTETS, new Uint8Array(signer.signature.valueBlock.valueHexView)),
    );
    const signed = der(
      SEQUENCE,
      version1,
      der(SET, der(SEQUENCE, sha256Oid, nothing)),
      der(SEQUENCE, dataOid),
      der(FIRST, ...carried.map(({ raw }) => raw)),
      der(SET, info),
    );
    return Buffer.from(cms).equals(der(SEQUENCE, signedDataOid, der(FIRST, signed)));
  });
}

// The signature itself: a detached CAdES-BES signature as PAdES asks for it (ETSI EN 319 122 and
// 319 142), over bytes it is handed. Knows nothing of PDF.

import { createHash, type webcrypto, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { SigningIdentity } from './identity';

const data = '1.2.840.113549.1.7.1';
const contentType = '1.2.840.113549.1.9.3';
const messageDigest = '1.2.840.113549.1.9.4';
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';

type Bytes = Uint8Array<ArrayBuffer>;

const copyOf = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);
const sha256 = (parts: Uint8Array[]): Bytes => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return copyOf(hash.digest());
};

function certificateFrom(pem: string): { certificate: pkijs.Certificate; der: Bytes } {
  const der = copyOf(new X509Certificate(pem).raw);
  return { certificate: pkijs.Certificate.fromBER(der), der };
}

/** Binds the signature to this one certificate, so that it cannot be passed off as another's. */
function boundTo(certificate: pkijs.Certificate, der: Bytes): asn1.Sequence {
  const issuer = new asn1.Sequence({
    value: [
      new asn1.Sequence({
        value: [
          new asn1.Constructed({
            idBlock: { tagClass: 3, tagNumber: 4 },
            value: [certificate.issuer.toSchema()],
          }),
        ],
      }),
      certificate.serialNumber,
    ],
  });
  const hash = new asn1.OctetString({ valueHex: sha256([der]) });
  const bound = new asn1.Sequence({ value: [hash, issuer] });
  return new asn1.Sequence({ value: [new asn1.Sequence({ value: [bound] })] });
}

/** PAdES asks for exactly these three; the moment stands in the PDF. In DER order, as sets must be. */
function signedAttributes(parts: Uint8Array[], bound: asn1.Sequence): pkijs.Attribute[] {
  const der = (attribute: pkijs.Attribute) => Buffer.from(attribute.toSchema().toBER());
  return [
    new pkijs.Attribute({
      type: contentType,
      values: [new asn1.ObjectIdentifier({ value: data })],
    }),
    new pkijs.Attribute({
      type: messageDigest,
      values: [new asn1.OctetString({ valueHex: sha256(parts) })],
    }),
    new pkijs.Attribute({ type: signingCertificateV2, values: [bound] }),
  ].sort((a, b) => Buffer.compare(der(a), der(b)));
}

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };
const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** The key, imported so that it cannot be read back; of the kind that its certificate says. */
function signingKey({
  certificate,
  privateKeyPkcs8,
}: SigningIdentity): Promise<webcrypto.CryptoKey> {
  const isRsa = new X509Certificate(certificate).publicKey.asymmetricKeyType === 'rsa';
  const bytes = copyOf(privateKeyPkcs8);
  return crypto.subtle.importKey('pkcs8', bytes, isRsa ? rsa : ecdsa, false, ['sign']);
}

/**
 * Signs the bytes of `parts`, one after another. Returns DER of a CMS ContentInfo with both
 * certificates inside.
 */
export async function signDetached(
  parts: Uint8Array[],
  identity: SigningIdentity,
): Promise<Uint8Array> {
  pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto }));
  const signer = certificateFrom(identity.certificate);
  const authority = certificateFrom(identity.authorityCertificate);
  const key = await signingKey(identity);
  const attributes = signedAttributes(parts, boundTo(signer.certificate, signer.der));
  const { issuer, serialNumber } = signer.certificate;
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: data }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [signer.certificate, authority.certificate],
  });
  await signed.sign(key, 0, 'SHA-256', copyOf(Buffer.concat(parts)).buffer);
  const content = new pkijs.ContentInfo({
    contentType: pkijs.ContentInfo.SIGNED_DATA,
    content: signed.toSchema(true),
  });
  return new Uint8Array(content.toSchema().toBER());
}

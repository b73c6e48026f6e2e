// Which key and which certificate of a .p12 file would sign, and whether they may.

import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import type { P12Problem } from '../../../shared/domain/copies/p12-problems';
import { certificateFacts } from './certificate-facts';
import { signDetached } from './cms';
import type { SigningIdentity } from './identity';
import { roomBytes } from './sign-pdf';

/** DER of the private keys (PKCS #8) and of the certificates. */
export type P12Content = { keys: Uint8Array[]; certificates: Uint8Array[] };

export type ReadP12 =
  | { kind: 'found'; identity: SigningIdentity }
  | { kind: 'put-right'; why: P12Problem; day?: string };

/** Uses that go with signing documents: by the standard, Adobe's and Microsoft's, mail, and any use. */
const documentUses = [
  '1.3.6.1.5.5.7.3.36',
  '1.2.840.113583.1.1.5',
  '1.3.6.1.4.1.311.10.3.12',
  '1.3.6.1.5.5.7.3.4',
  '2.5.29.37.0',
];
const keyUsageId = '2.5.29.15';
/** digitalSignature and nonRepudiation, the first two bits. */
const signingBits = 0xc0;
const SMALLEST_RSA = 2048;

const problem = (why: P12Problem, day?: string): ReadP12 => ({
  kind: 'put-right',
  why,
  ...(day === undefined ? {} : { day }),
});

function readKey(der: Uint8Array): KeyObject | undefined {
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  }
}

/** The kinds we sign with and our own check reads. */
function isKindOfOurs({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  if (asymmetricKeyType === 'ec') return asymmetricKeyDetails?.namedCurve === 'prime256v1';
  return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= SMALLEST_RSA;
}

function maySign(certificate: X509Certificate): boolean {
  const { extensions = [] } = pkijs.Certificate.fromBER(new Uint8Array(certificate.raw));
  const usage = extensions.find(({ extnID }) => extnID === keyUsageId);
  // A bit string in DER: its kind, its length, the bits left over, and then the bits.
  const bits = usage ? usage.extnValue.valueBlock.valueHexView[3] : signingBits;
  // Node gives the extended usages under this name; without any, every use is meant.
  const uses = certificate.keyUsage as string[] | undefined;
  return (
    !certificate.ca &&
    ((bits ?? 0) & signingBits) !== 0 &&
    (uses === undefined || uses.some((use) => documentUses.includes(use)))
  );
}

const asPem = (certificate: X509Certificate): string => certificate.toString();

/** The key with its certificate and who issued it, or what stands in the way. @param today YYYY-MM-DD */
export async function chooseFromP12(
  { keys, certificates }: P12Content,
  today: string,
): Promise<ReadP12> {
  const [only, ...more] = keys;
  if (!only) return problem('no-key');
  if (more.length > 0) return problem('several-keys');
  const key = readKey(only);
  if (!key) return problem('key-kind');
  const found = certificates.map((der) => new X509Certificate(der));
  const certificate = found.find((one) => one.checkPrivateKey(key));
  if (!certificate) return problem('no-certificate');
  if (!isKindOfOurs(key)) return problem('key-kind');
  if (!maySign(certificate)) return problem('not-for-signing');
  const { until } = certificateFacts(asPem(certificate));
  if (until < today) return problem('expired', until);
  const from = new Date(certificate.validFrom).toISOString().slice(0, 10);
  if (from > today) return problem('not-yet', from);
  const issuer = found.find(
    (one) => one.ca && certificate.checkIssued(one) && certificate.verify(one.publicKey),
  );
  if (!issuer) return problem('no-issuer');
  const identity: SigningIdentity = {
    authorityCertificate: asPem(issuer),
    certificate: asPem(certificate),
    privateKeyPkcs8: new Uint8Array(key.export({ format: 'der', type: 'pkcs8' })),
  };
  // Tried once, so that nobody finds out at the first copy.
  const tried = await signDetached([Buffer.from('tried')], identity);
  return tried.length > roomBytes ? problem('too-long') : { kind: 'found', identity };
}

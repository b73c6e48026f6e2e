// Whose signatures count as made here. Our own authorities vouch for nobody else. A certificate that was brought in is
// trusted itself and not who issued it: they may have issued others, to other people.

import { X509Certificate } from 'node:crypto';
import type { Reader } from '../store/connection';
import { papers } from './papers';
import { readBroughtCertificates, readOwnAuthorities } from './signing-rows';

const derOf = (pem: string): Buffer => new X509Certificate(pem).raw;

/**
 * The authorities (PEM) to check this file against: all of our own, and the issuer of a certificate that was brought in
 * where every signature in the file is either from that very certificate or from an authority of ours.
 */
export async function authoritiesFor(reader: Reader, bytes: Uint8Array): Promise<string[]> {
  const own = await readOwnAuthorities(reader);
  const brought = await readBroughtCertificates(reader);
  if (brought.length === 0) return own;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const signatures = (await papers.findSignatures(text)).map(({ cms }) => Buffer.from(cms));
  // A signature of ours holds exactly two certificates, so that holding ours says whose it is.
  const ours = [...own, ...brought.map(({ certificate }) => certificate)].map(derOf);
  const isAllOurs = signatures.every((cms) => ours.some((der) => cms.includes(der)));
  return isAllOurs ? [...own, ...brought.map((one) => one.authorityCertificate)] : own;
}

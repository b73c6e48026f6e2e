// Parts of a certificate as they are written in it, byte for byte: for comparing, not for reading.

import type { X509Certificate } from 'node:crypto';
import { contentOf, hexOf, NotDer, type Part, partsBetween, partsIn, wholeOf } from './der';

const INTEGER = 0x02;
const SEQUENCE = 0x30;
const VERSION = 0xa0;
const LONGEST_NUMBER = 40;

/** Its number, way of signing, issuer, dates, whose it is, and so on. @throws NotDer */
function partsOf({ raw }: X509Certificate): Part[] {
  const [all] = partsBetween(raw, 0, raw.length);
  const [body] = partsIn(raw, all, SEQUENCE);
  return partsIn(raw, body, SEQUENCE).filter(({ tag }) => tag !== VERSION);
}

/** The name of whose it is. @throws NotDer */
export function subjectOf(certificate: X509Certificate): Uint8Array {
  const subject = partsOf(certificate)[4];
  if (subject?.tag !== SEQUENCE) throw new NotDer();
  return wholeOf(certificate.raw, subject);
}

/** A number as it is written, hexadecimal. @throws NotDer */
export function numberOf(bytes: Uint8Array, part: Part | undefined): string {
  const content = contentOf(bytes, part, INTEGER);
  if (content.length === 0 || content.length > LONGEST_NUMBER) throw new NotDer();
  return hexOf(content);
}

/** The number its authority gave it, hexadecimal. @throws NotDer */
export const serialOf = (certificate: X509Certificate): string =>
  numberOf(certificate.raw, partsOf(certificate)[0]);

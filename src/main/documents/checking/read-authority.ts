// Reads the certificate of another desk's authority out of a file that somebody brings. It may come from anywhere.

import { X509Certificate } from 'node:crypto';
import type { Day } from '../../../shared/domain/calendar/day';
import type { AuthorityProblem } from '../../../shared/domain/copies/trust-problems';
import { type CertificateFacts, certificateFacts } from '../signing/certificate-facts';
import { isAuthority, isKnownKey } from './certificate';

export type ReadAuthority =
  | { kind: 'found'; certificate: string; facts: CertificateFacts }
  | { kind: 'put-right'; why: AuthorityProblem; day?: string };

/** A certificate is one or two thousand bytes. */
export const BIGGEST_CERTIFICATE = 64 * 1024;

const problem = (why: AuthorityProblem, day?: string): ReadAuthority => ({
  ...{ kind: 'put-right', why },
  ...(day === undefined ? {} : { day }),
});

/** The certificate, or what stands in the way. Never throws because of the file. */
export function readAuthority(bytes: Uint8Array, today: Day): ReadAuthority {
  if (bytes.length > BIGGEST_CERTIFICATE) return problem('too-big');
  const begins = Buffer.from(bytes).toString('latin1').split('-----BEGIN ').length - 1;
  if (begins > 1) return problem('several');
  try {
    const found = new X509Certificate(bytes);
    const certificate = found.toString();
    const facts = certificateFacts(certificate);
    if (!isAuthority(found)) return problem('not-an-authority');
    if (!isKnownKey(found)) return problem('key-kind');
    if (facts.until < today) return problem('over', facts.until);
    const from = new Date(found.validFrom).toISOString().slice(0, 10);
    if (from > today) return problem('not-yet', from);
    return { kind: 'found', certificate, facts };
  } catch {
    return problem('not-a-certificate');
  }
}

// What a certificate says of itself, as people need it: whose it is, who issued it, until when, and its fingerprint.

import { createHash, X509Certificate } from 'node:crypto';
import { type Day, day } from '../../../shared/domain/calendar/day';
import { mayList } from '../checking/certificate';
import { serialOf } from '../checking/certificate-parts';
import type { KeyKind } from './identity';

export type CertificateFacts = {
  /** Common name, unit and organisation, as far as there are any. */
  name: string;
  issuer: string;
  /** The organisation alone, where it names one: what people call a desk. */
  desk: string;
  kind: KeyKind;
  /** The first day it holds, and whether it may sign lists of certificates taken back. */
  from: Day;
  signsLists: boolean;
  /** The number its authority gave it, hexadecimal. */
  serial: string;
  /** The last day it may sign on, whole days only (UTC). */
  until: Day;
  /** SHA-256 in groups of four letters, for reading aloud. */
  fingerprint: string[];
};

const DAY_MS = 86_400_000;

/** A certificate that ends in the middle of a day is not used on that day. */
function lastWholeDay(notAfter: Date): Day {
  const isWhole = notAfter.getTime() % DAY_MS >= DAY_MS - 1000;
  const last = new Date(notAfter.getTime() - (isWhole ? 0 : DAY_MS));
  return day.parse(last.toISOString().slice(0, 10));
}

function partsOfName(written: string): Map<string, string> {
  return new Map(
    written.split('\n').map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1).replace(/\\(.)/g, '$1')] as const;
    }),
  );
}

/** `CN=A\nO=B, C` as "A, B, C"; the name is for people and is compared with nothing. */
function readableName(written: string): string {
  const parts = partsOfName(written);
  const shown = ['CN', 'OU', 'O'].flatMap((key) => parts.get(key) ?? []);
  return shown.join(', ') || written.replaceAll('\n', ', ');
}

/** SHA-256 of a certificate, in groups of four letters. */
export function fingerprintOf(pem: string): string[] {
  const hex = createHash('sha256').update(new X509Certificate(pem).raw).digest('hex');
  return hex.toUpperCase().match(/.{4}/g) ?? [];
}

/** What this certificate (PEM) says of itself. */
export function certificateFacts(pem: string): CertificateFacts {
  const certificate = new X509Certificate(pem);
  return {
    name: readableName(certificate.subject),
    issuer: readableName(certificate.issuer),
    desk: partsOfName(certificate.subject).get('O') ?? readableName(certificate.subject),
    kind: certificate.publicKey.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec',
    from: day.parse(new Date(certificate.validFrom).toISOString().slice(0, 10)),
    serial: serialOf(certificate),
    signsLists: certificate.ca && mayList(certificate),
    // As text: the oldest Electron we run on gives these moments in no other way.
    until: lastWholeDay(new Date(certificate.validTo)),
    fingerprint: fingerprintOf(pem),
  };
}

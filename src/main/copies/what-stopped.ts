// Certificates of this vault that count no more: taken back here, or named on a list of whoever issued them.

import { X509Certificate } from 'node:crypto';
import type { TakenBack } from '../../shared/domain/copies/taken-back';
import type { TakenBackList } from '../documents/checking/read-taken-back-list';
import { dayOfMoment } from '../plans/local-days';
import type { Reader } from '../store/connection';
import { papers } from './papers';
import { type CertificateRow, readCertificates } from './taken-back-rows';
import { type Heard, readHeard } from './trusted-authorities';

/** A certificate's own fingerprint. @param pem the certificate */
export const printOf = (pem: string) => new X509Certificate(pem).fingerprint256;

/** What a list says of the certificate with this number; where it says more than one thing, the gravest and earliest. */
export function entryIn(list: TakenBackList | undefined, serial: string): TakenBack | undefined {
  const said = list?.entries.filter((one) => one.serial === serial) ?? [];
  const [first] = said.map(({ from }) => dayOfMoment(from)).sort();
  const [any] = said;
  if (!first || !any) return undefined;
  return { from: first, why: said.some(({ why }) => why === 'lost') ? 'lost' : any.why };
}

/** What was decided here, or what the authority of another desk says of a certificate it issued for us. */
async function takenBackBy(
  { certificate, issuer, takenBack }: CertificateRow,
  heard: readonly Heard[],
): Promise<TakenBack | undefined> {
  if (takenBack) return { from: takenBack.from, why: takenBack.why };
  const theirs = heard.find(({ row }) => printOf(row.certificate) === printOf(issuer));
  if (!theirs) return undefined;
  const { serial } = await papers.certificateFacts(certificate);
  return entryIn(theirs.list, serial);
}

/** Every certificate of ours that counts no more, by its fingerprint. */
export async function readOwnTakenBack(
  reader: Reader,
  heard: readonly Heard[],
): Promise<Map<string, TakenBack>> {
  const found = new Map<string, TakenBack>();
  for (const row of await readCertificates(reader)) {
    const taken = await takenBackBy(row, heard);
    if (taken) found.set(printOf(row.certificate), taken);
  }
  return found;
}

export type Stopped = TakenBack & { issuer: string };

/** What was used last, where it counts no more: nothing signs then. */
export async function readStopped(reader: Reader): Promise<Stopped | undefined> {
  const inUse = (await readCertificates(reader)).find(({ isInUse }) => isInUse);
  const taken = inUse && (await takenBackBy(inUse, await readHeard(reader)));
  return taken && { ...taken, issuer: inUse.issuer };
}

const keyOf = (pem: string) =>
  new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });

/** True for a certificate that was taken back, and for any other with the key of one that was. @param pem the certificate */
export async function wasTakenBack(reader: Reader, pem: string): Promise<boolean> {
  const key = keyOf(pem);
  const heard = await readHeard(reader);
  for (const row of await readCertificates(reader)) {
    if (keyOf(row.certificate).equals(key) && (await takenBackBy(row, heard))) return true;
  }
  return false;
}

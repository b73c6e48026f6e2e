// Reads a list of certificates that an authority has taken back (RFC 5280), brought from anywhere. The authority's
// signature is checked before a line of it is read; what is not understood to its end is refused.

import { verify, X509Certificate } from 'node:crypto';
import type { ListedReason } from '../../../shared/domain/copies/taken-back';
import type { ListProblem } from '../../../shared/domain/copies/trust-problems';
import { mayList } from './certificate';
import { numberOf, subjectOf } from './certificate-parts';
import {
  contentOf,
  hexOf,
  momentOf,
  NotDer,
  type Part,
  partsBetween,
  partsIn,
  wholeOf,
} from './der';

export type ListedCertificate = {
  /** Of the certificate, hexadecimal. */
  serial: string;
  /** UTC moment from which it is not to be trusted. */
  from: string;
  why: ListedReason;
};

export type TakenBackList = {
  /** PEM of the authority that signed it. */
  authority: string;
  /** Hexadecimal. */
  number: string;
  /** UTC moments: as of when it is, and by when there is a newer one. */
  asOf: string;
  nextBy: string;
  entries: ListedCertificate[];
  /** DER. */
  bytes: Uint8Array;
};

export type ReadList =
  | { kind: 'found'; list: TakenBackList }
  | { kind: 'put-right'; why: ListProblem };

/** Room for some twenty thousand certificates. */
export const BIGGEST_LIST = 1024 * 1024;

const INTEGER = 0x02;
const BITS = 0x03;
const OCTETS = 0x04;
const OID = 0x06;
const ENUMERATED = 0x0a;
const BOOLEAN = 0x01;
const SEQUENCE = 0x30;
const FIRST = 0xa0;
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

const oid = {
  number: '551d14',
  reason: '551d15',
  from: '551d18',
};
/** The ways of signing we know, as they are written: EC and RSA with SHA-256, 384 and 512. */
const digests: Readonly<Record<string, 'sha256' | 'sha384' | 'sha512'>> = {
  '06082a8648ce3d040302': 'sha256',
  '06082a8648ce3d040303': 'sha384',
  '06082a8648ce3d040304': 'sha512',
  '06092a864886f70d01010b0500': 'sha256',
  '06092a864886f70d01010c0500': 'sha384',
  '06092a864886f70d01010d0500': 'sha512',
};
/** Source: RFC 5280 5.3.1. Of all others, a hold among them, we do not know what they say about the key. */
const reasons: Readonly<Record<string, ListedReason>> = {
  '01': 'lost',
  '02': 'lost',
  '03': 'left',
  '04': 'replaced',
  '05': 'left',
  '09': 'mistake',
  '0a': 'lost',
};
const A_DAY_MS = 86_400_000;

class Refused extends Error {
  readonly why: ListProblem;
  constructor(why: ListProblem) {
    super(why);
    this.name = 'Refused';
    this.why = why;
  }
}

/** DER as it is, or out of its text form. */
function derOf(given: Uint8Array): Uint8Array {
  const begin = '-----BEGIN X509 CRL-----';
  const text = Buffer.from(given.buffer, given.byteOffset, given.byteLength).toString('latin1');
  const at = text.indexOf(begin);
  if (at < 0) return new Uint8Array(given);
  const end = text.indexOf('-----END X509 CRL-----', at);
  if (end < 0 || text.indexOf(begin, end) >= 0) throw new Refused('not-a-list');
  return new Uint8Array(Buffer.from(text.slice(at + begin.length, end), 'base64'));
}

type Outer = {
  body: Part;
  parts: Part[];
  digest: 'sha256' | 'sha384' | 'sha512';
  signature: Uint8Array;
};

/** The three parts of a signed list; both places that name the way of signing must agree. */
function takeApart(der: Uint8Array): Outer {
  const [all, ...after] = partsBetween(der, 0, der.length);
  const [body, algorithm, signature, ...rest] = partsIn(der, all, SEQUENCE);
  if (after.length > 0 || rest.length > 0 || !body || !algorithm) throw new NotDer();
  const [version, inner, ...parts] = partsIn(der, body, SEQUENCE);
  const named = hexOf(contentOf(der, algorithm, SEQUENCE));
  if (hexOf(contentOf(der, version, INTEGER)) !== '01') throw new Refused('other-kind');
  if (hexOf(contentOf(der, inner, SEQUENCE)) !== named) throw new NotDer();
  const digest = digests[named];
  if (!digest) throw new Refused('other-kind');
  const bits = contentOf(der, signature, BITS);
  if (bits[0] !== 0) throw new NotDer();
  return { body, parts, digest, signature: bits.subarray(1) };
}

/** The one of these authorities that signed it. */
function signerOf(der: Uint8Array, outer: Outer, authorities: readonly string[]): X509Certificate {
  const [issuer] = outer.parts;
  if (issuer?.tag !== SEQUENCE) throw new NotDer();
  const name = Buffer.from(wholeOf(der, issuer));
  const named = authorities
    .map((pem) => new X509Certificate(pem))
    .filter((one) => name.equals(subjectOf(one)));
  if (named.length === 0) throw new Refused('other-authority');
  const signed = wholeOf(der, outer.body);
  const signer = named.find(({ publicKey }) => {
    try {
      return verify(outer.digest, signed, publicKey, outer.signature);
    } catch {
      return false;
    }
  });
  if (!signer) throw new Refused('other-key');
  if (!mayList(signer)) throw new Refused('may-not');
  return signer;
}

/** What is said besides, by its name. What must be understood and is not known here ends the reading. */
function extensionsIn(
  der: Uint8Array,
  list: Part | undefined,
  known: readonly string[],
): Map<string, Part> {
  const found = new Map<string, Part>();
  for (const one of list ? partsIn(der, list, SEQUENCE) : []) {
    const [name, ...rest] = partsIn(der, one, SEQUENCE);
    const id = hexOf(contentOf(der, name, OID));
    const isCritical = rest[0]?.tag === BOOLEAN && hexOf(contentOf(der, rest[0], BOOLEAN)) !== '00';
    if (isCritical && !known.includes(id)) throw new Refused('other-kind');
    const value = rest.at(-1);
    const inside = contentOf(der, value, OCTETS);
    const at = inside.byteOffset - der.byteOffset;
    const [said, ...more] = known.includes(id) ? partsBetween(der, at, at + inside.length) : [];
    if (more.length > 0 || found.has(id)) throw new NotDer();
    if (said) found.set(id, said);
  }
  return found;
}

function entryOf(der: Uint8Array, entry: Part): ListedCertificate {
  const [serial, at, extensions, ...rest] = partsIn(der, entry, SEQUENCE);
  if (rest.length > 0) throw new NotDer();
  const said = extensionsIn(der, extensions, [oid.reason, oid.from]);
  const reason = said.get(oid.reason);
  const since = said.get(oid.from);
  const taken = momentOf(der, at);
  const bad = since ? momentOf(der, since) : taken;
  return {
    serial: numberOf(der, serial),
    from: [bad, taken].sort()[0] ?? taken,
    why: (reason && reasons[hexOf(contentOf(der, reason, ENUMERATED))]) ?? 'unsaid',
  };
}

function assertInTime(authority: X509Certificate, asOf: string, nextBy: string, now: string): void {
  if (nextBy <= asOf) throw new NotDer();
  // Clocks differ, and by less than a day.
  if (Date.parse(asOf) > Date.parse(now) + A_DAY_MS) throw new Refused('not-yet');
  const moment = Date.parse(asOf);
  if (moment < Date.parse(authority.validFrom) || moment > Date.parse(authority.validTo)) {
    throw new Refused('not-in-its-time');
  }
}

function read(given: Uint8Array, authorities: readonly string[], now: string): TakenBackList {
  const der = derOf(given);
  const outer = takeApart(der);
  const signer = signerOf(der, outer, authorities);
  const [, asOfPart, nextPart, ...more] = outer.parts;
  // A list that does not say when the next one comes is never out of date: nobody could tell.
  if (nextPart?.tag !== UTC_TIME && nextPart?.tag !== GENERALIZED_TIME)
    throw new Refused('other-kind');
  const asOf = momentOf(der, asOfPart);
  const nextBy = momentOf(der, nextPart);
  const entries = more[0]?.tag === SEQUENCE ? more.shift() : undefined;
  const [wrapped, ...rest] = more;
  if (rest.length > 0) throw new NotDer();
  const [extensions] = wrapped ? partsIn(der, wrapped, FIRST) : [];
  const number = extensionsIn(der, extensions, [oid.number]).get(oid.number);
  // Without a number nobody could tell an older list from a newer one.
  if (!number) throw new Refused('other-kind');
  assertInTime(signer, asOf, nextBy, now);
  return {
    ...{
      authority: signer.toString(),
      number: numberOf(der, number),
      asOf,
      nextBy,
    },
    entries: entries ? partsIn(der, entries, SEQUENCE).map((entry) => entryOf(der, entry)) : [],
    bytes: der,
  };
}

/**
 * The list, signed by one of these authorities (PEM), or what stands in the way. Never throws because of the file.
 * @param now UTC moment
 */
export function readTakenBackList(
  bytes: Uint8Array,
  authorities: readonly string[],
  now: string,
): ReadList {
  if (bytes.length > BIGGEST_LIST) return { kind: 'put-right', why: 'too-big' };
  try {
    return { kind: 'found', list: read(bytes, authorities, now) };
  } catch (problem) {
    return { kind: 'put-right', why: problem instanceof Refused ? problem.why : 'not-a-list' };
  }
}

/** Why a list may not take the place of the one before it, from the same authority; undefined when it is newer. */
export function whyNotAfter(
  list: TakenBackList,
  before: { number: string; asOf: string; bytes: Uint8Array },
): ListProblem | undefined {
  if (Buffer.from(before.bytes).equals(list.bytes)) return 'there-already';
  const [one, other] = [BigInt(`0x${list.number}`), BigInt(`0x${before.number}`)];
  // Two lists with one number: somebody else has the key, or a vault was put back to an earlier day.
  if (one === other) return 'same-number';
  return one < other || list.asOf < before.asOf ? 'older' : undefined;
}

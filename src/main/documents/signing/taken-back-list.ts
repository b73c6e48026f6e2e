// The list of certificates an authority has taken back, signed by it: an X.509 list (RFC 5280) that any program reads.

import { X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { TakenBackReason } from '../../../shared/domain/copies/taken-back';
import type { SigningAuthority } from './identity';

export type TakenBackEntry = {
  /** PEM of the certificate. */
  certificate: string;
  why: TakenBackReason;
  /** UTC moment it was written down, and the one from which it is not to be trusted. */
  at: string;
  from: string;
};

export type ListWanted = {
  /** One more than the authority's last. */
  number: number;
  /** UTC moments. */
  at: string;
  nextBy: string;
  entries: readonly TakenBackEntry[];
};

const ids = {
  number: '2.5.29.20',
  reason: '2.5.29.21',
  from: '2.5.29.24',
  issuerKey: '2.5.29.35',
  ownKey: '2.5.29.14',
};
/** Source: RFC 5280 5.3.1: affiliationChanged, keyCompromise, superseded, privilegeWithdrawn. */
const codes: Record<TakenBackReason, number> = { left: 3, lost: 1, replaced: 4, mistake: 9 };
/** Years from here on are written with four digits. Source: RFC 5280 4.1.2.5. */
const FOUR_DIGITS_FROM = 2050;

const bytesOf = (pem: string) => new Uint8Array(new X509Certificate(pem).raw);

function time(moment: string): pkijs.Time {
  const value = new Date(moment);
  value.setUTCMilliseconds(0);
  return new pkijs.Time({ type: value.getUTCFullYear() < FOUR_DIGITS_FROM ? 0 : 1, value });
}

const extension = (extnID: string, value: asn1.BaseBlock) =>
  new pkijs.Extension({ extnID, critical: false, extnValue: value.toBER() });

function entryOf({ certificate, why, at, from }: TakenBackEntry): pkijs.RevokedCertificate {
  const invalid = new Date(from);
  invalid.setUTCMilliseconds(0);
  return new pkijs.RevokedCertificate({
    userCertificate: pkijs.Certificate.fromBER(bytesOf(certificate)).serialNumber,
    revocationDate: time(at),
    crlEntryExtensions: new pkijs.Extensions({
      extensions: [
        extension(ids.reason, new asn1.Enumerated({ value: codes[why] })),
        extension(ids.from, new asn1.GeneralizedTime({ valueDate: invalid })),
      ],
    }),
  });
}

/** The same name for the key as the authority's own certificate has, so that both are found together. */
function keyNamed(authority: pkijs.Certificate): pkijs.Extension[] {
  const own = authority.extensions?.find(({ extnID }) => extnID === ids.ownKey);
  if (!own) return [];
  const name = asn1.fromBER(own.extnValue.valueBlock.valueHexView).result as asn1.OctetString;
  const keyIdentifier = new asn1.OctetString({ valueHex: name.valueBlock.valueHex });
  const named = new pkijs.AuthorityKeyIdentifier({ keyIdentifier });
  return [extension(ids.issuerKey, named.toSchema())];
}

/** The list, DER. */
export async function makeTakenBackList(
  authority: SigningAuthority,
  { number, at, nextBy, entries }: ListWanted,
): Promise<Uint8Array> {
  pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto }));
  const issuer = pkijs.Certificate.fromBER(bytesOf(authority.certificate));
  const key = await crypto.subtle.importKey(
    'pkcs8',
    new Uint8Array(authority.privateKeyPkcs8),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  );
  const list = new pkijs.CertificateRevocationList({
    version: 1,
    issuer: issuer.subject,
    thisUpdate: time(at),
    nextUpdate: time(nextBy),
    // An empty list has no place for entries at all.
    ...(entries.length > 0 ? { revokedCertificates: entries.map(entryOf) } : {}),
    crlExtensions: new pkijs.Extensions({
      extensions: [...keyNamed(issuer), extension(ids.number, new asn1.Integer({ value: number }))],
    }),
  });
  await list.sign(key, 'SHA-256');
  return new Uint8Array(list.toSchema(true).toBER());
}

/** DER as text, the way other programs write it. */
export function listAsText(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN X509 CRL-----\n${lines.join('\n')}\n-----END X509 CRL-----\n`;
}

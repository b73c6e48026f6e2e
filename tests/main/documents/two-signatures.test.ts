// One signature and two, from keys of either kind: poppler, openssl, qpdf and our own checker say the same.

import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../../src/main/documents/checking/check-pdf';
import { renderPlanCopy } from '../../../src/main/documents/render';
import {
  issueCertificate,
  type KeyKind,
  makeAuthority,
  type SigningAuthority,
  type SigningIdentity,
} from '../../../src/main/documents/signing/identity';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import { checkSyntax, readSignatures, verifyWithOpenssl } from '../../support/pdf-tools';
import { aCopy, resourcesFolder } from '../../support/plan-copies';
import { order } from '../../support/signed-copies';
import { checkStructure } from './structure/structure-check';

const establishment = 'HMP & YOI Example, "North" Łódź';
const today = '2026-11-21';
let authority: SigningAuthority;
let unsigned: Uint8Array;
const identities: Partial<Record<KeyKind, SigningIdentity>> = {};

beforeAll(async () => {
  authority = await makeAuthority({ establishment, today });
  const signatureFields = [
    { name: 'worker', label: 'My worker signs' },
    { name: 'lead', label: 'Who leads my plan signs' },
  ];
  ({ bytes: unsigned } = await renderPlanCopy(aCopy({ signatureFields }), resourcesFolder));
  for (const kind of ['ec', 'rsa'] as const) {
    identities[kind] = await issueCertificate(authority, { establishment, today, kind });
  }
});

async function signedBy(...kinds: KeyKind[]): Promise<Uint8Array> {
  let bytes = unsigned;
  for (const [at, kind] of kinds.entries()) {
    const identity = identities[kind];
    if (!identity) throw new Error('no identity of this kind');
    bytes = await signPdf(bytes, order(identity, at === 0 ? 'worker' : 'lead'));
  }
  return bytes;
}

describe.each([
  ['one signature, EC', ['ec']],
  ['one signature, RSA', ['rsa']],
  ['two signatures, EC', ['ec', 'ec']],
  ['two signatures, RSA', ['rsa', 'rsa']],
  ['EC, countersigned with RSA', ['ec', 'rsa']],
  ['RSA, countersigned with EC', ['rsa', 'ec']],
] as [string, KeyKind[]][])('%s', (_, kinds) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await signedBy(...kinds);
  });

  it('is valid to poppler, each signature, and the last covers the whole file', async () => {
    const reports = (await readSignatures(bytes)).slice(0, kinds.length);
    expect(reports).toHaveLength(kinds.length);
    for (const report of reports) expect(report).toContain('Signature is Valid.');
    expect(reports.at(-1)).toMatch(/^ {2}- Total document signed/m);
  });

  it('is verified by openssl as CAdES, trusting the authority alone', async () => {
    const reports = await verifyWithOpenssl(bytes, authority.certificate);
    expect(reports).toEqual(kinds.map(() => 'CAdES Verification successful'));
  });

  it('is not verified by openssl when another authority is trusted', async () => {
    const other = await makeAuthority({ establishment, today });
    const reports = await verifyWithOpenssl(bytes, other.certificate);
    for (const report of reports) expect(report).not.toContain('successful');
  });

  it('is sound to qpdf and keeps its structure', async () => {
    await checkSyntax(bytes);
    expect((await checkStructure(bytes)).faults).toEqual([]);
  });
});

describe('our own checker', () => {
  it.each([
    ['one signature', ['ec'], ['worker']],
    ['one signature for older programs', ['rsa'], ['worker']],
    ['two signatures', ['ec', 'ec'], ['worker', 'lead']],
    ['two for older programs', ['rsa', 'rsa'], ['worker', 'lead']],
    ['one of each', ['ec', 'rsa'], ['worker', 'lead']],
  ] as [string, KeyKind[], string[]][])('%s is unchanged', async (_, kinds, fields) => {
    const checked = await checkPdf(await signedBy(...kinds), {
      authorities: [authority.certificate],
    });
    expect(checked.verdict).toBe('unchanged');
    expect(checked.signatures.map(({ field }) => field)).toEqual(fields);
    expect(checked.signatures.every(({ isOurs }) => isOurs)).toBe(true);
  });
});

describe('a certificate for older receivers', () => {
  it('is RSA with 3072 bits from the same authority', () => {
    const signer = new X509Certificate(identities.rsa?.certificate ?? '');
    const issuer = new X509Certificate(authority.certificate);
    expect(signer.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
    expect(signer.checkIssued(issuer) && signer.verify(issuer.publicKey)).toBe(true);
  });
});

describe('the authority', () => {
  it('may sign certificates for documents and mail, one step down, and nothing else', () => {
    const { keyUsage } = new X509Certificate(authority.certificate);
    // Node gives the extended usages under this name.
    expect(keyUsage).toEqual(['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']);
  });

  it('gives no certificate that lasts longer than it does itself', async () => {
    const late = await issueCertificate(authority, { establishment, today: '2050-01-01' });
    const ends = new X509Certificate(late.certificate).validToDate;
    expect(ends).toEqual(new X509Certificate(authority.certificate).validToDate);
  });

  it('names the desk and the establishment, and no person', () => {
    const { subject } = new X509Certificate(identities.ec?.certificate ?? '').toLegacyObject();
    expect({ ...subject }).toEqual({
      CN: 'Alongside',
      OU: 'Staff desk',
      O: establishment,
      C: 'GB',
    });
  });
});

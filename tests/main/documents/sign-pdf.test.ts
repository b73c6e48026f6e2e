// Signatures that other people's readers accept, added without changing a byte of what was there.

import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeSigningIdentity } from '../../../src/main/documents/signing/identity';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import { checkSyntax, readSignatures } from '../../support/pdf-tools';
import { makeSignedCopies, order, type SignedCopies } from '../../support/signed-copies';
import { checkStructure } from './structure/structure-check';

let copies: SignedCopies;
beforeAll(async () => {
  copies = await makeSignedCopies();
});

describe('a signed copy', () => {
  it('begins with the very bytes that were signed', () => {
    const { unsigned, once, twice } = copies;
    expect(Buffer.from(once.subarray(0, unsigned.length)).equals(Buffer.from(unsigned))).toBe(true);
    expect(Buffer.from(twice.subarray(0, once.length)).equals(Buffer.from(once))).toBe(true);
  });

  it('is valid to poppler, for the whole document', async () => {
    const [worker, pom] = await readSignatures(copies.once);
    expect(worker).toContain('Signature Field Name: worker');
    expect(worker).toContain('Signature Type: ETSI.CAdES.detached');
    expect(worker).toContain('Signature Validation: Signature is Valid.');
    expect(worker).toContain('Total document signed');
    expect(worker).not.toContain('Not total');
    expect(worker).toContain('Signing Time: Nov 21 2026 10:11:12');
    expect(pom).toContain('is not signed');
  });

  it('keeps its first signature when it is countersigned', async () => {
    const [worker, pom] = await readSignatures(copies.twice);
    for (const report of [worker, pom]) expect(report).toContain('Signature is Valid.');
    expect(pom).toMatch(/^ {2}- Total document signed/m);
  });

  it('is still tagged and sound', async () => {
    for (const bytes of [copies.once, copies.twice]) {
      await checkSyntax(bytes);
      expect((await checkStructure(bytes)).faults).toEqual([]);
    }
  });

  it('grows by less than 30 KB', () => {
    expect(copies.once.length - copies.unsigned.length).toBeLessThan(30_000);
  });
});

describe('signing refuses', () => {
  it('a field that is signed already', async () => {
    await expect(signPdf(copies.once, order(copies.identity))).rejects.toThrow('signed already');
  });

  it('a field that is not there', async () => {
    await expect(signPdf(copies.unsigned, order(copies.identity, 'nobody'))).rejects.toThrow(
      'no signature field',
    );
  });

  it('what is not a PDF of ours', async () => {
    const bytes = Buffer.from('%PDF-1.7 and nothing else');
    await expect(signPdf(bytes, order(copies.identity))).rejects.toThrow();
  });

  it('a moment that is none', async () => {
    const wrong = { ...order(copies.identity), at: 'yesterday' };
    await expect(signPdf(copies.unsigned, wrong)).rejects.toThrow('moment');
  });
});

describe('a name our fonts cannot write', () => {
  it('is still whole inside the signature', async () => {
    const { unsigned, identity } = copies;
    const name = 'شراكة Worker';
    const shown = {
      ...order(identity).shown,
      lines: [name],
      resourcesFolder: order(identity).shown?.resourcesFolder ?? '',
    };
    const signed = await signPdf(unsigned, { ...order(identity), name, shown });
    const [worker] = await readSignatures(signed);
    expect(worker).toContain('Signature is Valid.');
    const written = Buffer.from(`\ufeff${name}`, 'utf16le').swap16().toString('hex');
    expect(Buffer.from(signed).includes(written)).toBe(true);
  });
});

describe('a signing identity', () => {
  it('is one certificate from an authority of its own, good for 10 years', async () => {
    const made = await makeSigningIdentity({ establishment: 'HMP A, B + C', today: '2026-11-21' });
    const authority = new X509Certificate(made.authorityCertificate);
    const signer = new X509Certificate(made.certificate);
    expect(signer.checkIssued(authority)).toBe(true);
    expect(signer.verify(authority.publicKey)).toBe(true);
    expect(authority.ca).toBe(true);
    expect(signer.ca).toBe(false);
    expect(signer.toLegacyObject().subject.O).toBe('HMP A, B + C');
    expect(signer.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(
      [signer.validFromDate, signer.validToDate].map((date) => date.toISOString().slice(0, 10)),
    ).toEqual(['2026-11-20', '2036-11-21']);
    expect(authority.validToDate.toISOString().slice(0, 10)).toBe('2056-11-21');
  });
});

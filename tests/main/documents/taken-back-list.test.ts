// The list of certificates an authority has taken back: other programs read what we write, and we read theirs only whole,
// signed by somebody we trust, newer than the last, and never a broken one.

import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  readTakenBackList,
  type TakenBackList,
  whyNotAfter,
} from '../../../src/main/documents/checking/read-taken-back-list';
import {
  issueCertificate,
  makeAuthority,
  type SigningAuthority,
  type SigningIdentity,
} from '../../../src/main/documents/signing/identity';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import {
  listAsText,
  makeTakenBackList,
  type TakenBackEntry,
} from '../../../src/main/documents/signing/taken-back-list';
import { readListWithOpenssl, readSignatures, verifyWithOpenssl } from '../../support/pdf-tools';
import { makeSignedCopies, order } from '../../support/signed-copies';

const now = '2026-11-22T10:00:00.000Z';
const nextBy = '2027-02-22T00:00:00.000Z';
const desk = { establishment: 'HMP & YOI Example, "North" Łódź', today: '2026-11-21' };
let authority: SigningAuthority;
let ecSigner: SigningIdentity;
let rsaSigner: SigningIdentity;
let other: SigningIdentity;

beforeAll(async () => {
  authority = await makeAuthority(desk);
  ecSigner = await issueCertificate(authority, desk);
  rsaSigner = await issueCertificate(authority, { ...desk, kind: 'rsa' });
  other = await issueCertificate(authority, desk);
});

const entry = ({ certificate }: SigningIdentity, changes = {}): TakenBackEntry => ({
  ...{ certificate, why: 'left', at: '2026-11-22T09:00:00.000Z', from: '2026-11-20T00:00:00.000Z' },
  ...changes,
});
const aList = (changes: Partial<Parameters<typeof makeTakenBackList>[1]> = {}) =>
  makeTakenBackList(authority, { number: 7, at: now, nextBy, entries: [], ...changes });
const read = (bytes: Uint8Array, authorities = [authority.certificate], at = now) =>
  readTakenBackList(bytes, authorities, at);
const whyNot = (...given: Parameters<typeof read>) => {
  const found = read(...given);
  return found.kind === 'put-right' ? found.why : 'found';
};
function listIn(bytes: Uint8Array): TakenBackList {
  const found = read(bytes);
  if (found.kind !== 'found') throw new Error(found.why);
  return found.list;
}

describe('a list we sign', () => {
  it.each([
    ['nobody left the list empty', []],
    ['one', ['left']],
    ['every reason there is', ['left', 'lost', 'replaced', 'mistake']],
  ] as const)('is read and agreed to by openssl: %s', async (_, whys) => {
    const bytes = await aList({ entries: whys.map((why) => entry(ecSigner, { why })) });
    const said = await readListWithOpenssl(listAsText(bytes), authority.certificate);
    expect(said).toContain('verify OK');
    expect(said).toMatch(/X509v3 CRL Number:\s+7/u);
    expect(said).toContain('Next Update: Feb 22 00:00:00 2027 GMT');
    const reasons = { left: 'Affiliation Changed', lost: 'Key Compromise' } as const;
    for (const [why, inTheirs] of Object.entries(reasons)) {
      expect(said.includes(inTheirs)).toBe((whys as readonly string[]).includes(why));
    }
    expect(said.includes('No Revoked Certificates')).toBe(whys.length === 0);
  });

  it('is not agreed to by openssl with another authority of the same name', async () => {
    const imposter = await makeAuthority(desk);
    const said = await readListWithOpenssl(listAsText(await aList()), imposter.certificate);
    expect(said).not.toContain('verify OK');
  });

  it('is read here as it was meant', async () => {
    const entries = [entry(ecSigner), entry(rsaSigner, { why: 'lost' })];
    const list = listIn(await aList({ number: 300, entries }));
    expect(list).toMatchObject({ number: '012c', asOf: now, nextBy });
    expect(list.entries.map(({ from, why }) => [from, why])).toEqual([
      ['2026-11-20T00:00:00.000Z', 'left'],
      ['2026-11-20T00:00:00.000Z', 'lost'],
    ]);
    expect(listIn(Buffer.from(listAsText(await aList()))).entries).toEqual([]);
  });

  it('still says its days after 2049', async () => {
    const late = { at: '2049-12-31T10:00:00.000Z', nextBy: '2050-03-31T00:00:00.000Z' };
    const found = read(await aList(late), undefined, '2050-01-01T00:00:00.000Z');
    expect(found).toMatchObject({ kind: 'found', list: { asOf: late.at, nextBy: late.nextBy } });
  });
});

describe('openssl and pdfsig, asked about files signed with', () => {
  it.each([
    ['an EC certificate', () => ecSigner],
    ['an RSA certificate', () => rsaSigner],
  ])(
    '%s: good before it stands on the list, and not after',
    async (_, signer) => {
      const { unsigned } = await makeSignedCopies();
      const bytes = await signPdf(unsigned, order(signer()));
      const ask = async (entries: TakenBackEntry[]) => {
        const pem = listAsText(await aList({ entries }));
        return (await verifyWithOpenssl(bytes, authority.certificate, { pem, at: now }))[0];
      };
      expect(await ask([])).toContain('Verification successful');
      expect(await ask([entry(other)])).toContain('Verification successful');
      expect(await ask([entry(other), entry(signer())])).toContain('certificate revoked');
      // pdfsig is given no list: the file itself is as it was signed, taken back or not.
      expect((await readSignatures(bytes))[0]).toContain('Signature is Valid.');
    },
    30_000,
  );
});

describe('a list that is brought is not used when it', () => {
  it('is from nobody we trust, or has their name without their key', async () => {
    const bytes = await aList();
    const elsewhere = await makeAuthority({ ...desk, establishment: 'HMP Elsewhere' });
    const imposter = await makeAuthority(desk);
    expect(whyNot(bytes, [])).toBe('other-authority');
    expect(whyNot(bytes, [elsewhere.certificate])).toBe('other-authority');
    expect(whyNot(bytes, [imposter.certificate])).toBe('other-key');
    expect(
      whyNot(bytes, [elsewhere.certificate, imposter.certificate, authority.certificate]),
    ).toBe('found');
  });

  it.each([
    ['from now', '2026-11-22T10:00:00.000Z', 'found'],
    ['an hour ahead: clocks differ', '2026-11-22T11:00:00.000Z', 'found'],
    ['a day ahead', '2026-11-23T10:00:00.000Z', 'found'],
    ['a day and a second ahead', '2026-11-23T10:00:01.000Z', 'not-yet'],
    ['from before its authority', '2026-11-19T23:59:59.000Z', 'not-in-its-time'],
    ['from its authority’s first moment', '2026-11-20T00:00:00.000Z', 'found'],
  ])('is of another time: %s', async (_, at, expected) => {
    expect(whyNot(await aList({ at }))).toBe(expected);
  });

  it('says the next one came before it', async () => {
    expect(whyNot(await aList({ nextBy: now }))).toBe('not-a-list');
  });

  it('is signed by an authority whose certificate does not let it', async () => {
    // As vaults made them before there were lists.
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]);
    const older = await x509.X509CertificateGenerator.createSelfSigned({
      name: 'CN=Older',
      notBefore: new Date('2026-01-01'),
      notAfter: new Date('2036-01-01'),
      signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      ],
    });
    const certificate = older.toString('pem');
    const privateKeyPkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
    const bytes = await makeTakenBackList(
      { certificate, privateKeyPkcs8 },
      { number: 1, at: now, nextBy, entries: [] },
    );
    expect(whyNot(bytes, [certificate])).toBe('may-not');
  });

  it.each([
    ['the same file again', 7, now, 'there-already'],
    ['a lower number', 6, now, 'older'],
    ['the same number and something else in it', 7, '2026-11-22T10:00:01.000Z', 'same-number'],
    ['a higher number from an earlier moment', 8, '2026-11-22T09:59:59.000Z', 'older'],
    ['a higher number', 8, now, undefined],
    ['a number with one more digit', 256, now, undefined],
  ])('comes after another: %s', async (_, number, at, expected) => {
    const before = await aList();
    const next = expected === 'there-already' ? before : await aList({ number, at });
    expect(whyNotAfter(listIn(next), listIn(before))).toBe(expected);
  });
});

describe('a list as openssl writes it', () => {
  /** A small authority of openssl's own, and what `extra` adds to its list. */
  function theirs(kind: 'rsa' | 'ec', extra: string, reason = 'keyCompromise') {
    const folder = mkdtempSync(join(tmpdir(), 'their-list-'));
    const at = (name: string) => join(folder, name);
    const openssl = (...given: string[]) => execFileSync('openssl', given, { stdio: 'pipe' });
    try {
      const key = kind === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
      writeFileSync(
        at('conf'),
        `[req]\ndistinguished_name=dn\nx509_extensions=ca\n[dn]\n[ca]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign,cRLSign\n[own]\ndatabase=${at('index')}\ncrlnumber=${at('number')}\ndefault_md=sha256\ndefault_crl_days=30\ncrl_extensions=crl\n[crl]\n${extra}\n`,
      );
      writeFileSync(
        at('index'),
        `R\t361121000000Z\t261121000000Z,${reason}\t1234ABCD\tunknown\t/CN=x\n`,
      );
      writeFileSync(at('number'), '0F\n');
      const subject = ['-subj', '/CN=Their authority', '-days', '3650', '-nodes'];
      const made = ['-newkey', ...key, '-keyout', at('key'), '-out', at('pem')];
      openssl('req', '-x509', '-config', at('conf'), ...subject, ...made);
      const signs = ['-keyfile', at('key'), '-cert', at('pem'), '-out', at('crl')];
      openssl('ca', '-gencrl', '-config', at('conf'), '-name', 'own', ...signs);
      return {
        pem: readFileSync(at('pem'), 'utf8'),
        list: new Uint8Array(readFileSync(at('crl'))),
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const today = () => new Date().toISOString();

  it.each(['rsa', 'ec'] as const)('with an %s key is read', (kind) => {
    const { pem, list } = theirs(kind, 'authorityKeyIdentifier=keyid:always');
    expect(read(list, [pem], today())).toMatchObject({
      kind: 'found',
      list: {
        number: '0f',
        entries: [{ serial: '1234abcd', why: 'lost', from: '2026-11-21T00:00:00.000Z' }],
      },
    });
  });

  it.each([
    ['keyCompromise', 'lost'],
    ['affiliationChanged', 'left'],
    ['superseded', 'replaced'],
    ['unspecified', 'unsaid'],
    ['certificateHold', 'unsaid'],
  ])('names %s as %s', (reason, why) => {
    const { pem, list } = theirs('ec', 'authorityKeyIdentifier=keyid:always', reason);
    expect(read(list, [pem], today())).toMatchObject({ list: { entries: [{ why }] } });
  });

  it('of which we do not understand all that must be is not used', () => {
    const { pem, list } = theirs(
      'ec',
      'issuingDistributionPoint=critical,@idp\n[idp]\nonlyCA=TRUE',
    );
    expect(whyNot(list, [pem], today())).toBe('other-kind');
  });
});

describe('a list that was damaged', () => {
  it('a byte changed anywhere is never used, a thousand times', async () => {
    const bytes = await aList({ entries: [entry(ecSigner), entry(rsaSigner)] });
    for (let time = 0; time < 1000; time += 1) {
      const touched = new Uint8Array(bytes);
      const at = (time * 7919) % bytes.length;
      touched[at] = (touched[at] ?? 0) ^ (1 + (time % 255));
      expect(`${at}: ${whyNot(touched)}`).not.toBe(`${at}: found`);
    }
  });

  it('cut anywhere, or with more behind it, is never used', async () => {
    const bytes = await aList({ entries: [entry(ecSigner)] });
    for (let end = 0; end < bytes.length; end += 1) {
      expect(`${end}: ${whyNot(bytes.subarray(0, end))}`).not.toBe(`${end}: found`);
    }
    expect(whyNot(Buffer.concat([bytes, Buffer.from([0])]))).toBe('not-a-list');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'not-a-list'],
    ['words', Buffer.from('words, but no list'), 'not-a-list'],
    ['a length that never ends', Buffer.from('30840fffffff', 'hex'), 'not-a-list'],
    ['parts inside parts, half a million times', Buffer.alloc(1024 * 1024, 0x30), 'not-a-list'],
    ['half of a text form', Buffer.from('-----BEGIN X509 CRL-----\nMIIB'), 'not-a-list'],
    ['more than a megabyte', Buffer.alloc(1024 * 1024 + 1), 'too-big'],
  ])('%s is named', (_, bytes, expected) => {
    expect(whyNot(bytes)).toBe(expected);
  });
});

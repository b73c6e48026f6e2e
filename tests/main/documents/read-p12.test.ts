// Key files as openssl writes them: those we can sign with, and a clear reason for each of the others.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateFacts } from '../../../src/main/documents/signing/certificate-facts';
import { chooseFromP12 } from '../../../src/main/documents/signing/choose-from-p12';
import { readP12 } from '../../../src/main/documents/signing/read-p12';

const today = '2026-11-22';
const password = 'Zoë’s ŵy 7!';
let folder: string;
const at = (name: string) => join(folder, name);
const openssl = (...given: string[]) =>
  execFileSync('openssl', given, { stdio: ['ignore', 'pipe', 'pipe'] });

type Leaf = { key?: string[]; extensions?: string; from?: string; to?: string; issuer?: string };

const ecKey = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const rsaKey = ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'];
const forSigning = 'keyUsage=critical,digitalSignature,nonRepudiation\nbasicConstraints=CA:FALSE';

/** A certificate from an authority, with these dates (YYYYMMDD) and extensions. */
function leaf(name: string, { key = ecKey, extensions = forSigning, ...dates }: Leaf = {}): void {
  const { from = '20260101', to = '20300101', issuer = 'ca' } = dates;
  openssl('genpkey', ...key, '-out', at(`${name}.key`));
  const subject = `/CN=Prison signing desk/O=HMP Ŵyddgrug/OU=${name}`;
  const request = ['-key', at(`${name}.key`), '-utf8', '-subj', subject, '-out', at(`${name}.csr`)];
  openssl('req', '-new', ...request);
  writeFileSync(at(`${name}.ext`), extensions);
  const days = ['-startdate', `${from}000000Z`, '-enddate', `${to}120000Z`];
  const by = ['-cert', at(`${issuer}.pem`), '-keyfile', at(`${issuer}.key`)];
  const files = [
    '-in',
    at(`${name}.csr`),
    '-extfile',
    at(`${name}.ext`),
    '-out',
    at(`${name}.pem`),
  ];
  const ca = ['-config', at('ca.cnf'), '-batch', '-notext', '-md', 'sha256', '-utf8'];
  openssl('ca', ...ca, ...by, ...days, ...files);
}

/** The same packed into a .p12 with its authority, as a person would export it. */
function p12(name: string, ...options: string[]): Uint8Array {
  const chain = options.includes('-nochain') ? [] : ['-certfile', at('ca.pem')];
  const others = options.filter((one) => one !== '-nochain');
  const files = ['-in', at(`${name}.pem`), '-inkey', at(`${name}.key`), '-out', at('made.p12')];
  openssl('pkcs12', '-export', ...files, ...chain, '-passout', `pass:${password}`, ...others);
  return new Uint8Array(readFileSync(at('made.p12')));
}

const read = (bytes: Uint8Array, secret = password) => readP12(bytes, secret, today);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'p12-'));
  writeFileSync(at('index.txt'), '');
  writeFileSync(
    at('ca.cnf'),
    `[ca]\ndefault_ca=d\n[d]\ndatabase=${at('index.txt')}\nnew_certs_dir=${folder}\npolicy=p\n` +
      'rand_serial=yes\nunique_subject=no\n[p]\ncommonName=supplied\norganizationName=optional\n' +
      'organizationalUnitName=optional\n',
  );
  const self = [
    '-x509',
    '-days',
    '9000',
    '-nodes',
    '-subj',
    '/CN=Prison authority/O=HMPPS Example',
  ];
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  openssl('req', ...self, ...ec, '-keyout', at('ca.key'), '-out', at('ca.pem'));
  leaf('ec');
  leaf('rsa', { key: rsaKey });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a .p12 file we can sign with', () => {
  it.each([
    ['a P-256 key', 'ec', []],
    ['an RSA key', 'rsa', []],
    ['AES-128', 'ec', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC']],
    ['many rounds', 'rsa', ['-iter', '100000']],
    ['certificates that are not locked', 'ec', ['-certpbe', 'NONE']],
  ])('%s', async (_, name, options) => {
    const found = await read(p12(name, ...options));
    if (found.kind !== 'found') throw new Error(found.why);
    expect(certificateFacts(found.identity.certificate)).toMatchObject({
      name: `Prison signing desk, ${name}, HMP Ŵyddgrug`,
      issuer: 'Prison authority, HMPPS Example',
      kind: name,
      // It ends at noon on 1 January, so it is not used on that day.
      until: '2029-12-31',
    });
    expect(found.identity.authorityCertificate).toContain('BEGIN CERTIFICATE');
  });

  it('with certificates of others in it uses the one that goes with the key', async () => {
    const others = `${readFileSync(at('ca.pem'), 'utf8')}${readFileSync(at('rsa.pem'), 'utf8')}`;
    writeFileSync(at('others.pem'), others);
    const found = await read(p12('ec', '-nochain', '-certfile', at('others.pem')));
    if (found.kind !== 'found') throw new Error(found.why);
    expect(certificateFacts(found.identity.certificate).kind).toBe('ec');
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['words', () => Buffer.from('These are words and no key.'), 'not-a-p12'],
    ['nothing at all', () => Buffer.alloc(0), 'not-a-p12'],
    ['a certificate alone', () => readFileSync(at('ec.pem')), 'not-a-p12'],
    ['locked the old way (3DES)', () => p12('ec', '-keypbe', 'PBE-SHA1-3DES'), 'older-kind'],
    [
      'its certificates locked the old way',
      () => p12('ec', '-certpbe', 'PBE-SHA1-3DES'),
      'older-kind',
    ],
    ['without its check sum', () => p12('ec', '-nomac'), 'older-kind'],
    ['with rounds that never end', () => p12('ec', '-iter', '4000000'), 'older-kind'],
    ['without a key', () => p12('ec', '-nokeys'), 'no-key'],
    ['with a key and no certificate of its own', () => p12('ec', '-nocerts'), 'no-certificate'],
    ['without who issued it', () => p12('ec', '-nochain'), 'no-issuer'],
  ] as [string, () => Uint8Array, string][])('%s', async (_, bytes, why) => {
    expect(await read(bytes())).toEqual({ kind: 'put-right', why });
  });

  it.each([
    ['for websites only', { extensions: `${forSigning}\nextendedKeyUsage=serverAuth` }],
    ['whose key may only unlock', { extensions: 'keyUsage=keyEncipherment' }],
    ['that is an authority', { extensions: 'basicConstraints=CA:TRUE' }],
  ] as [string, Leaf][])('a certificate %s is not for signing', async (_, given) => {
    leaf('other', given);
    expect(await read(p12('other'))).toEqual({ kind: 'put-right', why: 'not-for-signing' });
  });

  it.each([
    ['that has run out', { to: '20261122' }, 'expired', '2026-11-21'],
    ['that begins tomorrow', { from: '20261123' }, 'not-yet', '2026-11-23'],
  ] as [string, Leaf, string, string][])('a certificate %s', async (_, given, why, day) => {
    leaf('dated', given);
    expect(await read(p12('dated'))).toEqual({ kind: 'put-right', why, day });
  });

  it.each([
    ['one that ends at noon tomorrow', { to: '20261123' }],
    ['one that begins today', { from: '20261122' }],
  ] as [string, Leaf][])('%s can still be used today', async (_, given) => {
    leaf('dated', given);
    expect((await read(p12('dated'))).kind).toBe('found');
  });

  it.each([
    ['P-384', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384']],
    ['RSA with 1024 bits', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024']],
    ['Ed25519', ['-algorithm', 'ED25519']],
  ])('a key of a kind we do not sign with: %s', async (_, key) => {
    leaf('kind', { key });
    expect(await read(p12('kind'))).toEqual({ kind: 'put-right', why: 'key-kind' });
  });

  it.each([
    ['another password', 'lantern'],
    ['no password', ''],
    ['the password without its accents', 'Zoe’s wy 7!'],
  ])('%s', async (_, secret) => {
    expect(await read(p12('ec'), secret)).toEqual({ kind: 'put-right', why: 'wrong-password' });
  });
});

describe('more than one key', () => {
  it('is asked about, not guessed', async () => {
    const der = (name: string) =>
      new Uint8Array(openssl('pkcs8', '-topk8', '-nocrypt', '-outform', 'DER', '-in', at(name)));
    const keys = [der('ec.key'), der('rsa.key')];
    expect(await chooseFromP12({ keys, certificates: [] }, today)).toEqual({
      kind: 'put-right',
      why: 'several-keys',
    });
  });
});

describe('hostile bytes', () => {
  it('never make it throw', async () => {
    const good = p12('ec');
    const changed = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(changed, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(good);
        for (const [place, by] of changes) bytes[place] = (bytes[place] ?? 0) ^ by;
        expect((await read(bytes)).kind).toMatch(/^(found|put-right)$/);
      }),
      { numRuns: 150 },
    );
    for (const length of [1, 50, 500, good.length - 1]) {
      expect((await read(good.subarray(0, length))).kind).toBe('put-right');
    }
    expect((await read(new Uint8Array(randomBytes(5000)))).kind).toBe('put-right');
  });
});

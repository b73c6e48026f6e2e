// What the check says of files that were changed in every way we could think of. A changed file may
// get another of the four answers than the one a person would guess, but never "unchanged".

import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CheckDetail,
  checkPdf,
  type PdfCheck,
  type Verdict,
} from '../../../src/main/documents/checking/check-pdf';
import { makeSigningIdentity } from '../../../src/main/documents/signing/identity';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import type { CheckReason } from '../../../src/shared/domain/copies/check-reasons';
import { bytesOf, flipped, text, updated } from '../../support/changed-files';
import { makeSignedCopies, order, type SignedCopies } from '../../support/signed-copies';

let copies: SignedCopies;
beforeAll(async () => {
  copies = await makeSignedCopies();
});

const check = (bytes: Uint8Array) =>
  checkPdf(bytes, { authorities: [copies.identity.authorityCertificate] });

/** What was found, without who signed. */
const findings = ({ signatures: _, ...found }: PdfCheck) => found;

describe('an honest file', () => {
  it('signed once is unchanged, and says who signed it and when', async () => {
    expect(await check(copies.once)).toEqual({
      verdict: 'unchanged',
      signatures: [
        {
          field: 'worker',
          isOurs: true,
          name: 'Zoë Łucja Worker',
          at: '2026-11-21T10:11:12.000Z',
          // Its certificate and, directly, who stands behind it.
          signer: {
            print: new X509Certificate(copies.identity.certificate).fingerprint256,
            serial: expect.stringMatching(/^[0-9a-f]{32}$/),
            authority: new X509Certificate(copies.identity.authorityCertificate).fingerprint256,
            links: 2,
          },
          end: copies.once.length,
        },
      ],
      reasons: [],
      details: [],
    });
  });

  it('countersigned is unchanged, and names both fields', async () => {
    expect(await check(copies.twice)).toMatchObject({
      verdict: 'unchanged',
      signatures: [
        { field: 'worker', end: copies.once.length },
        { field: 'pom', end: copies.twice.length },
      ],
    });
  });

  it('countersigned by somebody else is still our copy, unchanged', async () => {
    const countersigned = await signPdf(copies.once, order(copies.otherIdentity, 'pom'));
    expect(await check(countersigned)).toMatchObject({
      verdict: 'unchanged',
      signatures: [
        { field: 'worker', isOurs: true },
        { field: 'pom', isOurs: false },
      ],
    });
  });

  it('signed without anything shown is unchanged', async () => {
    const { shown: _, ...plain } = order(copies.identity);
    expect((await check(await signPdf(copies.unsigned, plain))).verdict).toBe('unchanged');
  });

  it('not signed, or signed elsewhere, is not ours', async () => {
    expect(findings(await check(copies.unsigned))).toEqual({
      verdict: 'not-ours',
      details: ['no-signature'],
      reasons: ['no_signature'],
    });
    const elsewhere = await signPdf(copies.unsigned, order(copies.otherIdentity));
    expect(findings(await check(elsewhere))).toEqual({
      verdict: 'not-ours',
      details: ['other-authority'],
      // Their authority is called what ours is: a name is not a key.
      reasons: ['other_key'],
    });
  });

  it('signed in a practice vault is not ours all the same, and says what it looks like', async () => {
    const practice = await makeSigningIdentity({
      establishment: 'HMP Practice',
      practice: true,
      today: '2026-11-21',
    });
    const signed = await signPdf(copies.unsigned, order(practice));
    const notOurs = { verdict: 'not-ours', details: ['other-authority'] };
    expect(findings(await check(signed))).toEqual({
      ...notOurs,
      reasons: ['practice'],
    });
    // Once a byte is another, it is not a practice copy any more but a file nobody can speak for.
    const touched = flipped(signed, text(signed).indexOf('stream', 2000) + 60);
    expect(findings(await check(touched))).toEqual({ ...notOurs, reasons: ['other_authority'] });
    // And the vault it comes from says "unchanged" and no more.
    const { authorityCertificate } = practice;
    const atHome = await checkPdf(signed, { authorities: [authorityCertificate] });
    expect(atHome.verdict).toBe('unchanged');
    expect(atHome.reasons).toEqual([]);
  });

  it('is not ours to an installation that trusts nobody', async () => {
    expect((await checkPdf(copies.once, { authorities: [] })).verdict).toBe('not-ours');
  });
});

type Attack = [
  string,
  Verdict,
  CheckDetail[],
  CheckReason[],
  () => Uint8Array | Promise<Uint8Array>,
];

const attacks: Attack[] = [
  [
    'one byte of a page',
    'changed',
    ['bytes-changed'],
    ['words_changed'],
    () => flipped(copies.once, text(copies.once).indexOf('stream', 2000) + 60),
  ],
  [
    'one byte of the first line',
    'changed',
    ['bytes-changed'],
    ['words_changed'],
    () => flipped(copies.once, 7),
  ],
  [
    'one byte of who signed',
    'changed',
    ['bytes-changed'],
    ['words_changed'],
    () => flipped(copies.once, text(copies.once).lastIndexOf('/Name <feff') + 14),
  ],
  [
    'one byte of the moment of signing',
    'changed',
    ['bytes-changed'],
    ['words_changed'],
    () => flipped(copies.once, text(copies.once).lastIndexOf('/M (D:') + 8),
  ],
  [
    'one byte of the claim of what is signed',
    'changed',
    ['bytes-changed'],
    ['claim_changed'],
    () => flipped(copies.once, text(copies.once).lastIndexOf('/ByteRange') + 14),
  ],
  [
    'the word that makes the claim',
    'changed',
    ['bytes-changed'],
    ['claim_changed'],
    () => flipped(copies.once, text(copies.once).lastIndexOf('/ByteRange') + 3),
  ],
  [
    'one byte of the second signature’s own update',
    'changed',
    ['bytes-changed'],
    ['words_changed'],
    () => flipped(copies.twice, text(copies.twice).lastIndexOf('/Reason') + 20),
  ],
  [
    'a byte of the padding after the signature',
    'damaged',
    ['signature-unreadable'],
    ['signature_unreadable'],
    () => flipped(copies.once, text(copies.once).lastIndexOf('/Contents <') + 16_000),
  ],
  [
    'bytes between the two updates',
    'changed',
    ['bytes-changed'],
    ['claim_changed'],
    () => {
      const before = text(copies.twice);
      return bytesOf(
        `${before.slice(0, copies.once.length)}% x\n${before.slice(copies.once.length)}`,
      );
    },
  ],
  [
    'the whole file written anew',
    'not-ours',
    ['no-signature'],
    ['no_signature'],
    async () => {
      const document = await PDFDocument.load(copies.unsigned, { updateMetadata: false });
      return document.save();
    },
  ],
  [
    'the whole signed file written anew',
    'changed',
    ['bytes-changed'],
    ['claim_changed'],
    async () => {
      const document = await PDFDocument.load(copies.once, { updateMetadata: false });
      return document.save({ useObjectStreams: false, updateFieldAppearances: false });
    },
  ],
  [
    'cut back to before it was signed',
    'not-ours',
    ['no-signature'],
    ['no_signature'],
    () => copies.once.subarray(0, copies.unsigned.length),
  ],
  [
    'cut short in the middle',
    'damaged',
    ['cut-short'],
    ['cut_short'],
    () => copies.once.subarray(0, Math.floor(copies.unsigned.length / 2)),
  ],
  [
    'cut short in its signature',
    'damaged',
    ['signature-unreadable'],
    ['signature_unreadable'],
    () => copies.once.subarray(0, text(copies.once).lastIndexOf('/Contents <') + 900),
  ],
  [
    'cut short by its last line',
    'damaged',
    ['cut-short'],
    ['cut_short'],
    () => copies.once.subarray(0, copies.once.length - 6),
  ],
  [
    'cut short by one byte',
    'damaged',
    ['cut-short'],
    ['cut_short'],
    () => copies.once.subarray(0, copies.once.length - 1),
  ],
  [
    'our signature carried into another file',
    'changed',
    ['bytes-changed'],
    ['words_changed'],
    () => {
      const tail = text(copies.once).slice(copies.unsigned.length);
      return bytesOf(`${text(copies.unsigned).replace('/Keywords', '/Keyworde')}${tail}`);
    },
  ],
  [
    'a signature taken out of its field',
    'changed',
    ['added-to', 'field-changed'],
    ['field_changed'],
    () => {
      const before = text(copies.once);
      const [, number = ''] =
        /\n(\d+) 0 obj\n<<\n\/Subtype \/Widget(?![\s\S]*\n\d+ 0 obj\n<<\n\/Subtype \/Widget)/.exec(
          before,
        ) ?? [];
      return updated(copies.once, [[Number(number), '<< /Subtype /Widget /FT /Sig /T (other) >>']]);
    },
  ],
];

describe('a file with', () => {
  it.each(attacks)('%s is never unchanged', async (_, verdict, details, reasons, attack) => {
    const bytes = await attack();
    expect(Buffer.from(bytes).equals(Buffer.from(copies.once))).toBe(false);
    expect(findings(await check(bytes))).toEqual({ verdict, details, reasons });
  });

  it('any one byte changed is never unchanged', async () => {
    const { once } = copies;
    const places = fc.integer({ min: 0, max: once.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = new Uint8Array(once);
        changed[at] = (changed[at] ?? 0) ^ mask;
        expect((await check(changed)).verdict).not.toBe('unchanged');
      }),
      { numRuns: 150 },
    );
  });

  it('any digit of the signature itself changed, or only its case, is never unchanged', async () => {
    const text = Buffer.from(copies.once).toString('latin1');
    const start = text.indexOf('<', text.lastIndexOf('/Contents'));
    const places = fc.integer({ min: start, max: start + 3_500 });
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom(0x01, 0x20, 0x04), async (at, mask) => {
        const changed = new Uint8Array(copies.once);
        changed[at] = (changed[at] ?? 0) ^ mask;
        const isDigit = (byte: number) => (byte >= 0x30 && byte <= 0x39) || byte >= 0x41;
        if (!isDigit(copies.once[at] ?? 0)) return;
        expect((await check(changed)).verdict).not.toBe('unchanged');
      }),
      { numRuns: 400 },
    );
  });

  it('any tail cut off is never unchanged', async () => {
    const lengths = fc.integer({ min: 0, max: copies.twice.length - 1 });
    await fc.assert(
      fc.asyncProperty(lengths, async (length) => {
        const cut = await check(copies.twice.subarray(0, length));
        const isFirstRevision = length === copies.once.length;
        expect(cut.verdict === 'unchanged').toBe(isFirstRevision);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is no PDF at all', () => {
  const self = readFileSync(import.meta.filename);
  const files: [string, Verdict, Uint8Array][] = [
    ['nothing', 'damaged', new Uint8Array()],
    ['a text', 'damaged', self],
    ['zeros', 'damaged', new Uint8Array(5000)],
    ['only a first line', 'damaged', bytesOf('%PDF-1.7\n')],
    ['a first and a last line', 'not-ours', bytesOf('%PDF-1.7\n%%EOF\n')],
    ['a file larger than we look at', 'damaged', new Uint8Array(50 * 1024 * 1024 + 1)],
    ['ten million brackets', 'damaged', bytesOf(`%PDF-1.7\n${'['.repeat(10_000_000)}`)],
    [
      'a thousand claims to be signed',
      'damaged',
      bytesOf(`%PDF-1.7\n${'/ByteRange [0 1 2 3] '.repeat(1000)}`),
    ],
    [
      'a thousand empty signatures',
      'damaged',
      bytesOf(`%PDF-1.7\n${`/Contents <${'0'.repeat(600)}> `.repeat(1000)}%%EOF`),
    ],
  ];

  it.each(files)('%s', async (_, verdict, bytes) => {
    expect((await check(bytes)).verdict).toBe(verdict);
  });

  it.each([
    ['a table that leads to itself', (at: number) => `/Prev ${at}`],
    ['a table before it that is none', () => '/Prev 9'],
  ])('our signed file with %s', async (_, entry) => {
    const at = copies.once.length;
    const looped = updated(copies.once, [], (trailer) => trailer.replace(/\/Prev \d+/, entry(at)));
    expect(findings(await check(looped))).toEqual({
      verdict: 'changed',
      details: ['added-to', 'added-unreadably'],
      reasons: ['cannot_follow'],
    });
  });

  it('whatever bytes they are, gets an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        const withHead = Buffer.concat([bytesOf('%PDF-1.7\n'), noise]);
        for (const bytes of [noise, withHead]) {
          expect(['damaged', 'not-ours']).toContain((await check(bytes)).verdict);
        }
      }),
    );
  });
});

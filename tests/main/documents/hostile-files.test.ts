// Files made to hang, crash or mislead whoever looks into them. Each gets an answer in words and in little time.

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf, type PdfCheck } from '../../../src/main/documents/checking/check-pdf';
import { findSignatures } from '../../../src/main/documents/checking/find-signatures';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import { checkReasons } from '../../../src/shared/domain/copies/check-reasons';
import { bytesOf, rootOf, sizeOf, text, updated } from '../../support/changed-files';
import { makeSignedCopies, order, type SignedCopies } from '../../support/signed-copies';

/** Single bytes changed in each of two files. The bar is 2,000; a build machine has less time. */
const FLIPS = Number(process.env['CHECK_FLIPS'] ?? 150);
const ROUNDS = Number(process.env['CHECK_ROUNDS'] ?? 120);
const CPU_MS = 2_000;
const MB = 1024 * 1024;

let copies: SignedCopies;
let byOther: Uint8Array;
beforeAll(async () => {
  copies = await makeSignedCopies();
  byOther = await signPdf(copies.unsigned, order(copies.otherIdentity));
});

/** Checks it, and holds the answer and the time it took against what is promised of any file. */
async function look(bytes: Uint8Array): Promise<PdfCheck> {
  const before = process.cpuUsage();
  const found = await checkPdf(bytes, { authorities: [copies.identity.authorityCertificate] });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(CPU_MS);
  expect(found.reasons.length === 0).toBe(found.verdict === 'unchanged');
  for (const reason of found.reasons) expect(checkReasons).toContain(reason);
  return found;
}
const after = (tail: string) => bytesOf(text(copies.once) + tail);
const row = (at: number, kind = 'n') => `${String(at).padStart(10, '0')} 00000 ${kind} \n`;
const ending = (table: number) => `startxref\n${table}\n%%EOF\n`;
const signedTable = () => Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text(copies.once))?.[1]);
/** Our signed file, and after it an update of this text that begins with its table. */
const table = (content: string, trailer = `<< /Size 1 /Root 1 0 R /Prev ${signedTable()} >>`) =>
  after(`xref\n${content}trailer\n${trailer}\n${ending(copies.once.length)}`);

/** A file of this size with thirty signatures of somebody's, each over all of it. */
function claiming(total: number): Uint8Array {
  const digits = /\/Contents <([0-9a-f]+)>/.exec(text(byOther))?.[1] ?? '';
  let content = '%PDF-1.7\n';
  for (let count = 0; count < 30; count += 1) {
    const hole = content.length + 59;
    const after = hole + digits.length + 2;
    const claim = `/ByteRange [0 ${hole} ${after} ${total - after}]`;
    content += `${claim.padEnd(49)}/Contents <${digits}>`;
  }
  return bytesOf(`${content.padEnd(total - 5, 'x')}%%EOF`);
}

const files: [string, () => Uint8Array][] = [
  ['nothing in it', () => new Uint8Array()],
  ['one byte', () => new Uint8Array(1)],
  ['50 MB of zeros', () => new Uint8Array(50 * MB)],
  [
    '50 MB of zeros after a first line',
    () => {
      const bytes = new Uint8Array(50 * MB);
      bytes.set(bytesOf('%PDF-1.7\n'));
      return bytes;
    },
  ],
  ['50 MB of spaces after our signed file', () => after(' '.repeat(50 * MB - copies.once.length))],
  ['zeros after our signed file', () => after('\0'.repeat(1000))],
  ['two million open brackets', () => bytesOf(`%PDF-1.7\n1 0 obj\n${'<<'.repeat(MB)}`)],
  ['a million open arrays after our signed file', () => table('0 0\n', `<< /A ${'['.repeat(MB)}`)],
  ['dictionaries nested without end', () => table('0 0\n', '<< /A '.repeat(300_000))],
  ['text with brackets nested without end', () => table('0 0\n', `<< /A ${'('.repeat(10 * MB)}`)],
  [
    'a trailer with three million entries',
    () =>
      table('0 0\n', `<< ${Array.from({ length: 3_500_000 }, (_, n) => `/K${n} 1`).join(' ')} >>`),
  ],
  ['a table of 9,999,999 rows that are not there', () => table(`0 9999999\n${row(0)}`)],
  ['a table that counts from 4,000,000,000', () => table(`4000000000 1\n${row(17)}`)],
  ['numbers of a thousand million', () => table(`0 1\n${row(1_000_000_000)}`)],
  ['numbers with a thousand digits', () => table(`0 1\n${'9'.repeat(1000)} 00000 n \n`)],
  ['six million empty sections', () => table('0 0\n'.repeat(6_000_000))],
  [
    'a table of 400,000 objects',
    () => table(`9 400000\n${row(9).repeat(400_000)}`, '<< /Size 400009 /Root 1 0 R >>'),
  ],
  [
    'a table that leads to itself',
    () => table('0 0\n', `<< /Size 1 /Root 1 0 R /Prev ${copies.once.length} >>`),
  ],
  [
    'two tables that lead to each other',
    () => {
      const first = copies.once.length;
      const one = `xref\n0 0\ntrailer\n<< /Size 1 /Prev ${String(first + 200).padStart(9, '0')} >>\n`;
      const two = `xref\n0 0\ntrailer\n<< /Size 1 /Prev ${first} >>\n${ending(first + 200)}`;
      return after(one.padEnd(200) + two);
    },
  ],
  [
    'a thousand updates',
    () => {
      let content = '';
      let previous = signedTable();
      for (let count = 0; count < 1000; count += 1) {
        const at = copies.once.length + content.length;
        content += `xref\n0 0\ntrailer\n<< /Size 9 /Root 1 0 R /Prev ${previous} >>\n${ending(at)}`;
        previous = at;
      }
      return after(content);
    },
  ],
  [
    'objects hidden in each other’s remarks',
    () => {
      const first = sizeOf(copies.once);
      const heads = Array.from({ length: 60_000 }, (_, n) => `${first + n} 0 obj<<>>%`);
      const content = `${heads.join('')}\nendobj\n`;
      let at = copies.once.length;
      const rows = heads.map((head) => {
        at += head.length;
        return row(at - head.length);
      });
      const start = copies.once.length + content.length;
      const size = `<< /Size ${first + 60_000} /Root 1 0 R /Prev ${signedTable()} >>`;
      return after(
        `${content}xref\n${first} 60000\n${rows.join('')}trailer\n${size}\n${ending(start)}`,
      );
    },
  ],
  [
    'a form with two hundred huge fields',
    () => {
      const size = sizeOf(copies.once);
      const huge = `<< /FT /Sig /X [${'1 '.repeat(120_000)}] >>`;
      const fields = `<< /Fields [${`${size + 1} 0 R `.repeat(200)}] /SigFlags 3 >>`;
      const once = updated(copies.once, [
        [size, fields],
        [size + 1, huge],
        [rootOf(copies.once), `<< /Type /Catalog /AcroForm ${size} 0 R >>`],
      ]);
      return updated(updated(once, []), []);
    },
  ],
  ['thirty claims to be signed, each over 48 MB', () => claiming(48 * MB)],
  [
    'a hundred thousand claims to be signed',
    () =>
      bytesOf(`%PDF-1.7\n${`/ByteRange [0 1 2 3]/Contents <${'ab'.repeat(150)}>`.repeat(100_000)}`),
  ],
  [
    'a signature of nested sequences without end',
    () => {
      const depth = 8_000;
      let nested = Buffer.alloc(0);
      for (let level = 0; level < depth; level += 1) {
        const { length } = nested;
        nested = Buffer.concat([
          Buffer.from([0x30, 0x83, length >> 16, (length >> 8) & 255, length & 255]),
          nested,
        ]);
      }
      const digits = nested.toString('hex');
      return bytesOf(
        `%PDF-1.7\n/ByteRange [0 44 ${46 + digits.length} 7] /Contents <${digits}>%%EOF\n`,
      );
    },
  ],
  [
    'a signature of endless sequences',
    () => bytesOf(`%PDF-1.7\n/Contents <${'3080'.repeat(45_000)}>%%EOF\n`),
  ],
  ['null bytes in every name', () => bytesOf(text(copies.once).replaceAll('/Type', '/Ty\0e'))],
  ['a password and no signature', () => bytesOf('%PDF-1.7\ntrailer<</Encrypt<<>>>>\n%%EOF')],
];

describe('a hostile file with', () => {
  it.each(files)('%s gets an answer in little time', async (_, make) => {
    expect((await look(make())).verdict).not.toBe('unchanged');
  });
});

describe('what is followed of a file has an end', () => {
  it('in a table, however little stands in its sections', async () => {
    const { details } = await look(table('0 0\n'.repeat(600_000)));
    expect(details).toEqual(['added-to', 'added-unreadably']);
  });

  it('in the bytes that signatures claim, all of them together', () => {
    const claims = claiming(48 * MB);
    const followed = findSignatures(text(claims)).filter(({ range }) => range);
    expect(followed.length).toBe(4);
  });
});

describe('whatever is done to a signed file, it is never called unchanged:', () => {
  const both = () => [copies.once, copies.twice];

  it('one byte changed, anywhere, in a file with one signature and in one with two', async () => {
    // Spread over the whole file, with a share in what signing added: that is where a check can be fooled.
    const places = (bytes: Uint8Array, count: number) =>
      Array.from({ length: count }, (_, index) => {
        const from = index % 2 === 0 ? 0 : copies.unsigned.length;
        const step = Math.floor(index / 2) / Math.ceil(count / 2);
        return [from + Math.floor(step * (bytes.length - from)), 1 + ((index * 37) % 255)] as const;
      });
    let missed = 0;
    let done = 0;
    for (const bytes of both()) {
      for (const [at, mask] of places(bytes, FLIPS)) {
        const changed = new Uint8Array(bytes);
        changed[at] = (changed[at] ?? 0) ^ mask;
        done += 1;
        if ((await look(changed)).verdict === 'unchanged') missed += 1;
      }
    }
    expect([done, missed]).toEqual([FLIPS * 2, 0]);
  }, 600_000);

  it('cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(copies.once.length - 1), async (length) => {
        expect((await look(copies.once.subarray(0, length))).verdict).not.toBe('unchanged');
      }),
      { numRuns: ROUNDS },
    );
  }, 300_000);

  it('many bytes changed, put in, taken out or moved', async () => {
    const change = fc.record({
      kind: fc.constantFrom('set', 'insert', 'remove', 'move'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        let bytes = Buffer.from(copies.twice);
        for (const { kind, at, to, bytes: by } of changes) {
          const from = Math.floor(at * bytes.length);
          const rest = kind === 'insert' ? from : from + by.length;
          const taken = bytes.subarray(from, rest);
          const without = Buffer.concat([bytes.subarray(0, from), bytes.subarray(rest)]);
          const place = kind === 'move' ? Math.floor(to * without.length) : from;
          const put = kind === 'remove' ? Buffer.alloc(0) : kind === 'move' ? taken : by;
          bytes = Buffer.concat([without.subarray(0, place), put, without.subarray(place)]);
        }
        const { verdict } = await look(bytes);
        // What is the same again, or cut back to the first signature, is no change that was made.
        const isSame = bytes.equals(copies.twice) || bytes.equals(copies.once);
        expect(verdict === 'unchanged').toBe(isSame);
      }),
      { numRuns: ROUNDS },
    );
  }, 300_000);

  it('slices of several files joined', async () => {
    const sources = [copies.once, copies.twice, copies.unsigned, byOther];
    const slice = fc.record({
      of: fc.nat(sources.length - 1),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      size: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(slice, { minLength: 1, maxLength: 5 }), async (slices) => {
        const parts = slices.map(({ of, from, size }) => {
          const source = sources[of] ?? copies.once;
          const start = Math.floor(from * source.length);
          return source.subarray(start, start + Math.floor(size * source.length));
        });
        const bytes = Buffer.concat([bytesOf('%PDF-1.7\n'), ...parts]);
        expect((await look(bytes)).verdict).not.toBe('unchanged');
      }),
      { numRuns: ROUNDS },
    );
  }, 300_000);

  it('an update of random objects and entries', async () => {
    const word = fc.constantFrom(
      '<<',
      '>>',
      '[',
      ']',
      '/V',
      '/AP',
      '/Kids',
      '1 0 R',
      '(x',
      ')',
      '%',
      'stream\n',
      'endobj',
      '<ff>',
      '\0',
    );
    const object = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.array(word, { maxLength: 30 }));
    await fc.assert(
      fc.asyncProperty(fc.array(object, { maxLength: 6 }), async (objects) => {
        const written = objects.map(([number, words]): [number, string] => [
          number,
          words.join(' '),
        ]);
        expect((await look(updated(copies.once, written))).verdict).not.toBe('unchanged');
      }),
      { numRuns: ROUNDS },
    );
  }, 300_000);
});

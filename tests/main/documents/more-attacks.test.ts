// Ways to change a signed file that its signatures alone do not show, each found under the name a person reads.

import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../../src/main/documents/checking/check-pdf';
import { makeSigningIdentity } from '../../../src/main/documents/signing/identity';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import type { CheckReason } from '../../../src/shared/domain/copies/check-reasons';
import {
  bytesOf,
  edited,
  lastObject,
  lastTrailer,
  numberOf,
  rootOf,
  sizeOf,
  text,
  updated,
} from '../../support/changed-files';
import { makeSignedCopies, order, type SignedCopies } from '../../support/signed-copies';

let copies: SignedCopies;
/** Signed with a file inside, as the words of a plan may be. */
let withFile: Uint8Array;

beforeAll(async () => {
  copies = await makeSignedCopies();
  const document = await PDFDocument.load(copies.unsigned, { updateMetadata: false });
  await document.attach(Buffer.from('{"plan":"made up"}'), 'plan.json', { description: 'My Plan' });
  const held = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  withFile = await signPdf(held, order(copies.identity));
});

const trust = () => ({ authorities: [copies.identity.authorityCertificate] });
const check = (bytes: Uint8Array) => checkPdf(bytes, trust());

/** The newest catalogue with these entries put in or over. */
function withCatalogue(bytes: Uint8Array, entries: string, objects: [number, string][] = []) {
  const keys = [...entries.matchAll(/\/(\w+) /g)].map(([, key]) => key);
  const body = lastObject(bytes, rootOf(bytes));
  const rest = body.replace(new RegExp(`\\n/(?:${keys.join('|')}) [^\\n]*`, 'g'), '');
  const size = Math.max(sizeOf(bytes), ...objects.map(([number]) => number + 1));
  return updated(
    bytes,
    [...objects, [rootOf(bytes), rest.replace(/>>$/, `${entries}\n>>`)]],
    (trailer) => trailer.replace(/\/Size \d+/, `/Size ${size}`),
  );
}

function rewritten(bytes: Uint8Array, number: number, change: (body: string) => string) {
  const body = lastObject(bytes, number);
  const changed = change(body);
  expect([body === '', body === changed]).toEqual([false, false]);
  return updated(bytes, [[number, changed]]);
}

const stream = (content: string, entries = '') =>
  `<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`;

const swap = (bytes: Uint8Array, from: RegExp, to: (found: string) => string) => {
  const content = text(bytes);
  const found = from.exec(content)?.[0] ?? '';
  expect(found).not.toBe('');
  return bytesOf(content.replace(from, () => to(found)));
};

type Attack = [string, CheckReason[], () => Uint8Array | Promise<Uint8Array>];

const attacks: Attack[] = [
  [
    'our signature moved to the other field',
    ['field_changed'],
    () => {
      const [worker, pom] = ['/T (worker)', '/T (pom)'].map((field) =>
        numberOf(copies.once, field),
      );
      const value = /\/V \d+ 0 R/.exec(lastObject(copies.once, worker ?? 0))?.[0] ?? '';
      expect(value).not.toBe('');
      return updated(copies.once, [
        [worker ?? 0, lastObject(copies.once, worker ?? 0).replace(value, '')],
        [pom ?? 0, lastObject(copies.once, pom ?? 0).replace(/>>$/, `${value}\n>>`)],
      ]);
    },
  ],
  [
    'a last line hidden in a stream',
    ['part_added'],
    () => {
      const at = /startxref\s+(\d+)/.exec(text(copies.once).slice(copies.unsigned.length))?.[1];
      const hidden = stream(`startxref\n${at}\n%%EOF\n`);
      return updated(copies.once, [[sizeOf(copies.once), hidden]]);
    },
  ],
  [
    'the gap around the signature made wider',
    ['claim_changed'],
    () =>
      swap(copies.once, /\/ByteRange \[0 \d+ /, (found) =>
        found.replace(/(\d+) $/, (_, hole: string) =>
          `${Number(hole) - 9}`.padEnd(hole.length + 1),
        ),
      ),
  ],
  [
    'a claim that stops before the last line',
    ['claim_changed'],
    () =>
      swap(copies.once, /\/ByteRange \[[^\]]*\]/, (found) =>
        found.replace(
          /(\d+)(\s*\])$/,
          (_, length: string, end: string) => Number(length) - 6 + end,
        ),
      ),
  ],
  [
    'an object written twice, one of them in no table',
    ['page_changed'],
    () => {
      const number = numberOf(copies.once, '/Type /Page\n');
      const other = '<< /Type /Page /Contents 1 0 R >>';
      const made = text(updated(copies.once, [[number, other]]));
      const hidden = `${number} 0 obj\n${other}\nendobj\n`;
      const at = made.lastIndexOf('\nxref\n') + 1;
      const moved = made.slice(at).replace(/startxref\n(\d+)/, (_, table: string) => {
        return `startxref\n${Number(table) + hidden.length}`;
      });
      return bytesOf(made.slice(0, at) + hidden + moved);
    },
  ],
  [
    'an update put in before it was signed',
    ['added_before'],
    async () => {
      const changed = await edited(copies.unsigned, (document) => document.setTitle('Another'));
      return signPdf(changed, order(copies.identity));
    },
  ],
  [
    'layers that can be switched',
    ['layers_changed'],
    () => withCatalogue(copies.once, '/OCProperties << /OCGs [] /D << /OFF [] >> >>'),
  ],
  [
    'a form of another kind laid over ours (XFA)',
    ['form_changed'],
    () =>
      rewritten(copies.once, numberOf(copies.once, '/SigFlags 3'), (body) =>
        body.replace(/>>$/, `/XFA ${sizeOf(copies.once)} 0 R\n>>`),
      ),
  ],
  [
    'something done when it is opened',
    ['acts_by_itself'],
    () => withCatalogue(copies.once, '/OpenAction << /S /GoToR /F (x.pdf) >>'),
  ],
  [
    'something done when it is printed',
    ['acts_by_itself', 'script_added'],
    () => withCatalogue(copies.once, '/AA << /WP << /S /JavaScript /JS (x) >> >>'),
  ],
  [
    'proofs of certificates added (DSS)',
    ['proof_added'],
    () => withCatalogue(copies.once, '/DSS << /Certs [] >>'),
  ],
  [
    'the file inside it changed for another',
    ['attachment_changed'],
    () => {
      const number = numberOf(withFile, '/Type /EmbeddedFile');
      return updated(withFile, [[number, stream('{"plan":"x"}', '/Type /EmbeddedFile ')]]);
    },
  ],
  [
    'the list of files inside it pointed at another',
    ['attachment_changed'],
    () => {
      const next = sizeOf(withFile);
      return withCatalogue(withFile, `/Names << /EmbeddedFiles ${next} 0 R >>`, [
        [next, '<< /Names [(plan.json) << /Type /Filespec /F (plan.json) >>] >>'],
      ]);
    },
  ],
  [
    'its pages in another order',
    ['page_changed'],
    () =>
      rewritten(copies.once, numberOf(copies.once, '/Type /Pages\n'), (body) =>
        body.replace(/\[(\d+ 0 R) (\d+ 0 R)/, '[$2 $1'),
      ),
  ],
  [
    'a page left out of the list of pages',
    ['page_taken_out'],
    () =>
      rewritten(copies.once, numberOf(copies.once, '/Type /Pages\n'), (body) =>
        body
          .replace(/\/Count (\d+)/, (_, count: string) => `/Count ${Number(count) - 1}`)
          .replace(/\[\d+ 0 R /, '['),
      ),
  ],
  [
    'a page put in',
    ['page_added'],
    () => edited(copies.once, (document) => void document.addPage([200, 200])),
  ],
  [
    'what a page draws written anew',
    ['page_changed'],
    () => {
      const page = lastObject(copies.once, numberOf(copies.once, '/Type /Page\n'));
      const drawn = Number(/\/Contents (\d+)/.exec(page)?.[1]);
      return updated(copies.once, [[drawn, stream('BT (No) Tj ET')]]);
    },
  ],
  [
    'its title taken from elsewhere',
    ['title_changed'],
    () => {
      const next = sizeOf(copies.once);
      return updated(copies.once, [[next, '<< /Title (Another) >>']], (trailer) =>
        trailer
          .replace(/\/Info \d+ 0 R/, `/Info ${next} 0 R`)
          .replace(/\/Size \d+/, `/Size ${next + 1}`),
      );
    },
  ],
  [
    'a second table that only some programs read',
    ['hidden_table'],
    () =>
      updated(copies.once, [], (trailer) =>
        trailer.replace(/>>$/, `/XRefStm ${copies.unsigned.length}\n>>`),
      ),
  ],
  [
    'a newest table of another kind',
    ['hidden_table'],
    () => {
      const before = text(copies.once);
      const entries = `/Type /XRef /W [1 2 1] /Size 1 /Prev ${before.length} /Root 1 0 R `;
      const table = `9999 0 obj\n${stream('\0\0\0\0', entries)}\nendobj\n`;
      return bytesOf(`${before}${table}startxref\n${before.length}\n%%EOF\n`);
    },
  ],
  [
    'a password put on it',
    ['locked_later'],
    () =>
      updated(copies.once, [], (trailer) =>
        trailer.replace(/>>$/, '/Encrypt << /Filter /Standard /V 1 /R 2 >> >>'),
      ),
  ],
  [
    'an earlier state made the newest again',
    ['pointed_elsewhere'],
    () => {
      const first = /startxref\s+(\d+)/.exec(text(copies.unsigned))?.[1];
      return bytesOf(`${text(copies.once)}startxref\n${first}\n%%EOF\n`);
    },
  ],
  [
    'an update after both signatures',
    ['note_added'],
    () =>
      rewritten(copies.twice, numberOf(copies.twice, '/Type /Page\n'), (body) =>
        body.includes('/Annots')
          ? body.replace(/\/Annots [^\n]*/, '/Annots []')
          : body.replace(/>>$/, '/Annots []\n>>'),
      ),
  ],
  [
    'the first signature’s bytes under a trailer that says more',
    ['cannot_follow'],
    () => {
      const tail = `trailer\n${lastTrailer(text(copies.once))}\nstartxref\n0\n%%EOF\n`;
      return bytesOf(`${text(copies.once)}${tail}`);
    },
  ],
];

describe('a signed file with', () => {
  it.each(attacks)('%s is changed, and says so by name', async (_, reasons, attack) => {
    const found = await check(await attack());
    expect({ verdict: found.verdict, reasons: found.reasons }).toEqual({
      verdict: 'changed',
      reasons,
    });
  });

  it('an update after the first signature only: who signed first is still told', async () => {
    const [, , attack] = attacks.find(([name]) => name === 'a page put in') ?? [];
    const { signatures } = await check((await attack?.()) ?? new Uint8Array());
    expect(signatures.map(({ field, end }) => [field, end])).toEqual([
      ['worker', copies.once.length],
    ]);
  });
});

describe('a file that only claims to be ours', () => {
  it('signed in a practice vault is not ours, and says what it looks like', async () => {
    const practice = await makeSigningIdentity({
      establishment: 'HMP & YOI Example, "North" Łódź',
      practice: true,
      today: '2026-11-21',
    });
    const signed = await signPdf(copies.unsigned, order(practice));
    expect(await check(signed)).toMatchObject({
      verdict: 'not-ours',
      reasons: ['other_key', 'practice'],
    });
  });

  it('countersigned in a practice vault names that signature as not ours', async () => {
    const practice = await makeSigningIdentity({
      establishment: 'HMP Example',
      practice: true,
      today: '2026-11-21',
    });
    const { verdict, signatures } = await check(await signPdf(copies.once, order(practice, 'pom')));
    expect([verdict, ...signatures.map(({ isOurs }) => isOurs)]).toEqual([
      'unchanged',
      true,
      false,
    ]);
  });

  it('that is locked with a password says so', async () => {
    const locked = bytesOf('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Encrypt 1 0 R>>\n%%EOF\n');
    expect(await check(locked)).toMatchObject({ verdict: 'damaged', reasons: ['locked'] });
  });
});

describe('an honest file', () => {
  it('with a file inside is unchanged, signed once and twice', async () => {
    expect((await check(withFile)).verdict).toBe('unchanged');
    const twice = await signPdf(withFile, order(copies.identity, 'pom'));
    expect((await check(twice)).verdict).toBe('unchanged');
  });
});

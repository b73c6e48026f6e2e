// What the check says of files that were added to after signing. Each attack names the rule that must
// stop it: one refused for another reason would prove nothing about that rule.

import { PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckDetail, checkPdf } from '../../../src/main/documents/checking/check-pdf';
import { renderPlanCopy } from '../../../src/main/documents/render';
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
import { aCopy, resourcesFolder } from '../../support/plan-copies';
import { makeSignedCopies, order, type SignedCopies } from '../../support/signed-copies';

let copies: SignedCopies;
/** As the app makes them: one signature field, and it is signed. */
let single: Uint8Array;
/** Countersigned by somebody whose authority we do not know. */
let byOther: Uint8Array;

beforeAll(async () => {
  copies = await makeSignedCopies();
  const copy = aCopy({ signatureFields: [{ name: 'worker', label: 'My worker signs' }] });
  const { bytes } = await renderPlanCopy(copy, resourcesFolder);
  single = await signPdf(bytes, order(copies.identity));
  byOther = await signPdf(copies.once, order(copies.otherIdentity, 'pom'));
});

const check = (bytes: Uint8Array) =>
  checkPdf(bytes, { authorities: [copies.identity.authorityCertificate] });

/** Signatures of ours in these fields, and nothing changed. */
const unchanged = (...fields: string[]) => ({
  verdict: 'unchanged',
  signatures: fields.map((field) => ({ field, isOurs: true })),
});

/** An update that rewrites one object of the file. */
function rewritten(bytes: Uint8Array, number: number, change: (body: string) => string) {
  const body = lastObject(bytes, number);
  expect(body).not.toBe('');
  return updated(bytes, [[number, change(body)]]);
}

const catalogue = (change: (body: string) => string) => rewritten(single, rootOf(single), change);
const form = (change: (body: string) => string) =>
  rewritten(single, numberOf(single, '/SigFlags 3'), change);
const withPerms = (perms: string) => catalogue((body) => body.replace(/\/Perms <<.*>>\n/, perms));

const picture = (entries = '') =>
  `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <<>> /Length 0 ${entries}>>\n` +
  'stream\n\nendstream';

/** Fills the field that is still empty, without signing anything. */
function filled(signature: string, drawn: string, appearance?: string): Uint8Array {
  const number = numberOf(copies.once, '/T (pom)');
  const next = sizeOf(copies.once);
  const field = lastObject(copies.once, number)
    .replace(/\/AP <<[^>]*>>/, `/AP ${appearance ?? `<< /N ${next + 1} 0 R >>`}`)
    .replace(/>>$/, `/V ${next} 0 R\n>>`);
  const objects: [number, string][] = [
    [number, field],
    [next, signature],
    [next + 1, drawn],
  ];
  return updated(copies.once, objects, (trailer) =>
    trailer.replace(/\/Size \d+/, `/Size ${next + 2}`),
  );
}

/** Changes the newest update in place, without moving a byte. */
function inNewest(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const content = text(bytes);
  const at = content.lastIndexOf(from);
  expect([at > copies.once.length, from.length]).toEqual([true, to.length]);
  return bytesOf(content.slice(0, at) + to + content.slice(at + from.length));
}

type Attack = [string, CheckDetail, CheckReason[], () => Uint8Array | Promise<Uint8Array>];

const attacks: Attack[] = [
  [
    'a page rewritten in an update',
    'catalogue-changed',
    ['page_changed'],
    () =>
      edited(copies.once, async (document) => {
        const font = await document.embedFont(StandardFonts.Helvetica);
        document
          .getPages()[1]
          ?.drawText('I agree with everything.', { x: 60, y: 400, size: 14, font });
      }),
  ],
  [
    'the title rewritten in an update',
    'catalogue-changed',
    ['title_changed'],
    () => edited(copies.once, (document) => document.setTitle('Another')),
  ],
  [
    'a page taken out in an update',
    'object-freed',
    ['page_taken_out'],
    () => edited(copies.once, (document) => document.removePage(1)),
  ],
  [
    'a script added in an update',
    'other-object',
    ['script_added'],
    () => edited(copies.once, (document) => document.addJavaScript('a', 'app.alert(1)')),
  ],
  [
    'a file put inside in an update',
    'other-object',
    ['attachment_changed'],
    () => edited(copies.once, (document) => document.attach(Buffer.from('x'), 'x.txt')),
  ],
  [
    'a note added in an update',
    'catalogue-changed',
    ['note_added'],
    () =>
      edited(copies.once, (document) => {
        const note = document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] });
        document
          .getPages()[0]
          ?.node.set(PDFName.of('Annots'), document.context.obj([document.context.register(note)]));
      }),
  ],
  [
    'an edit after the second signature',
    'catalogue-changed',
    ['title_changed'],
    () => edited(copies.twice, (document) => document.setSubject('x')),
  ],
  [
    'a table that points an object elsewhere in the signed part',
    'tables-changed',
    ['pointed_elsewhere'],
    () => {
      const before = text(copies.once);
      const [one, two] = [...before.matchAll(/\n(\d+) 0 obj\n/g)].slice(20, 22);
      const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)?.[1];
      const row = `${one?.[1]} 1\n${String((two?.index ?? 0) + 1).padStart(10, '0')} 00000 n \n`;
      const next = lastTrailer(before).replace(/\/Prev \d+/, `/Prev ${previous}`);
      return bytesOf(`${before}xref\n${row}trailer\n${next}\nstartxref\n${before.length}\n%%EOF\n`);
    },
  ],
  ['an empty update', 'no-field-filled', ['part_added'], () => updated(copies.once, [])],
  [
    'an object added that nobody asked for',
    'other-object',
    ['part_added'],
    () => updated(copies.once, [[sizeOf(copies.once), '<< /Type /Catalog >>']]),
  ],
  [
    'another catalogue in the trailer',
    'trailer-changed',
    ['pointed_elsewhere'],
    () =>
      updated(
        copies.once,
        [[sizeOf(copies.once), lastObject(copies.once, rootOf(copies.once))]],
        (trailer) => trailer.replace(/\/Root \d+ 0 R/, `/Root ${sizeOf(copies.once)} 0 R`),
      ),
  ],
  [
    'the catalogue with an action that starts by itself',
    'catalogue-changed',
    ['acts_by_itself', 'script_added'],
    () =>
      updated(copies.once, [
        [
          rootOf(copies.once),
          lastObject(copies.once, rootOf(copies.once)).replace(
            />>$/,
            '/OpenAction << /S /JavaScript /JS (x) >> >>',
          ),
        ],
      ]),
  ],
  [
    'an encryption entry in the trailer',
    'trailer-changed',
    ['locked_later'],
    () => updated(copies.once, [], (trailer) => trailer.replace(/>>$/, '/Encrypt << >> >>')),
  ],
  [
    'junk after the end',
    'added-unreadably',
    ['cannot_follow'],
    () => bytesOf(`${text(copies.once)}\n% harmless?\n`),
  ],
  [
    'a second end and junk before it',
    'added-unreadably',
    ['cannot_follow'],
    () => bytesOf(`${text(copies.once)}1 0 obj\n<< >>\nendobj\nstartxref\n0\n%%EOF\n`),
  ],
  [
    'a page rewritten by hand',
    'other-object',
    ['page_changed'],
    () =>
      rewritten(copies.once, numberOf(copies.once, '/Type /Page\n'), (body) =>
        body.replace(/\/Contents \d+/, '/Contents 1'),
      ),
  ],
  [
    'an empty update and no empty field',
    'no-field-filled',
    ['part_added'],
    () => updated(single, []),
  ],
  [
    'an empty update after two signatures',
    'no-field-filled',
    ['part_added'],
    () => updated(copies.twice, []),
  ],
  [
    'what the signature allows taken out',
    'catalogue-changed',
    ['permission_changed'],
    () => withPerms(''),
  ],
  [
    'words where it says what the signature allows',
    'catalogue-changed',
    ['permission_changed'],
    () => withPerms('/Perms << /X [(I agree with everything)] >>\n'),
  ],
  [
    'the catalogue written again as it was',
    'catalogue-changed',
    ['part_added'],
    () => catalogue((body) => body),
  ],
  [
    'signing switched off',
    'form-changed',
    ['form_changed'],
    () => form((body) => body.replace('Flags 3', 'Flags 0')),
  ],
  [
    'a form that says more',
    'form-changed',
    ['form_changed'],
    () => form((body) => body.replace(/>>$/, '/NeedAppearances true >>')),
  ],
  [
    'the form written again as it was',
    'no-field-filled',
    ['form_changed'],
    () => form((body) => body),
  ],
  [
    'the signed field given another picture',
    'field-changed',
    ['field_changed'],
    () =>
      rewritten(single, numberOf(single, '/T (worker)'), (body) =>
        body.replace(/\/AP <<[^>]*>>/, '/AP << /N 1 0 R >>'),
      ),
  ],
  [
    'two rows for one object',
    'added-unreadably',
    ['cannot_follow'],
    () =>
      updated(
        single,
        [...Array(2).keys()].map(() => [rootOf(single), '<< >>']),
      ),
  ],
  [
    'a signature of nothing, and a picture',
    'not-signed-whole',
    ['signature_not_whole'],
    () => filled('<< /Type /Sig >>', picture()),
  ],
  [
    'a picture where the signature should be',
    'not-signed-whole',
    ['signature_not_whole'],
    () => filled(picture(), picture()),
  ],
  [
    'a signature that borrows our claim',
    'not-signed-whole',
    ['signature_not_whole'],
    () => {
      const claim = /\/ByteRange \[[^\]]*\]/.exec(text(copies.once))?.[0] ?? '';
      return filled(`<< /Type /Sig ${claim} /Contents <00> >>`, picture());
    },
  ],
  [
    'a signature that says more than ours do',
    'other-object',
    ['field_changed'],
    () => filled('<< /Type /Sig /Reference [] >>', picture()),
  ],
  [
    'a picture with words for a reader',
    'other-object',
    ['field_changed'],
    () => filled('<< /Type /Sig >>', picture('/PieceInfo << >> ')),
  ],
  [
    'a picture that stood in the file already',
    'field-changed',
    ['field_changed'],
    () => filled('<< /Type /Sig >>', picture(), '<< /N 1 0 R >>'),
  ],
  [
    'a second picture for when it is pressed',
    'field-changed',
    ['field_changed'],
    () => filled('<< /Type /Sig >>', picture(), '<< /N 1 0 R /D 1 0 R >>'),
  ],
  [
    'an object between the trailer and the end',
    'added-unreadably',
    ['cannot_follow'],
    () =>
      bytesOf(
        text(updated(single, [])).replace(
          /startxref(?=\s+\d+\s+%%EOF\s*$)/,
          '1 0 obj << >> endobj $&',
        ),
      ),
  ],
  [
    'words in the trailer',
    'trailer-changed',
    ['part_added'],
    () => updated(single, [], (trailer) => trailer.replace(/\/ID \[.*\]/, '/ID [(I agree)]')),
  ],
  [
    'an empty update after another’s signature',
    'no-field-filled',
    ['part_added'],
    () => updated(byOther, []),
  ],
  [
    'another’s signature that fits no more',
    'not-signed-whole',
    ['signature_not_whole'],
    () => inNewest(byOther, '/Name <feff005a', '/Name <feff0041'),
  ],
  [
    'another’s signature with signing switched off',
    'form-changed',
    ['field_changed', 'form_changed'],
    () => inNewest(byOther, '/SigFlags 3', '/SigFlags 1'),
  ],
];

describe('a file with', () => {
  it.each(attacks)(
    '%s is changed, by the rule meant for it and under its name',
    async (_, rule, reasons, attack) => {
      const { verdict, details, reasons: named } = await check(await attack());
      expect({ verdict, details, named }).toEqual({
        verdict: 'changed',
        details: ['added-to', rule],
        named: reasons,
      });
    },
  );
});

describe('an honest file', () => {
  it('with one field, signed, is unchanged', async () => {
    expect(await check(single)).toMatchObject(unchanged('worker'));
  });

  it('countersigned without anything shown is unchanged', async () => {
    const { shown: _, ...plain } = order(copies.identity, 'pom');
    const bytes = await signPdf(copies.once, plain);
    expect(await check(bytes)).toMatchObject(unchanged('worker', 'pom'));
  });

  it('countersigned by somebody else is unchanged', async () => {
    const { verdict, signatures } = await check(byOther);
    expect(verdict).toBe('unchanged');
    expect(signatures.map(({ field, isOurs }) => [field, isOurs])).toEqual([
      ['worker', true],
      ['pom', false],
    ]);
  });
});

// Files that travel inside a copy come out byte for byte, before and after signing, and the copy stays sound.

import { type PDFDict, PDFDocument, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Attachment } from '../../../src/main/documents/attachment';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { makeSigningIdentity } from '../../../src/main/documents/signing/identity';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import {
  attachmentBytes,
  attachmentNames,
  checkSyntax,
  readSignatures,
} from '../../support/pdf-tools';
import { aCopy, aTinyCopy, resourcesFolder } from '../../support/plan-copies';
import { order } from '../../support/signed-copies';
import { dict, members, n } from './structure/reading';
import { checkStructure } from './structure/structure-check';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text));

const plan: Attachment = {
  name: 'my-plan.json',
  description: 'The plan as data',
  mime: 'application/json',
  bytes: utf8(
    JSON.stringify({ words: 'Dŵr, كتاب, 😀 \u0000 endstream %%EOF /ByteRange [0 1 2 3]' }),
  ),
};
const everyByte: Attachment = {
  name: 'a-record.bin',
  description: 'Żółć & <notes>',
  mime: 'application/octet-stream',
  bytes: Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256),
};

const draw = (attachments: Attachment[], copy = aTinyCopy()) =>
  renderPlanCopy(copy, resourcesFolder, { attachments });

describe('files inside a copy', () => {
  let unsigned: Uint8Array;
  let signed: Uint8Array;
  beforeAll(async () => {
    unsigned = (await draw([plan, everyByte], aCopy())).bytes;
    const identity = await makeSigningIdentity({
      establishment: 'HMP Example',
      today: '2026-11-21',
    });
    signed = await signPdf(unsigned, order(identity));
  });

  it.each(['before', 'after'])('come out byte for byte %s signing', async (when) => {
    const file = when === 'before' ? unsigned : signed;
    expect((await attachmentNames(file)).toSorted()).toEqual(['a-record.bin', 'my-plan.json']);
    for (const { name, bytes } of [plan, everyByte]) {
      expect(Buffer.from(await attachmentBytes(file, name)).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  it('leave the copy sound, and its signature good', async () => {
    for (const file of [unsigned, signed]) {
      await checkSyntax(file);
      const { faults, files } = await checkStructure(file);
      expect(faults).toEqual([]);
      expect(files).toEqual(['a-record.bin', 'my-plan.json']);
    }
    const [worker] = await readSignatures(signed);
    expect(worker).toContain('Signature is Valid.');
    expect(worker).toMatch(/^ {2}- Total document signed/m);
  });

  it('give the same bytes every time', async () => {
    const [one, other] = [await draw([plan]), await draw([plan])];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  it('may be empty', async () => {
    const { bytes } = await draw([{ ...plan, bytes: new Uint8Array() }]);
    expect(await attachmentBytes(bytes, plan.name)).toEqual(new Uint8Array());
    expect((await checkStructure(bytes)).faults).toEqual([]);
  });

  it.each<[string, Attachment[]]>([
    ['a name with capitals', [{ ...plan, name: 'Plan.json' }]],
    ['a name with a path', [{ ...plan, name: '../plan.json' }]],
    ['a name that is not plain letters', [{ ...plan, name: 'płan.json' }]],
    ['no name', [{ ...plan, name: '' }]],
    ['one name twice', [plan, plan]],
    ['no kind', [{ ...plan, mime: 'json' }]],
    ['no words', [{ ...plan, description: ' ' }]],
  ])('are refused with %s', async (_, attachments) => {
    await expect(draw(attachments)).rejects.toThrow('attachment');
  });
});

type Plant = (specification: PDFDict, document: PDFDocument) => void;

const stream = (specification: PDFDict) => {
  const file = dict(specification.lookup(n('EF')))?.lookup(n('F'));
  if (!(file instanceof PDFRawStream)) throw new Error('no file');
  return file.dict;
};

const faults: [string, string, Plant][] = [
  [
    'no relationship',
    'attachment-without-relationship',
    (specification) => specification.delete(n('AFRelationship')),
  ],
  [
    'no description',
    'attachment-without-words',
    (specification) => specification.delete(n('Desc')),
  ],
  ['no file name', 'attachment-without-name', (specification) => specification.delete(n('F'))],
  [
    'no kind',
    'attachment-without-kind',
    (specification) => stream(specification).delete(n('Subtype')),
  ],
  ['no file', 'attachment-without-file', (specification) => specification.delete(n('EF'))],
  [
    'a file the document does not own',
    'attachment-not-associated',
    (_, { catalog }) => catalog.delete(n('AF')),
  ],
  [
    'a file no list names',
    'attachment-not-listed',
    ({ context }, { catalog }) =>
      dict(catalog.lookup(n('Names')))?.set(n('EmbeddedFiles'), context.obj({ Names: [] })),
  ],
  [
    'another length',
    'attachment-size',
    (specification) => dict(stream(specification).lookup(n('Params')))?.delete(n('Size')),
  ],
  [
    'a check sum as text',
    'attachment-check-sum',
    (specification) =>
      dict(stream(specification).lookup(n('Params')))?.set(n('CheckSum'), PDFString.of('00ff')),
  ],
];

describe('the checker notices an attachment with', () => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = (await draw([plan])).bytes;
  });

  it.each(faults)('%s', async (_, id, plant) => {
    const document = await PDFDocument.load(sound, { updateMetadata: false });
    const { catalog, context } = document;
    const specification = dict(context.lookup(members(context, catalog.get(n('AF')))[0]));
    if (!specification) throw new Error('nothing to plant in');
    plant(specification, document);
    const changed = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
    const found = (await checkStructure(changed)).faults.map((fault) => fault.split(':')[0]);
    expect(found).toContain(id);
  });
});

// The structure of every kind of copy is sound, and the checker notices each fault planted on purpose.

import { PDFDict, PDFDocument, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPlanCopy } from '../../../src/main/documents/render';
import * as copies from '../../support/plan-copies';
import { dict, members, n, nameOf, streamText } from './structure/reading';
import { checkStructure } from './structure/structure-check';

const kinds = {
  'an ordinary copy': copies.aCopy(),
  'the least a copy can hold': copies.aTinyCopy(),
  'an easy draft': copies.aDraftCopy('easy'),
  'a practice draft': copies.aPracticeDraftCopy(),
  'a copy she disagrees with': copies.aDisagreeingCopy(),
  'a copy in many letters, with & and < in her name': copies.aCopyInManyLetters(),
  'two hundred items': copies.aCopyWithTwoHundredItems(),
  'a long copy': copies.aLongCopy(),
  'other writing in every place': copies.aCopyInOtherWriting(),
  'an easy copy in large print': copies.aCopy({ style: 'easy', large: true }),
  'her own copy in large print': copies.aCopy({ isForHer: true, large: true }),
};

describe('what we draw', () => {
  it.each(Object.entries(kinds))('%s is sound', async (_, copy) => {
    const { bytes, pages } = await renderPlanCopy(copy, copies.resourcesFolder);
    const check = await checkStructure(bytes);
    expect(check.faults).toEqual([]);
    expect(check.pages).toBe(pages);
    expect(check.files).toEqual([]);
  });

  it('headings, lists, pictures and fields are there as such', async () => {
    const { bytes } = await renderPlanCopy(copies.aCopy(), copies.resourcesFolder);
    const { counts } = await checkStructure(bytes);
    expect(Object.fromEntries(counts)).toMatchObject({ H1: 1, Figure: 1, Form: 1 });
    for (const type of ['H2', 'H3', 'H4', 'L', 'LI', 'LBody', 'P']) {
      expect(counts.get(type) ?? 0, type).toBeGreaterThan(1);
    }
  });
});

type Plant = (document: PDFDocument) => void;

function elementsOf(document: PDFDocument): PDFDict[] {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  return objects.flatMap((object) =>
    object instanceof PDFDict && object.has(n('S')) ? [object] : [],
  );
}

function element(document: PDFDocument, type: string): PDFDict {
  const found = elementsOf(document).find((one) => nameOf(one.get(n('S'))) === type);
  if (!found) throw new Error(`no ${type}`);
  return found;
}

function widget(document: PDFDocument): PDFDict {
  for (const page of document.getPages()) {
    const found = dict(
      document.context.lookup(members(document.context, page.node.get(n('Annots')))[0]),
    );
    if (found) return found;
  }
  throw new Error('no field');
}

function font(document: PDFDocument): PDFDict {
  const fonts = dict(document.getPages()[0]?.node.Resources()?.lookup(n('Font')));
  const found = dict(fonts?.lookup(fonts.keys()[0] ?? n('none')));
  if (!found) throw new Error('no font');
  return found;
}

/** Rewrites the drawing of page one. */
const redraw =
  (change: (content: string) => string): Plant =>
  (document) => {
    const page = document.getPages()[0];
    const content = streamText(document.context.lookup(page?.node.get(n('Contents'))));
    const changed = change(content);
    if (changed === content) throw new Error('nothing was planted');
    page?.node.set(n('Contents'), document.context.register(document.context.stream(changed)));
  };

const rewriteXmp =
  (from: string, to: string): Plant =>
  ({ catalog, context }) => {
    const xml = streamText(catalog.lookup(n('Metadata')));
    if (!xml.includes(from)) throw new Error('nothing was planted');
    catalog.set(
      n('Metadata'),
      context.register(PDFRawStream.of(context.obj({}), Buffer.from(xml.replace(from, to)))),
    );
  };

const faults: [string, string, Plant][] = [
  ['no language', 'no-language', (d) => d.catalog.delete(n('Lang'))],
  ['not marked as tagged', 'not-marked', (d) => d.catalog.delete(n('MarkInfo'))],
  ['title not shown', 'title-not-shown', (d) => d.catalog.delete(n('ViewerPreferences'))],
  ['no metadata', 'no-xmp', (d) => d.catalog.delete(n('Metadata'))],
  ['a bare & in the metadata', 'xmp-broken', rewriteXmp('My Plan', 'My & Plan')],
  ['no PDF/UA mark', 'no-pdfua-mark', rewriteXmp('<pdfuaid:part>1<', '<pdfuaid:part>2<')],
  ['no PDF/A mark', 'no-pdfa-mark', rewriteXmp('<pdfaid:part>3<', '<pdfaid:part>1<')],
  ['no colour profile', 'no-output-intent', (d) => d.catalog.delete(n('OutputIntents'))],
  ['no bookmarks', 'no-bookmarks', (d) => d.catalog.delete(n('Outlines'))],
  [
    'something that starts by itself',
    'does-something',
    (d) => d.catalog.set(n('OpenAction'), d.context.obj({})),
  ],
  [
    'a program inside',
    'carries',
    (d) => d.catalog.set(n('Names'), d.context.obj({ JavaScript: {} })),
  ],
  ['no tree at all', 'no-tree', (d) => d.catalog.delete(n('StructTreeRoot'))],
  ['a picture without words', 'figure-without-words', (d) => element(d, 'Figure').delete(n('Alt'))],
  ['a heading level left out', 'heading-skipped', (d) => element(d, 'H2').set(n('S'), n('H5'))],
  ['a list item outside a list', 'wrong-nesting', (d) => element(d, 'L').set(n('S'), n('Sect'))],
  [
    'a head of a table that is the head of nothing',
    'no-scope',
    (d) => element(d, 'P').set(n('S'), n('TH')),
  ],
  ['a row outside a table', 'wrong-nesting', (d) => element(d, 'P').set(n('S'), n('TR'))],
  ['a list item without a body', 'wrong-nesting', (d) => element(d, 'LBody').set(n('S'), n('P'))],
  ['a picture without a place', 'figure-without-place', (d) => element(d, 'Figure').delete(n('A'))],
  ['no first heading', 'no-first-heading', (d) => element(d, 'H1').set(n('S'), n('P'))],
  ['an unknown type', 'unknown-type', (d) => element(d, 'P').set(n('S'), n('Paragraph'))],
  ['an empty element', 'empty-element', (d) => element(d, 'H1').delete(n('K'))],
  ['words the tree does not know', 'mark-not-in-tree', (d) => element(d, 'H1').delete(n('K'))],
  [
    'a tree that claims what is not there',
    'tree-without-mark',
    (d) => element(d, 'H1').set(n('K'), d.context.obj([9999])),
  ],
  [
    'one mark claimed twice',
    'mark-claimed-twice',
    (d) => element(d, 'H1').set(n('K'), d.context.obj([0, 0])),
  ],
  ['a field without a label', 'field-without-label', (d) => widget(d).delete(n('TU'))],
  [
    'a field not in the tree',
    'annotation-not-in-tree',
    (d) => element(d, 'Form').set(n('K'), d.context.obj([])),
  ],
  ['a field that is not printed', 'field-not-printed', (d) => widget(d).delete(n('F'))],
  ['a link', 'unexpected-annotation', (d) => widget(d).set(n('Subtype'), n('Link'))],
  ['a link without words', 'link-without-words', (d) => widget(d).set(n('Subtype'), n('Link'))],
  ['no way back from a field', 'no-way-back', (d) => widget(d).delete(n('StructParent'))],
  [
    'no way back from a page to its words',
    'no-way-back',
    (d) => d.getPages()[0]?.node.set(n('StructParents'), PDFNumber.of(999)),
  ],
  [
    'a font that cannot be turned into letters',
    'font-without-letters',
    (d) => font(d).delete(n('ToUnicode')),
  ],
  [
    'a font that is not inside',
    'font-not-inside',
    (d) => {
      const inner = dict(
        d.context.lookup(members(d.context, font(d).get(n('DescendantFonts')))[0]),
      );
      dict(inner?.lookup(n('FontDescriptor')))?.delete(n('FontFile2'));
    },
  ],
  ['words drawn without a mark', 'painted-unmarked', redraw((c) => `${c}\n0 0 10 10 re f`)],
  ['a mark left open', 'marks-unbalanced', redraw((c) => `${c}\n/P <</MCID 0>> BDC`)],
  ['a mark closed twice', 'marks-unbalanced', redraw((c) => `${c}\nEMC`)],
  ['text left open', 'marks-unbalanced', redraw((c) => `${c}\nBT`)],
  ['a state of the pen closed twice', 'marks-unbalanced', redraw((c) => `${c}\nQ Q Q`)],
  [
    'what is only seen inside what is read',
    'marks-mixed',
    redraw((c) => c.replace(/(\/P <<[^>]*>> BDC)/, '$1 /Artifact BMC EMC')),
  ],
  [
    'words with no letters in them',
    'outlines-without-words',
    redraw((c) => c.replace(/(\/P <<[^>]*>> BDC)[\s\S]*?EMC/, '$1 0 0 9 9 re f EMC')),
  ],
  [
    'a letter the font does not have',
    'missing-glyph',
    redraw((c) => c.replace(/<[0-9a-f]{8,}>/, '<00000001>')),
  ],
  [
    'no identity',
    'no-id',
    (d) => {
      d.context.trailerInfo.ID = PDFString.of('x');
    },
  ],
];

describe('the checker notices', () => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = (await renderPlanCopy(copies.aCopy(), copies.resourcesFolder)).bytes;
  });

  it.each(faults)('%s', async (_, id, plant) => {
    const document = await PDFDocument.load(sound, { updateMetadata: false });
    plant(document);
    const { faults: found } = await checkStructure(
      await document.save({ useObjectStreams: false, updateFieldAppearances: false }),
    );
    expect(found.map((fault) => fault.split(':')[0])).toContain(id);
  });

  it('outlines that nothing puts into words', async () => {
    const { bytes } = await renderPlanCopy(copies.aCopyInOtherWriting(), copies.resourcesFolder);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const one of elementsOf(document)) one.delete(n('ActualText'));
    const found = (await checkStructure(await document.save({ useObjectStreams: false }))).faults;
    expect(found).toContain('outlines-without-words: page 1');
  });

  it('nothing when a sound file is only written anew', async () => {
    const document = await PDFDocument.load(sound, { updateMetadata: false });
    const { faults: found } = await checkStructure(
      await document.save({ useObjectStreams: false, updateFieldAppearances: false }),
    );
    expect(found).toEqual([]);
  });
});

// Rules about the pages themselves: everything painted is tagged or an artifact, marks and tree
// agree, fields are labelled, fonts are inside and know their letters.

import type { PDFDict, PDFDocument, PDFObject, PDFPage } from '@cantoo/pdf-lib';
import type { Claim, Claims } from './check-tree';
import { dict, members, n, nameOf, numberOf, type Report, streamText, textOf } from './reading';

const token =
  /<<(?:[^<>]|<[0-9a-fA-F\s]*>)*>>|<[0-9a-fA-F\s]*>|\((?:\\.|[^\\()])*\)|\[|\]|\/[^\s/[\]<>()]+|[^\s/[\]<>()]+/g;
const painting = new Set('Tj TJ \' " f F f* S s B b B* b* Do sh'.split(' '));

type Marks = {
  ids: Set<number>;
  /** Those that are only outlines: nothing in them can be read as letters. */
  outlines: Set<number>;
  unmarked: number;
  missingGlyphs: number;
  isBalanced: boolean;
  /** Something that is only seen inside something that is read. */
  isMixed: boolean;
};

type Mark = { kind: 'artifact' | 'tagged' | 'other'; id?: number; painted: boolean; text: boolean };

/** What must be closed as often as it is opened: text, and states of the pen. */
const pairs: Record<string, [string, number]> = {
  ...{ BT: ['text', 1], ET: ['text', -1] },
  ...{ q: ['state', 1], Q: ['state', -1] },
};

function missingGlyphsIn(operands: string[]): number {
  const glyphs = operands.filter((text) => /^<[0-9a-f]+>$/i.test(text));
  const ids = glyphs.flatMap((text) => text.slice(1, -1).match(/.{4}/g) ?? []);
  return ids.filter((id) => id === '0000').length;
}

/** Reads the drawing of a page, command by command. */
function readMarks(content: string): Marks {
  const open: Mark[] = [];
  const depth: Record<string, number> = { text: 0, state: 0 };
  const marks: Marks = {
    ...{ ids: new Set(), outlines: new Set(), unmarked: 0, missingGlyphs: 0 },
    ...{ isBalanced: true, isMixed: false },
  };
  const begin = (operands: string[]) => {
    const id = /\/MCID\s+(\d+)/.exec(operands.at(-1) ?? '')?.[1];
    const kind = operands.includes('/Artifact')
      ? 'artifact'
      : id === undefined
        ? 'other'
        : 'tagged';
    if (kind !== 'other' && open.some((mark) => mark.kind !== 'other')) marks.isMixed = true;
    if (id !== undefined) marks.ids.add(Number(id));
    open.push({
      kind,
      ...(id === undefined ? {} : { id: Number(id) }),
      painted: false,
      text: false,
    });
  };
  const end = () => {
    const mark = open.pop();
    if (!mark) marks.isBalanced = false;
    else if (mark.id !== undefined && mark.painted && !mark.text) marks.outlines.add(mark.id);
  };
  const paint = (command: string, operands: string[]) => {
    const around = open.findLast((mark) => mark.kind !== 'other');
    if (!around) marks.unmarked += 1;
    else if (command.startsWith('T')) around.text = true;
    else around.painted = true;
    if (command.startsWith('T')) marks.missingGlyphs += missingGlyphsIn(operands);
  };
  let operands: string[] = [];
  for (const [piece] of content.matchAll(token)) {
    if (!/^[A-Za-z'"*]+\d?$/.test(piece)) {
      operands.push(piece);
      continue;
    }
    const pair = pairs[piece];
    if (pair) {
      depth[pair[0]] = (depth[pair[0]] ?? 0) + pair[1];
      if ((depth[pair[0]] ?? 0) < 0) marks.isBalanced = false;
    }
    if (piece === 'BDC' || piece === 'BMC') begin(operands);
    else if (piece === 'EMC') end();
    else if (painting.has(piece)) paint(piece, operands);
    operands = [];
  }
  if (open.length > 0 || Object.values(depth).some((left) => left !== 0)) marks.isBalanced = false;
  return marks;
}

function checkFonts(page: PDFPage, report: Report): void {
  const fonts = dict(page.node.Resources()?.lookup(n('Font')));
  for (const [key] of fonts?.entries() ?? []) {
    const font = dict(fonts?.lookup(key));
    const inner = dict(members(page.doc.context, font?.get(n('DescendantFonts')))[0]);
    const first = members(page.doc.context, font?.get(n('DescendantFonts')))[0];
    const descendant = inner ?? dict(page.doc.context.lookup(first));
    const description = dict((descendant ?? font)?.lookup(n('FontDescriptor')));
    if (!['FontFile', 'FontFile2', 'FontFile3'].some((file) => description?.has(n(file)))) {
      report('font-not-inside', String(font?.get(n('BaseFont'))));
    }
    if (!font?.has(n('ToUnicode'))) report('font-without-letters');
  }
}

function checkAnnotation(annotation: PDFDict | undefined, report: Report): void {
  const kind = nameOf(annotation?.get(n('Subtype')));
  if (kind === 'Widget' && !textOf(annotation?.lookup(n('TU')))) report('field-without-label');
  if (kind === 'Link' && !textOf(annotation?.lookup(n('Contents')))) report('link-without-words');
  // On paper nothing can be followed.
  if (kind !== 'Widget') report('unexpected-annotation', kind);
  if (annotation?.has(n('A')) || annotation?.has(n('AA'))) report('does-something', kind);
  if (((numberOf(annotation?.lookup(n('F'))) ?? 0) & 4) === 0) report('field-not-printed');
}

/** From a page's or a field's number to the elements that own what stands on it. */
function wayBackOf({ catalog, context }: PDFDocument): Map<number | undefined, PDFObject> {
  const root = dict(catalog.lookup(n('StructTreeRoot')));
  const numbers = members(context, dict(root?.lookup(n('ParentTree')))?.get(n('Nums')));
  const found = new Map<number | undefined, PDFObject>();
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const value = numbers[index + 1];
    if (value) found.set(numberOf(numbers[index]), value);
  }
  return found;
}

export function checkPages(document: PDFDocument, claims: Claims, report: Report): void {
  const { context } = document;
  const wayBack = wayBackOf(document);
  document.getPages().forEach((page, index) => {
    const where = `page ${index + 1}`;
    const content = members(context, page.node.get(n('Contents')))
      .map((part) => streamText(context.lookup(part)))
      .join('\n');
    const marks = readMarks(content);
    if (!marks.isBalanced) report('marks-unbalanced', where);
    if (marks.unmarked > 0) report('painted-unmarked', where);
    if (marks.missingGlyphs > 0) report('missing-glyph', where);
    if (marks.isMixed) report('marks-mixed', where);
    const claimed = claims.marks.get(String(page.ref)) ?? new Map<number, Claim>();
    if ([...marks.ids].some((id) => !claimed.has(id))) report('mark-not-in-tree', where);
    if ([...claimed.keys()].some((id) => !marks.ids.has(id))) report('tree-without-mark', where);
    if ([...marks.outlines].some((id) => claimed.get(id)?.speaks === false)) {
      report('outlines-without-words', where);
    }
    const back = wayBack.get(numberOf(page.node.lookup(n('StructParents'))));
    const ways = members(context, back).map(String);
    if ([...claimed].some(([id, { element }]) => ways[id] !== element))
      report('no-way-back', where);
    const annotations = members(context, page.node.get(n('Annots')));
    if (annotations.length > 0 && nameOf(page.node.get(n('Tabs'))) !== 'S')
      report('tab-order', where);
    for (const annotation of annotations) {
      const element = claims.annotations.get(String(annotation));
      const found = dict(context.lookup(annotation));
      if (element === undefined) report('annotation-not-in-tree', where);
      else if (String(wayBack.get(numberOf(found?.lookup(n('StructParent'))))) !== element) {
        report('no-way-back', where);
      }
      checkAnnotation(found, report);
    }
    checkFonts(page, report);
  });
}

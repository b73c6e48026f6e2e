// Rules about the pages themselves: everything painted is tagged or an artifact, marks and tree
// agree, fields are labelled, fonts are inside and know their letters.

import type { PDFDict, PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import type { Claims } from './check-tree';
import { dict, members, n, nameOf, numberOf, type Report, streamText, textOf } from './reading';

const token =
  /<<(?:[^<>]|<[0-9a-fA-F\s]*>)*>>|<[0-9a-fA-F\s]*>|\((?:\\.|[^\\()])*\)|\[|\]|\/[^\s/[\]<>()]+|[^\s/[\]<>()]+/g;
const painting = new Set('Tj TJ f F f* S s B b B* b* Do sh'.split(' '));

type Marks = { ids: Set<number>; unmarked: number; missingGlyphs: number; isBalanced: boolean };

function readMarks(content: string): Marks {
  const ids = new Set<number>();
  const open: ('artifact' | 'tagged' | 'other')[] = [];
  const marks: Marks = { ids, unmarked: 0, missingGlyphs: 0, isBalanced: true };
  let operands: string[] = [];
  for (const [piece] of content.matchAll(token)) {
    if (!/^[A-Za-z'"*]+\d?$/.test(piece)) {
      operands.push(piece);
      continue;
    }
    if (piece === 'BDC' || piece === 'BMC') {
      const id = /\/MCID\s+(\d+)/.exec(operands.at(-1) ?? '')?.[1];
      const isArtifact = operands.includes('/Artifact');
      if (id !== undefined) ids.add(Number(id));
      open.push(isArtifact ? 'artifact' : id === undefined ? 'other' : 'tagged');
    } else if (piece === 'EMC') {
      if (open.pop() === undefined) marks.isBalanced = false;
    } else if (painting.has(piece)) {
      if (!open.some((mark) => mark !== 'other')) marks.unmarked += 1;
      const glyphs = operands.filter((text) => /^<[0-9a-f]+>$/i.test(text));
      for (const text of piece.startsWith('T') ? glyphs : []) {
        marks.missingGlyphs +=
          text
            .slice(1, -1)
            .match(/.{4}/g)
            ?.filter((g) => g === '0000').length ?? 0;
      }
    }
    operands = [];
  }
  if (open.length > 0) marks.isBalanced = false;
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
  if (kind !== 'Widget') report('unexpected-annotation', kind);
  if (annotation?.has(n('A')) || annotation?.has(n('AA'))) report('does-something', kind);
  if (((numberOf(annotation?.lookup(n('F'))) ?? 0) & 4) === 0) report('field-not-printed');
}

export function checkPages(document: PDFDocument, claims: Claims, report: Report): void {
  const { context } = document;
  document.getPages().forEach((page, index) => {
    const where = `page ${index + 1}`;
    const content = members(context, page.node.get(n('Contents')))
      .map((part) => streamText(context.lookup(part)))
      .join('\n');
    const marks = readMarks(content);
    if (!marks.isBalanced) report('marks-unbalanced', where);
    if (marks.unmarked > 0) report('painted-unmarked', where);
    if (marks.missingGlyphs > 0) report('missing-glyph', where);
    const claimed = claims.marks.get(String(page.ref)) ?? new Set<number>();
    if ([...marks.ids].some((id) => !claimed.has(id))) report('mark-not-in-tree', where);
    if ([...claimed].some((id) => !marks.ids.has(id))) report('tree-without-mark', where);
    const annotations = members(context, page.node.get(n('Annots')));
    if (annotations.length > 0 && nameOf(page.node.get(n('Tabs'))) !== 'S')
      report('tab-order', where);
    for (const annotation of annotations) {
      if (!claims.annotations.has(String(annotation))) report('annotation-not-in-tree', where);
      checkAnnotation(dict(context.lookup(annotation)), report);
    }
    checkFonts(page, report);
  });
}

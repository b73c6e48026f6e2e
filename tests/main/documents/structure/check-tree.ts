// Rules about the structure tree: known types, headings in order, lists built right, pictures with
// words, nothing empty. Also collects what the tree claims of each page, for the page rules.

import { type PDFDict, type PDFDocument, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { dict, members, n, nameOf, numberOf, type Report, textOf } from './reading';

export type Claims = {
  /** Page reference → marked content ids the tree claims on it. */
  marks: Map<string, Set<number>>;
  /** References of annotations the tree claims. */
  annotations: Set<string>;
  /** Structure types, counted. */
  counts: Map<string, number>;
};

const known =
  'Document Sect H1 H2 H3 H4 H5 H6 P Span L LI Lbl LBody Table TR TH TD Figure Form Caption Link'.split(
    ' ',
  );
const childrenOf: Record<string, string[]> = {
  L: ['LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'Caption'],
  TR: ['TH', 'TD'],
};
const parentOf: Record<string, string> = { LI: 'L', Lbl: 'LI', LBody: 'LI', TR: 'Table' };

export function checkTree(document: PDFDocument, report: Report): Claims {
  const { context, catalog } = document;
  const claims: Claims = { marks: new Map(), annotations: new Set(), counts: new Map() };
  let lastLevel = 0;

  const claim = (page: PDFObject | undefined, id: number) => {
    const key = String(page);
    const seen = claims.marks.get(key) ?? new Set<number>();
    if (seen.has(id)) report('mark-claimed-twice', `${key} ${id}`);
    claims.marks.set(key, seen.add(id));
  };

  const checkOwn = (element: PDFDict, type: string, parent: string) => {
    if (!known.includes(type)) report('unknown-type', type);
    const level = /^H([1-6])$/.exec(type)?.[1];
    if (level) {
      if (Number(level) > lastLevel + 1) report('heading-skipped', `H${level} after H${lastLevel}`);
      lastLevel = Number(level);
    }
    if (type === 'Figure' && !textOf(element.lookup(n('Alt')))) report('figure-without-words');
    if (type === 'TH' && !String(element.lookup(n('A'))).includes('Scope')) report('no-scope');
    const allowed = childrenOf[parent];
    const wanted = parentOf[type];
    if ((allowed && !allowed.includes(type)) || (wanted && wanted !== parent)) {
      report('wrong-nesting', `${type} in ${parent}`);
    }
  };

  const visit = (element: PDFDict, parent: string, above: PDFObject | undefined) => {
    const type = nameOf(element.get(n('S'))) ?? '';
    claims.counts.set(type, (claims.counts.get(type) ?? 0) + 1);
    checkOwn(element, type, parent);
    const page = element.get(n('Pg')) ?? above;
    const kids = members(context, element.get(n('K')));
    if (kids.length === 0) report('empty-element', type);
    for (const kid of kids) {
      const found = context.lookup(kid);
      const inner = dict(found);
      if (found instanceof PDFNumber) claim(page, found.asNumber());
      else if (nameOf(inner?.get(n('Type'))) === 'MCR') {
        claim(inner?.get(n('Pg')) ?? page, numberOf(inner?.lookup(n('MCID'))) ?? -1);
      } else if (nameOf(inner?.get(n('Type'))) === 'OBJR') {
        claims.annotations.add(String(inner?.get(n('Obj'))));
      } else if (inner) visit(inner, type, page);
      else report('broken-tree');
    }
  };

  const root = dict(catalog.lookup(n('StructTreeRoot')));
  if (!root) report('no-tree');
  for (const top of members(context, root?.get(n('K')))) {
    const element = dict(context.lookup(top));
    if (element) visit(element, '', undefined);
  }
  return claims;
}

// Rules about the structure tree: known types, headings in order, lists built right, pictures with
// words, nothing empty. Also collects what the tree claims of each page, for the page rules.

import { type PDFDict, type PDFDocument, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { dict, members, n, nameOf, numberOf, type Report, textOf } from './reading';

/** What the tree says of a mark: whose it is, and whether outlines in it are put into words. */
export type Claim = { element: string; speaks: boolean };

export type Claims = {
  /** Page reference → marked content ids the tree claims on it. */
  marks: Map<string, Map<number, Claim>>;
  /** References of annotations the tree claims → the element they stand in. */
  annotations: Map<string, string>;
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
const parentOf: Record<string, string> = {
  ...{ LI: 'L', Lbl: 'LI', LBody: 'LI' },
  ...{ TR: 'Table', TH: 'TR', TD: 'TR' },
};

/** What an element takes over from those it stands in. */
type Above = { type: string; page: PDFObject | undefined; speaks: boolean };

export function checkTree(document: PDFDocument, report: Report): Claims {
  const { context, catalog } = document;
  const claims: Claims = { marks: new Map(), annotations: new Map(), counts: new Map() };
  let lastLevel = 0;

  const claim = (page: PDFObject | undefined, id: number, by: Claim) => {
    const key = String(page);
    const seen = claims.marks.get(key) ?? new Map<number, Claim>();
    if (seen.has(id)) report('mark-claimed-twice', `${key} ${id}`);
    claims.marks.set(key, seen.set(id, by));
  };

  const checkOwn = (element: PDFDict, type: string, parent: string) => {
    if (!known.includes(type)) report('unknown-type', type);
    const level = /^H([1-6])$/.exec(type)?.[1];
    if (level) {
      if (Number(level) > lastLevel + 1) report('heading-skipped', `H${level} after H${lastLevel}`);
      if (lastLevel === 0 && level !== '1') report('no-first-heading');
      lastLevel = Number(level);
    }
    if (type === 'Figure' && !textOf(element.lookup(n('Alt')))) report('figure-without-words');
    if (type === 'Figure' && !dict(element.lookup(n('A')))?.has(n('BBox'))) {
      report('figure-without-place');
    }
    if (type === 'TH' && !String(element.lookup(n('A'))).includes('Scope')) report('no-scope');
    const allowed = childrenOf[parent];
    const wanted = parentOf[type];
    if ((allowed && !allowed.includes(type)) || (wanted && wanted !== parent)) {
      report('wrong-nesting', `${type} in ${parent}`);
    }
  };

  const visit = (reference: PDFObject, element: PDFDict, above: Above) => {
    const { type: parent } = above;
    const type = nameOf(element.get(n('S'))) ?? '';
    claims.counts.set(type, (claims.counts.get(type) ?? 0) + 1);
    checkOwn(element, type, parent);
    const page = element.get(n('Pg')) ?? above.page;
    const speaks = above.speaks || type === 'Figure' || !!textOf(element.lookup(n('ActualText')));
    const by = { element: String(reference), speaks };
    const kids = members(context, element.get(n('K')));
    if (kids.length === 0) report('empty-element', type);
    for (const kid of kids) {
      const found = context.lookup(kid);
      const inner = dict(found);
      if (found instanceof PDFNumber) claim(page, found.asNumber(), by);
      else if (nameOf(inner?.get(n('Type'))) === 'MCR') {
        claim(inner?.get(n('Pg')) ?? page, numberOf(inner?.lookup(n('MCID'))) ?? -1, by);
      } else if (nameOf(inner?.get(n('Type'))) === 'OBJR') {
        claims.annotations.set(String(inner?.get(n('Obj'))), by.element);
      } else if (inner) visit(kid, inner, { type, page, speaks });
      else report('broken-tree');
    }
  };

  const root = dict(catalog.lookup(n('StructTreeRoot')));
  if (!root) report('no-tree');
  for (const top of members(context, root?.get(n('K')))) {
    const element = dict(context.lookup(top));
    if (element) visit(top, element, { type: '', page: undefined, speaks: false });
  }
  return claims;
}

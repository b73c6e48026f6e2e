// Rules about the file as a whole: language, title, XMP, colours, identity, and nothing hidden inside.

import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { dict, members, n, type Report, streamText, textOf } from './reading';

const stray = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;

function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, rest] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)([^<>]*)>/g)) {
    if (close === '/') {
      if (open.pop() !== name) return false;
    } else if (!rest?.endsWith('/')) {
      open.push(name ?? '');
    }
  }
  return open.length === 0 && !stray.test(xml) && !/<(?![/?!A-Za-z])/.test(xml);
}

function checkXmp(xml: string, report: Report): void {
  if (xml === '') {
    report('no-xmp');
    return;
  }
  if (!isWellFormed(xml)) report('xmp-broken');
  if (!/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</.test(xml)) report('no-pdfa-mark');
  if (!xml.includes('<pdfuaid:part>1<')) report('no-pdfua-mark');
  if (!/<dc:title>[\s\S]*<rdf:li[^>]*>[^<]+</.test(xml)) report('no-title');
}

export function checkMetadata(document: PDFDocument, report: Report): void {
  const { catalog, context } = document;
  if (context.trailerInfo.Encrypt) report('encrypted');
  if (members(context, context.trailerInfo.ID).length !== 2) report('no-id');
  if (!textOf(catalog.lookup(n('Lang')))) report('no-language');
  const marked = dict(catalog.lookup(n('MarkInfo')))
    ?.get(n('Marked'))
    ?.toString();
  if (marked !== 'true') report('not-marked');
  const preferences = dict(catalog.lookup(n('ViewerPreferences')));
  if (preferences?.get(n('DisplayDocTitle'))?.toString() !== 'true') report('title-not-shown');
  for (const key of ['OpenAction', 'AA']) if (catalog.has(n(key))) report('does-something', key);
  if (dict(catalog.lookup(n('Names')))?.has(n('JavaScript'))) report('carries', 'JavaScript');
  checkXmp(streamText(catalog.lookup(n('Metadata'))), report);
  const [intent] = members(context, catalog.get(n('OutputIntents')));
  const profile = dict(context.lookup(intent))?.get(n('DestOutputProfile'));
  if (!profile) report('no-output-intent');
  const outlines = dict(catalog.lookup(n('Outlines')));
  if (!(outlines?.lookup(n('First')) instanceof PDFDict)) report('no-bookmarks');
}

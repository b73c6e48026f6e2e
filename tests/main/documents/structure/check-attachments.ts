// Rules about files inside the file: each is listed once by name, belongs to the document, says what it is, and is
// whole.

import { createHash } from 'node:crypto';
import { decodePDFRawStream, type PDFDocument, PDFHexString, PDFRawStream } from '@cantoo/pdf-lib';
import { dict, members, n, nameOf, numberOf, type Report, textOf } from './reading';

const relationships = ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'];

function checkFile(file: unknown, name: string, report: Report): void {
  if (!(file instanceof PDFRawStream)) {
    report('attachment-without-file', name);
    return;
  }
  if (!nameOf(file.dict.get(n('Subtype')))?.includes('/')) report('attachment-without-kind', name);
  const bytes = decodePDFRawStream(file).decode();
  const params = dict(file.dict.lookup(n('Params')));
  if (numberOf(params?.lookup(n('Size'))) !== bytes.length) report('attachment-size', name);
  const sum = params?.lookup(n('CheckSum'));
  if (sum === undefined) return;
  const wanted = createHash('md5').update(bytes).digest('hex');
  const found = sum instanceof PDFHexString ? Buffer.from(sum.asBytes()).toString('hex') : '';
  if (found !== wanted) report('attachment-check-sum', name);
}

/** Checks every file inside and gives their names. */
export function checkAttachments({ catalog, context }: PDFDocument, report: Report): string[] {
  const names = dict(catalog.lookup(n('Names')));
  const tree = dict(names?.lookup(n('EmbeddedFiles')));
  const leaves = members(context, tree?.get(n('Names')));
  const associated = members(context, catalog.get(n('AF'))).map(String);
  const files: string[] = [];
  for (let index = 0; index + 1 < leaves.length; index += 2) {
    const reference = leaves[index + 1];
    const specification = dict(context.lookup(reference));
    const name = textOf(specification?.lookup(n('UF'))) ?? '';
    files.push(name);
    if (name === '' || textOf(specification?.lookup(n('F'))) !== name) {
      report('attachment-without-name', name);
    }
    if (textOf(leaves[index]) !== name) report('attachment-listed-otherwise', name);
    if (!textOf(specification?.lookup(n('Desc')))) report('attachment-without-words', name);
    const relationship = nameOf(specification?.get(n('AFRelationship'))) ?? '';
    if (!relationships.includes(relationship)) report('attachment-without-relationship', name);
    if (!associated.includes(String(reference))) report('attachment-not-associated', name);
    checkFile(dict(specification?.lookup(n('EF')))?.lookup(n('F')), name, report);
  }
  if (associated.length > files.length) report('attachment-not-listed');
  if (files.toSorted().some((name, index) => name !== files[index])) report('attachments-unsorted');
  return files;
}

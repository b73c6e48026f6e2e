// Files inside a PDF, as PDF/A-3 asks for them: each says how it belongs to the document, what kind it is and what it
// is about. Written here and not by pdfkit, whose check sum is text where the format wants sixteen bytes.

import { createHash } from 'node:crypto';
import type { Attachment } from '../attachment';
import { insideOf, type TaggedPdf } from './tagged-pdf';

/** Readers look a file up by its name in a sorted list, and sort it in different ways beyond these. */
const plainName = /^[a-z0-9][a-z0-9._-]*$/;
const plainKind = /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/;

const asText = (text: string): object => Object(text);

function refuseUnfit(attachments: readonly Attachment[]): void {
  const names = attachments.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Error('two attachments of one name');
  for (const { name, mime, description } of attachments) {
    if (!plainName.test(name)) throw new Error('the name of an attachment is not plain');
    if (!plainKind.test(mime)) throw new Error('the kind of an attachment is not plain');
    if (description.trim() === '') throw new Error('an attachment that says nothing of itself');
  }
}

/**
 * Puts files into the document as data it was made from, byte for byte. Throws where a name is not of lower-case
 * letters, digits and `.-_`, or is there twice.
 */
export function attachFiles(
  { pdf }: TaggedPdf,
  attachments: readonly Attachment[],
  madeAt: Date,
): void {
  refuseUnfit(attachments);
  const inside = insideOf(pdf);
  const associated = attachments.map(({ name, description, mime, bytes }) => {
    const file = inside.ref({
      Type: 'EmbeddedFile',
      Subtype: mime.replace('/', '#2F'),
      Params: {
        Size: bytes.length,
        CreationDate: madeAt,
        ModDate: madeAt,
        CheckSum: createHash('md5').update(bytes).digest(),
      },
    });
    file.end(Buffer.from(bytes));
    const specification = inside.ref({
      Type: 'Filespec',
      AFRelationship: 'Data',
      F: asText(name),
      UF: asText(name),
      Desc: asText(description),
      EF: { F: file, UF: file },
    });
    specification.end();
    inside.addNamedEmbeddedFile(name, specification);
    return specification;
  });
  if (associated.length > 0) inside._root.data['AF'] = associated;
}

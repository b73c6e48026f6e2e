// Finds the signature fields of a PDF: where a signature is or could be.

import { lookUp, type PdfObject, type Revision } from './revisions';
import { type Dictionary, readArray, readText, referenceNumber, UnreadableFailure } from './values';

type SignatureField = {
  number: number;
  name: string;
  object: PdfObject;
  /** Object number of the signature in it; undefined while it is empty. */
  signature: number | undefined;
};

export type SignatureForm = {
  catalogue: { number: number; dictionary: Dictionary };
  form: { number: number; dictionary: Dictionary };
  fields: SignatureField[];
};

const mostFields = 200;

function fieldOf(text: string, revisions: Revision[], written: string): SignatureField | undefined {
  const number = referenceNumber(written);
  if (number === undefined) throw new UnreadableFailure('a field that is not an object');
  const object = lookUp(text, revisions, number);
  if (object.dictionary.get('FT') !== '/Sig') return undefined;
  const title = object.dictionary.get('T');
  return {
    number,
    name: title === undefined ? '' : readText(title),
    object,
    signature: referenceNumber(object.dictionary.get('V')),
  };
}

/**
 * Catalogue, form and signature fields as these revisions have them; undefined when the file has no
 * form at all. @throws UnreadableFailure
 */
export function readSignatureForm(text: string, revisions: Revision[]): SignatureForm | undefined {
  const root = referenceNumber(revisions[0]?.trailer.get('Root'));
  if (root === undefined) throw new UnreadableFailure('no catalogue');
  const catalogue = lookUp(text, revisions, root).dictionary;
  if (!catalogue.has('AcroForm')) return undefined;
  const number = referenceNumber(catalogue.get('AcroForm'));
  if (number === undefined) throw new UnreadableFailure('a form that is not an object');
  const form = lookUp(text, revisions, number).dictionary;
  const written = readArray(form.get('Fields') ?? '[]');
  if (written.length > mostFields) throw new UnreadableFailure('too many fields');
  const fields = written.flatMap((field) => fieldOf(text, revisions, field) ?? []);
  return {
    catalogue: { number: root, dictionary: catalogue },
    form: { number, dictionary: form },
    fields,
  };
}

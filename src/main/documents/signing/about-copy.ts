// What a copy of ours says of itself where signing needs it: its signature fields, and its language.

import { type PdfFile, readRevisions } from '../pdf-file/revisions';
import { readSignatureForm, type SignatureForm } from '../pdf-file/signature-fields';
import { readText } from '../pdf-file/values';

function formOf(bytes: Uint8Array): SignatureForm | undefined {
  const { text, revisions }: PdfFile = readRevisions(bytes);
  return readSignatureForm(text, revisions);
}

/** The signature fields, in file order. @throws UnreadableFailure where it is no copy of ours */
export function fieldsOf(bytes: Uint8Array): { name: string; isSigned: boolean }[] {
  const fields = formOf(bytes)?.fields ?? [];
  return fields.map(({ name, signature }) => ({ name, isSigned: signature !== undefined }));
}

/** The language of its words, BCP 47. @throws UnreadableFailure where it is no copy of ours */
export function languageOf(bytes: Uint8Array): string {
  const written = formOf(bytes)?.catalogue.dictionary.get('Lang');
  return written === undefined ? 'en' : readText(written);
}

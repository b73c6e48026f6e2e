// Ties a signature found in the bytes to the object and the field a viewer would show it in.

import { type LogMark, markOf } from '../../../shared/domain/audit/mark';
import { lookUp, type PdfFile, type PdfObject } from '../pdf-file/revisions';
import { readSignatureForm } from '../pdf-file/signature-fields';
import { type Dictionary, readText, sameValue } from '../pdf-file/values';

/** The two signed stretches: from 0 to `hole`, and from `after` to `end`. Places in the file. */
export type SignedRange = { hole: number; after: number; end: number };

/** True when this object is the signature in that hole and claims exactly those stretches. */
export function isWrittenAt(
  text: string,
  { dictionary, start, end: close }: PdfObject,
  { hole, after, end }: SignedRange,
): boolean {
  return (
    start < hole &&
    after <= close &&
    dictionary.get('Contents') === text.slice(hole, after) &&
    sameValue(dictionary.get('ByteRange'), `[0 ${hole} ${after} ${end - after}]`)
  );
}

/**
 * The signature field a viewer would find this signature in, and the signature's own entries.
 * @throws UnreadableFailure
 */
export function fieldHolding(
  { text, revisions }: PdfFile,
  range: SignedRange,
): { name: string; signature: Dictionary } | undefined {
  const form = readSignatureForm(text, revisions);
  for (const { name, signature } of form?.fields ?? []) {
    if (signature === undefined) continue;
    const object = lookUp(text, revisions, signature);
    if (isWrittenAt(text, object, range)) return { name, signature: object.dictionary };
  }
  return undefined;
}

/** `(D:20261121101112Z)` as ISO text; undefined for any other form. */
export function signedAtIn(signature: Dictionary): string | undefined {
  const parts = /^\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)$/.exec(signature.get('M') ?? '');
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

/** Who signed, as the file says. */
export function signedByIn(signature: Dictionary): string | undefined {
  const name = signature.get('Name');
  return name === undefined ? undefined : readText(name);
}

/** The line of our log it was signed with, as its reason ends. */
export function markIn(signature: Dictionary): LogMark | undefined {
  const reason = signature.get('Reason');
  return reason === undefined ? undefined : markOf(readText(reason));
}

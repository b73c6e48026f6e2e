// What was added to a file after it was signed. Only one thing may be: another signature, written
// the way we write it, into a field that was there and empty. Everything else is a change.

import {
  lookUp,
  type PdfFile,
  placeOf,
  type Revision,
  readObject,
  readRevisions,
} from '../pdf-file/revisions';
import { readSignatureForm, type SignatureForm } from '../pdf-file/signature-fields';
import {
  type Dictionary,
  readDictionary,
  referenceNumber,
  sameValue,
  UnreadableFailure,
} from '../pdf-file/values';

/** Nothing but the entries named may differ. */
function differsOnlyIn(before: Dictionary, after: Dictionary, entries: string[]): boolean {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].every(
    (key) => entries.includes(key) || sameValue(before.get(key), after.get(key)),
  );
}

/** The objects a newly signed field brings with it. */
function signatureObjects(field: Dictionary): number[] {
  const appearance = field.get('AP');
  const normal = appearance?.startsWith('<<')
    ? readDictionary(appearance, 0).entries.get('N')
    : undefined;
  return [field.get('V'), normal].flatMap((written) => referenceNumber(written) ?? []);
}

function isSignatureOrPicture(dictionary: Dictionary, isStream: boolean): boolean {
  if (dictionary.get('Type') === '/Sig') return !isStream;
  const resources = dictionary.get('Resources');
  return isStream && dictionary.get('Subtype') === '/Form' && sameValue(resources, '<<>>');
}

function allowedIn(
  text: string,
  revision: Revision,
  before: { revisions: Revision[]; form: SignatureForm },
): boolean {
  const { form, revisions } = before;
  const now = (number: number) => readObject(text, number, revision.objects.get(number) ?? 0);
  const signed = form.fields.filter(({ number }) => revision.objects.has(number));
  const brought = new Set(signed.flatMap(({ number }) => signatureObjects(now(number).dictionary)));
  return [...revision.objects.keys()].every((number) => {
    const { dictionary, isStream } = now(number);
    const field = signed.find((one) => one.number === number);
    if (field) {
      const was = field.object.dictionary;
      return !was.has('V') && !isStream && differsOnlyIn(was, dictionary, ['V', 'AP']);
    }
    if (number === form.form.number) {
      return differsOnlyIn(form.form.dictionary, dictionary, ['SigFlags']);
    }
    if (number === form.catalogue.number) {
      return differsOnlyIn(form.catalogue.dictionary, dictionary, ['Perms']);
    }
    const isNew = placeOf(revisions, number) === undefined;
    return isNew && brought.has(number) && isSignatureOrPicture(dictionary, isStream);
  });
}

function endOfObject(text: string, number: number, at: number): number {
  const { dictionary, isStream, end } = readObject(text, number, at);
  if (!isStream) return end + 'endobj'.length;
  const length = dictionary.get('Length') ?? '';
  const start = /stream\r?\n/y;
  start.lastIndex = end;
  if (!/^\d{1,9}$/.test(length) || !start.test(text)) throw new UnreadableFailure('an open stream');
  const close = /\s*endstream\s+endobj/y;
  close.lastIndex = start.lastIndex + Number(length);
  if (!close.test(text)) throw new UnreadableFailure('an open stream');
  return close.lastIndex;
}

/**
 * Every object and table stands after `from`, and nothing else does: bytes that belong to neither
 * could mean something to another reader, and an object in the signed part was put there to mislead.
 */
function leavesNothingOver(text: string, revisions: Revision[], from: number): boolean {
  const spans = revisions.flatMap(({ objects, tableAt }) => [
    ...[...objects].map(([number, at]) => ({ at, end: endOfObject(text, number, at) })),
    { at: tableAt, end: text.indexOf('%%EOF', tableAt) + '%%EOF'.length },
  ]);
  let here = from;
  for (const { at, end } of spans.sort((a, b) => a.at - b.at)) {
    if (at < here || text.slice(here, at).trim() !== '') return false;
    here = end;
  }
  return text.slice(here).trim() === '';
}

function sameTables(one: Revision[], other: Revision[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ tableAt }, index) => tableAt === other[index]?.tableAt)
  );
}

/**
 * True when nothing but signatures was added after `signedEnd`. Reads the signed part on its own
 * first, then every later revision against it. @throws UnreadableFailure
 */
export function onlySignaturesAfter({ text, revisions }: PdfFile, signedEnd: number): boolean {
  const later = revisions.filter(({ tableAt }) => tableAt >= signedEnd);
  const earlier = revisions.slice(later.length);
  const signedPart = readRevisions(Buffer.from(text.slice(0, signedEnd), 'latin1'));
  if (later.length === 0 || !sameTables(earlier, signedPart.revisions)) return false;
  if (!leavesNothingOver(text, later, signedEnd)) return false;
  return later.every((revision, index) => {
    const before = revisions.slice(index + 1);
    const form = readSignatureForm(text, before);
    const previous = before[0]?.trailer;
    const isFreed = [...revision.freed].some((number) => number !== 0);
    if (!form || !previous || isFreed) return false;
    const trailerEntries = ['Size', 'Prev', 'ID'];
    if (!differsOnlyIn(previous, revision.trailer, trailerEntries)) return false;
    return allowedIn(text, revision, { revisions: before, form });
  });
}

/** The signature field a viewer would find this signature in, and the signature's own entries. */
export function fieldHolding(
  { text, revisions }: PdfFile,
  { hole, after, end }: { hole: number; after: number; end: number },
): { name: string; signature: Dictionary } | undefined {
  const form = readSignatureForm(text, revisions);
  const range = `[0 ${hole} ${after} ${end - after}]`;
  for (const { name, signature } of form?.fields ?? []) {
    if (signature === undefined) continue;
    const { dictionary, start, end: close } = lookUp(text, revisions, signature);
    const isHere = start < hole && after <= close;
    const isSame =
      dictionary.get('Contents') === text.slice(hole, after) &&
      sameValue(dictionary.get('ByteRange'), range);
    if (isHere && isSame) return { name, signature: dictionary };
  }
  return undefined;
}

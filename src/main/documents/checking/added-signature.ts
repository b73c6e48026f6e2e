// The rules for one update made after signing: it fills an empty signature field with a signature
// over the whole file so far, brings what that needs, and touches nothing else.

import { placeOf, type Revision, readObject } from '../pdf-file/revisions';
import type { SignatureForm } from '../pdf-file/signature-fields';
import { type Dictionary, readDictionary, referenceNumber, sameValue } from '../pdf-file/values';
import { isWrittenAt, type SignedRange } from './held-signature';

/** The rule an update broke. Keys for a log or a test. */
export type UpdateFault =
  | 'trailer-changed'
  | 'object-freed'
  | 'field-changed'
  | 'form-changed'
  | 'catalogue-changed'
  | 'other-object'
  | 'no-field-filled'
  | 'not-signed-whole';

type Update = {
  text: string;
  revision: Revision;
  /** Where the revision's last line ends. */
  end: number;
  /** The revisions before it, newest first, and the form as they have it. */
  before: Revision[];
  form: SignatureForm;
  /** Every signature found in the file that fits the bytes it claims. */
  signatures: SignedRange[];
};

const signatureEntries = [
  ...['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents'],
  ...['M', 'Name', 'Reason', 'Location'],
];
const pictureEntries = ['Type', 'Subtype', 'BBox', 'Resources', 'Filter', 'Length'];

/** Nothing but the entries named may differ. */
function differsOnlyIn(before: Dictionary, after: Dictionary, entries: string[]): boolean {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].every(
    (key) => entries.includes(key) || sameValue(before.get(key), after.get(key)),
  );
}

function hasOnly(dictionary: Dictionary, entries: string[]): boolean {
  return [...dictionary.keys()].every((key) => entries.includes(key));
}

function isTrailerKept(before: Dictionary, after: Dictionary): boolean {
  return (
    differsOnlyIn(before, after, ['Size', 'Prev', 'ID']) &&
    /^\d{1,10}$/.test(after.get('Size') ?? '') &&
    /^\[\s*<[0-9A-Fa-f]*>\s*<[0-9A-Fa-f]*>\s*\]$/.test(after.get('ID') ?? '[<><>]')
  );
}

/** Object number of the picture in `<</N 12 0 R>>`; undefined for any other appearance. */
function pictureOf(field: Dictionary): number | undefined {
  const written = field.get('AP');
  if (!written?.startsWith('<<')) return undefined;
  const { entries } = readDictionary(written, 0);
  return entries.size === 1 ? referenceNumber(entries.get('N')) : undefined;
}

/** What a filled field brings; undefined when anything but its signature and picture changed. */
function broughtBy(update: Update, was: Dictionary, number: number): number[] | undefined {
  const { text, revision, before } = update;
  const { dictionary, isStream } = readObject(text, number, revision.objects.get(number) ?? 0);
  const signature = referenceNumber(dictionary.get('V'));
  if (was.has('V') || isStream || !differsOnlyIn(was, dictionary, ['V', 'AP'])) return undefined;
  const isPictureKept = sameValue(was.get('AP'), dictionary.get('AP'));
  const picture = isPictureKept ? signature : pictureOf(dictionary);
  if (signature === undefined || picture === undefined) return undefined;
  // Something that stood in the file already was drawn for another purpose.
  const isNew = (one: number) => revision.objects.has(one) && placeOf(before, one) === undefined;
  return isNew(signature) && isNew(picture) ? [signature, picture] : undefined;
}

function isSignatureOrPicture(dictionary: Dictionary, isStream: boolean): boolean {
  if (dictionary.get('Type') === '/Sig') return !isStream && hasOnly(dictionary, signatureEntries);
  return (
    isStream &&
    dictionary.get('Subtype') === '/Form' &&
    sameValue(dictionary.get('Resources'), '<<>>') &&
    hasOnly(dictionary, pictureEntries)
  );
}

function faultInObjects(update: Update, brought: number[]): UpdateFault | undefined {
  const { text, revision, form } = update;
  const fields = form.fields.map(({ number }) => number);
  for (const [number, at] of revision.objects) {
    if (fields.includes(number)) continue;
    // The first signature says in the catalogue what may follow it; nobody after it has to.
    if (number === form.catalogue.number) return 'catalogue-changed';
    const { dictionary, isStream } = readObject(text, number, at);
    if (number === form.form.number) {
      const isKept = !isStream && differsOnlyIn(form.form.dictionary, dictionary, ['SigFlags']);
      if (!isKept || dictionary.get('SigFlags') !== '3') return 'form-changed';
    } else if (!brought.includes(number) || !isSignatureOrPicture(dictionary, isStream)) {
      return 'other-object';
    }
  }
  const flags = revision.objects.has(form.form.number) ? '3' : form.form.dictionary.get('SigFlags');
  return flags === '3' ? undefined : 'form-changed';
}

/** The signature is over everything up to the last line of its own update, save itself. */
function signsWhole(update: Update, number: number | undefined): boolean {
  const { text, revision, end } = update;
  const at = number === undefined ? undefined : revision.objects.get(number);
  if (number === undefined || at === undefined) return false;
  const object = readObject(text, number, at);
  return update.signatures.some(
    (range) =>
      isWrittenAt(text, object, range) &&
      object.dictionary.get('Type') === '/Sig' &&
      range.end >= end &&
      text.slice(end, range.end).trim() === '',
  );
}

/** The first rule this update breaks; undefined when it only signs. @throws UnreadableFailure */
export function faultIn(update: Update): UpdateFault | undefined {
  const { revision, before, form } = update;
  const previous = before[0]?.trailer;
  if (!previous || !isTrailerKept(previous, revision.trailer)) return 'trailer-changed';
  if ([...revision.freed].some((number) => number !== 0)) return 'object-freed';
  const filled = form.fields.filter(({ number }) => revision.objects.has(number));
  const brought = filled.map(({ number, object }) => broughtBy(update, object.dictionary, number));
  if (brought.includes(undefined)) return 'field-changed';
  const fault = faultInObjects(
    update,
    brought.flatMap((numbers) => numbers ?? []),
  );
  if (fault) return fault;
  if (brought.length === 0) return 'no-field-filled';
  return brought.every((numbers) => signsWhole(update, numbers?.[0]))
    ? undefined
    : 'not-signed-whole';
}

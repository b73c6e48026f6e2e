// Gives what was added to a signed file a name a person understands: a page, an attachment, the title. It only names:
// that something was changed is settled before, by rules that do not need to understand it.

import type { CheckReason } from '../../../shared/domain/copies/check-reasons';
import {
  lookUp,
  type PdfFile,
  type PdfObject,
  placeOf,
  type Revision,
  readObject,
} from '../pdf-file/revisions';
import { type Dictionary, referenceNumber, sameValue } from '../pdf-file/values';

type Named = CheckReason | undefined;

const mostPages = 2_000;
/** Enough to name what was changed; what comes after that many is not looked at. */
const mostObjects = 300;
const mostRead = 1024 * 1024;

/** Words that stand in what was added and need nothing to be followed. */
const signs: [CheckReason, RegExp][] = [
  ['hidden_table', /\/XRefStm\b|\/Type\s*\/(?:XRef|ObjStm)\b/],
  ['locked_later', /\/Encrypt\b/],
  ['script_added', /\/JavaScript\b|\/JS\b/],
  ['acts_by_itself', /\/OpenAction\b|\/Launch\b|\/URI\b/],
  ['attachment_changed', /\/EmbeddedFiles?\b|\/Filespec\b/],
  ['form_changed', /\/XFA\b|\/NeedAppearances\b/],
  ['layers_changed', /\/OCProperties\b|\/OCG\b/],
  ['proof_added', /\/DSS\b|\/DocTimeStamp\b/],
];

const inCatalogue: Record<string, CheckReason> = {
  Pages: 'page_changed',
  Names: 'attachment_changed',
  AF: 'attachment_changed',
  OpenAction: 'acts_by_itself',
  AA: 'acts_by_itself',
  OCProperties: 'layers_changed',
  AcroForm: 'form_changed',
  DSS: 'proof_added',
  Extensions: 'proof_added',
  Metadata: 'title_changed',
  Lang: 'title_changed',
  ViewerPreferences: 'title_changed',
  Perms: 'permission_changed',
};

const byType: Record<string, CheckReason> = {
  '/Page': 'page_changed',
  '/Pages': 'page_changed',
  '/Annot': 'note_added',
  '/Filespec': 'attachment_changed',
  '/EmbeddedFile': 'attachment_changed',
  '/Metadata': 'title_changed',
  '/OCG': 'layers_changed',
  '/XObject': 'page_changed',
  '/Font': 'page_changed',
  '/StructElem': 'page_changed',
  '/Sig': 'signature_changed',
};

/** Numbers of the objects that make up the signed file, by what a person would call them. */
type Parts = { catalogue: number; pages: Set<number>; tree: Set<number>; drawn: Set<number> };

const references = (written: string | undefined): number[] =>
  [...(written ?? '').matchAll(/(\d{1,10}) 0 R/g)].slice(0, mostPages).map(([, n]) => Number(n));

function partsOf(text: string, signed: Revision[]): Parts | undefined {
  const catalogue = referenceNumber(signed[0]?.trailer.get('Root'));
  if (catalogue === undefined) return undefined;
  const parts: Parts = { catalogue, pages: new Set(), tree: new Set(), drawn: new Set() };
  const root = referenceNumber(lookUp(text, signed, catalogue).dictionary.get('Pages'));
  const waiting = root === undefined ? [] : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (parts.tree.has(node) || parts.pages.size + parts.tree.size > mostPages) continue;
    const { dictionary } = lookUp(text, signed, node);
    if (dictionary.get('Type') === '/Page') {
      parts.pages.add(node);
      for (const one of references(dictionary.get('Contents'))) parts.drawn.add(one);
    } else {
      parts.tree.add(node);
      waiting.push(...references(dictionary.get('Kids')));
    }
  }
  return parts;
}

function differing(before: Dictionary, after: Dictionary): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => !sameValue(before.get(key), after.get(key)),
  );
}

function inPageTree(before: Dictionary, after: Dictionary): CheckReason {
  const count = (tree: Dictionary) => Number(tree.get('Count') ?? 0);
  if (count(after) > count(before)) return 'page_added';
  return count(after) < count(before) ? 'page_taken_out' : 'page_changed';
}

function nameOfCatalogue(before: Dictionary, after: Dictionary): CheckReason[] {
  return differing(before, after).map((key) => inCatalogue[key] ?? 'part_added');
}

function typeOf(object: PdfObject): Named {
  const { dictionary } = object;
  if (dictionary.get('S') === '/JavaScript') return 'script_added';
  if (dictionary.get('FT') === '/Sig') return 'field_changed';
  if (dictionary.has('Fields')) return 'form_changed';
  if (dictionary.get('Subtype') === '/Image') return 'page_changed';
  return byType[dictionary.get('Type') ?? ''];
}

function nameOfObject(
  text: string,
  signed: Revision[],
  parts: Parts,
  number: number,
  at: number,
): CheckReason[] {
  if (parts.drawn.has(number)) return ['page_changed'];
  const after = readObject(text, number, at);
  const was = placeOf(signed, number);
  if (was === undefined) return [];
  const before = readObject(text, number, was);
  if (number === parts.catalogue) return nameOfCatalogue(before.dictionary, after.dictionary);
  if (parts.tree.has(number)) return [inPageTree(before.dictionary, after.dictionary)];
  if (parts.pages.has(number)) {
    const [only, ...more] = differing(before.dictionary, after.dictionary);
    return [only === 'Annots' && more.length === 0 ? 'note_added' : 'page_changed'];
  }
  const info = referenceNumber(signed[0]?.trailer.get('Info'));
  if (number === info) return ['title_changed'];
  const named = typeOf(before) ?? typeOf(after);
  return named ? [named] : [];
}

/** Reading one object must not keep the others from being named. */
function attempt<T>(name: () => T, otherwise: T): T {
  try {
    return name();
  } catch {
    return otherwise;
  }
}

function inTrailer(before: Dictionary, after: Dictionary): CheckReason[] {
  const keys = differing(before, after);
  if (keys.includes('Encrypt')) return ['locked_later'];
  if (keys.includes('Root')) return ['pointed_elsewhere'];
  return keys.includes('Info') ? ['title_changed'] : [];
}

/** Every object of these revisions, until enough of them was read. */
function* objectsOf(text: string, revisions: Revision[]): Generator<[number, number]> {
  let count = 0;
  let read = 0;
  for (const { objects } of revisions) {
    for (const [number, at] of objects) {
      count += 1;
      if (count > mostObjects || read > mostRead) return;
      yield [number, at];
      read += attempt(() => readObject(text, number, at).end - at, 0);
    }
  }
}

function namesIn(text: string, signed: Revision[], later: Revision[]): CheckReason[] {
  const parts = partsOf(text, signed);
  const [before] = signed;
  if (!parts || !before) return [];
  return [
    ...later.flatMap(({ trailer }) => attempt(() => inTrailer(before.trailer, trailer), [])),
    ...(later.some(({ freed }) => [...freed].some((one) => parts.pages.has(one)))
      ? (['page_taken_out'] as const)
      : []),
    ...[...objectsOf(text, later)].flatMap(([number, at]) =>
      attempt(() => nameOfObject(text, signed, parts, number, at), []),
    ),
  ];
}

/**
 * Names for what was put into a file after `signedEnd`, most telling first; empty when there is none. Never throws.
 * @param signed the revisions of the signed part
 * @param file the whole file, where it can still be followed
 */
export function nameChanges(
  text: string,
  signedEnd: number,
  signed: Revision[],
  file: PdfFile | undefined,
): CheckReason[] {
  const added = text.slice(signedEnd);
  const later = file?.revisions.filter(({ tableAt }) => tableAt >= signedEnd) ?? [];
  const found = new Set([
    ...attempt(() => namesIn(text, signed, later), []),
    ...signs.flatMap(([name, sign]) => (sign.test(added) ? [name] : [])),
  ]);
  // A page that was put in or taken out says more than that the tree of pages is another.
  if (found.has('page_added') || found.has('page_taken_out')) found.delete('page_changed');
  return [...found];
}

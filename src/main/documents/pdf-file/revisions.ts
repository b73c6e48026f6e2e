// Reads a PDF file the way a viewer does: from its end, through the chain of cross-reference tables.
// Accepts only classic tables, which is what we write. Counts and loops are capped, so no file can
// keep it busy.

import { type Dictionary, readDictionary, skipSpace, UnreadableFailure } from './values';

const mostRevisions = 100;
const mostEntries = 500_000;
/** A dictionary of ours takes a few thousand bytes, the signature in it included. */
const mostOfDictionary = 256 * 1024;

export type Revision = {
  /** Where its cross-reference table starts. */
  tableAt: number;
  /** Object number → where the object starts. */
  objects: ReadonlyMap<number, number>;
  /** Objects this revision takes away. */
  freed: ReadonlySet<number>;
  trailer: Dictionary;
  /** Where the trailer's dictionary ends. */
  trailerEnd: number;
};

export type PdfFile = {
  /** The whole file, a character for each byte. */
  text: string;
  /** Newest first. */
  revisions: Revision[];
};

const tableHead = /xref[ \t]*\r?\n/y;
const sectionHead = /(\d{1,10}) (\d{1,7})[ \t]*\r?\n/y;
const tableRow = /^(\d{10}) (\d{5}) ([nf])[ \r][\r\n]$/;
const rowLength = 20;

function sectionAt(
  text: string,
  at: number,
): { first: number; count: number; end: number } | undefined {
  sectionHead.lastIndex = at;
  const found = sectionHead.exec(text);
  if (!found) return undefined;
  return { first: Number(found[1]), count: Number(found[2]), end: sectionHead.lastIndex };
}

/** The dictionary that follows; one too long for ours is refused. @throws UnreadableFailure */
function dictionaryAt(text: string, from: number): { entries: Dictionary; end: number } {
  const at = skipSpace(text, from);
  const { entries, end } = readDictionary(text.slice(at, at + mostOfDictionary), 0);
  return { entries, end: at + end };
}

function readTable(text: string, at: number, budget: number): Revision {
  tableHead.lastIndex = at;
  if (!tableHead.test(text)) throw new UnreadableFailure('not a classic cross-reference table');
  const objects = new Map<number, number>();
  const freed = new Set<number>();
  let here = tableHead.lastIndex;
  let seen = 0;
  for (let section = sectionAt(text, here); section; section = sectionAt(text, here)) {
    here = section.end;
    seen += section.count + 1;
    if (seen > budget) throw new UnreadableFailure('too many objects');
    for (let index = 0; index < section.count; index += 1, here += rowLength) {
      const row = tableRow.exec(text.slice(here, here + rowLength));
      if (!row) throw new UnreadableFailure('a row that cannot be read');
      const object = section.first + index;
      // Readers differ in which of two rows they follow.
      if (objects.has(object) || freed.has(object)) throw new UnreadableFailure('an object twice');
      if (row[3] === 'f') freed.add(object);
      else objects.set(object, Number(row[1]));
    }
  }
  const trailerAt = skipSpace(text, here);
  if (!text.startsWith('trailer', trailerAt)) throw new UnreadableFailure('no trailer');
  const { entries, end } = dictionaryAt(text, trailerAt + 'trailer'.length);
  return { tableAt: at, objects, freed, trailer: entries, trailerEnd: end };
}

/** Where the newest table starts, as the last line but one of the file says. */
function lastTableAt(text: string): number {
  const end = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(text.slice(-128));
  if (!end) throw new UnreadableFailure('no end of file');
  return Number(end[1]);
}

/** Walks all revisions of a file, newest first. @throws UnreadableFailure */
export function readRevisions(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) throw new UnreadableFailure('not a PDF');
  const revisions: Revision[] = [];
  const visited = new Set<number>();
  let budget = mostEntries;
  let at: number | undefined = lastTableAt(text);
  while (at !== undefined) {
    if (visited.has(at) || revisions.length >= mostRevisions) throw new UnreadableFailure('a loop');
    visited.add(at);
    const revision = readTable(text, at, budget);
    budget -= revision.objects.size + revision.freed.size;
    if (revision.trailer.has('XRefStm')) throw new UnreadableFailure('a hidden table');
    revisions.push(revision);
    const previous = revision.trailer.get('Prev');
    if (previous !== undefined && !/^\d{1,10}$/.test(previous))
      throw new UnreadableFailure('no Prev');
    at = previous === undefined ? undefined : Number(previous);
  }
  return { text, revisions };
}

export type PdfObject = {
  dictionary: Dictionary;
  /** Where the dictionary ends and, for a stream, its content is announced. */
  isStream: boolean;
  start: number;
  end: number;
};

/** The dictionary object with this number at this place. @throws UnreadableFailure */
export function readObject(text: string, number: number, at: number): PdfObject {
  const head = `${number} 0 obj`;
  if (!text.startsWith(head, at)) throw new UnreadableFailure('an object that is not there');
  const { entries, end } = dictionaryAt(text, at + head.length);
  const next = skipSpace(text, end);
  const isStream = text.startsWith('stream', next);
  if (!isStream && !text.startsWith('endobj', next)) throw new UnreadableFailure('an open object');
  return { dictionary: entries, isStream, start: at, end: next };
}

/** Where an object stands in the newest of these revisions that has it. */
export function placeOf(revisions: Revision[], number: number): number | undefined {
  for (const { objects, freed } of revisions) {
    if (freed.has(number)) return undefined;
    const at = objects.get(number);
    if (at !== undefined) return at;
  }
  return undefined;
}

/** The dictionary of an object as these revisions have it. @throws UnreadableFailure */
export function lookUp(text: string, revisions: Revision[], number: number | undefined): PdfObject {
  const at = number === undefined ? undefined : placeOf(revisions, number);
  if (number === undefined || at === undefined) throw new UnreadableFailure('no such object');
  return readObject(text, number, at);
}

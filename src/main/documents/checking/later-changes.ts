// What was added to a file after it was signed. Only one thing may be: another signature, written
// the way we write it, into a field that was there and empty. Everything else is a change.

import { type PdfFile, type Revision, readObject, readRevisions } from '../pdf-file/revisions';
import { readSignatureForm } from '../pdf-file/signature-fields';
import { UnreadableFailure } from '../pdf-file/values';
import { faultIn, type UpdateFault } from './added-signature';
import type { SignedRange } from './held-signature';

/** The rule broken by what was added. Keys for a log or a test. */
export type LaterChange = 'tables-changed' | 'bytes-left-over' | UpdateFault;

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

/** Where the last line of a revision ends. Nothing may stand between it and the trailer. */
function endOfRevision(text: string, { tableAt, trailerEnd }: Revision): number {
  const close = /\s*startxref\s+(\d{1,10})\s+%%EOF/y;
  close.lastIndex = trailerEnd;
  const found = close.exec(text);
  if (Number(found?.[1]) !== tableAt) throw new UnreadableFailure('a table without its last lines');
  return close.lastIndex;
}

/**
 * Every object and table stands after `from`, and nothing else does: bytes that belong to neither
 * could mean something to another reader, and an object in the signed part was put there to mislead.
 */
function leavesNothingOver(text: string, revisions: Revision[], from: number): boolean {
  const parts = revisions.flatMap((revision) => [
    ...[...revision.objects].map(([number, at]) => ({
      at,
      end: () => endOfObject(text, number, at),
    })),
    { at: revision.tableAt, end: () => endOfRevision(text, revision) },
  ]);
  let here = from;
  // Read one after the other and never one inside another, so that no byte is read twice.
  for (const { at, end } of parts.sort((a, b) => a.at - b.at)) {
    if (at < here || text.slice(here, at).trim() !== '') return false;
    here = end();
  }
  return text.slice(here).trim() === '';
}

function sameTables(one: Revision[], other: Revision[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ tableAt }, index) => tableAt === other[index]?.tableAt)
  );
}

/** Each revision stands as a whole after the one it follows. */
function isInOrder(revisions: Revision[], count: number): boolean {
  return revisions.slice(0, count).every(({ objects, tableAt }, index) => {
    const previous = revisions[index + 1]?.tableAt ?? 0;
    return [tableAt, ...objects.values()].every((at) => at > previous && at <= tableAt);
  });
}

/**
 * The first rule broken by what was added after `signedEnd`; undefined when only signatures were.
 * Reads the signed part on its own first, then every later revision against it. `signatures` are
 * those found in the file that fit their bytes. @throws UnreadableFailure
 */
export function changeAfter(
  { text, revisions }: PdfFile,
  signedEnd: number,
  signatures: SignedRange[],
): LaterChange | undefined {
  const later = revisions.filter(({ tableAt }) => tableAt >= signedEnd);
  const earlier = revisions.slice(later.length);
  const signedPart = readRevisions(Buffer.from(text.slice(0, signedEnd), 'latin1'));
  const isFollowed = sameTables(earlier, signedPart.revisions);
  if (!isFollowed || !isInOrder(revisions, later.length)) return 'tables-changed';
  if (!leavesNothingOver(text, later, signedEnd)) return 'bytes-left-over';
  // Nothing but white space was added, and even that we never write.
  if (later.length === 0) return 'bytes-left-over';
  // Oldest first: each is only looked at once all before it are known to be nothing but signatures.
  for (const revision of later.toReversed()) {
    const before = revisions.slice(revisions.indexOf(revision) + 1);
    const form = readSignatureForm(text, before);
    if (!form) return 'form-changed';
    const end = endOfRevision(text, revision);
    const fault = faultIn({ text, revision, end, before, form, signatures });
    if (fault) return fault;
  }
  return undefined;
}

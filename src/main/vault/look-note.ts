// Where nothing can be written beside the plans, each look is written down in a file of its own, in a place that whoever looks
// has chosen: on disk before what was asked for leaves the vault. Without it nothing is shown. Decision 26.

import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { type FailureCode, KnownFailure } from '../../shared/ipc/failure';
import { eventOf, SERVICE } from '../audit/export-log';
import { fileFailure } from '../files/file-failure';
import type { Recorder } from '../store/connection';
import type { Statement } from '../store/journal-file';

export type NoteHead = {
  at: string;
  worker: { id: string; name: string };
  reason: string;
  establishment: string;
  /** The last entry of the log that the plans came with. */
  goesOnFrom?: { seq: number; hash: string } | undefined;
};

/** Lines as in a saved log, without its seal. */
const NOTE_FORMAT = 1;
const BEGINS = 'LOOKED_WHERE_NOTHING_IS_WRITTEN';
/** Bytes; no first line of a note comes near it. */
const FIRST_LINE_AT_MOST = 64 * 1024;

/** A place for a note is no place for a copy: what there is to say of it is another thing. */
const ofTheNote: Partial<Record<FailureCode, FailureCode>> = {
  'place-not-writable': 'note-not-writable',
  'place-full': 'note-place-full',
};

function noteFailure(problem: unknown): unknown {
  const told = fileFailure(problem, 'place-not-writable');
  const code = told instanceof KnownFailure ? ofTheNote[told.failure.code] : undefined;
  return code ? new KnownFailure(code) : told;
}

/**
 * Opens the note for adding to it. One that is there already keeps its lines, and a link is not followed.
 * @param folder the plans' own, in which it cannot lie
 * @throws KnownFailure note-name-taken (by a file that is no note of ours), note-not-writable, note-place-full, place-gone,
 *   name-not-usable
 */
export async function openLookNote(path: string, folder: string): Promise<FileHandle> {
  let file: FileHandle | undefined;
  try {
    await checkIsOutside(path, await realpath(folder));
    const { O_APPEND, O_CREAT, O_RDWR } = constants;
    // Windows has no such flag; there only the look before keeps links out of the plans' folder.
    const stayHere: number = constants.O_NOFOLLOW ?? 0;
    file = await open(path, O_RDWR | O_CREAT | O_APPEND | stayHere, 0o600);
    await goOnAfter(file);
    return file;
  } catch (problem) {
    await file?.close();
    throw noteFailure(problem);
  }
}

/** @throws KnownFailure note-not-writable: the folder of the file, or what the file is a link to, is in there */
async function checkIsOutside(path: string, folder: string): Promise<void> {
  const inside = await realpath(dirname(path));
  const itself = await realpath(path).catch(() => inside);
  if ([inside, itself].some((one) => `${one}${sep}`.startsWith(`${folder}${sep}`))) {
    throw new KnownFailure('note-not-writable');
  }
}

/** @throws KnownFailure note-name-taken: what is there is not ours to add to */
async function goOnAfter(file: FileHandle): Promise<void> {
  const found = await file.stat();
  if (!found.isFile() || found.size === 0) return;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_LINE_AT_MOST), 0, null, 0);
  const [first = ''] = buffer.toString('utf8', 0, bytesRead).split('\n', 1);
  if (!isFirstLine(first)) throw new KnownFailure('note-name-taken');
  const last = await file.read(Buffer.alloc(1), 0, 1, found.size - 1);
  // A line that was cut off stays as it is; the next one does not run into it.
  if (last.buffer.toString() !== '\n') await file.appendFile('\n');
}

function isFirstLine(line: string): boolean {
  try {
    const read: unknown = JSON.parse(line);
    return typeof read === 'object' && read !== null && 'what' in read && read.what === BEGINS;
  } catch {
    return false;
  }
}

/**
 * Begins the note, or goes on with it.
 * @returns writes what each transaction puts into the log there, before it is committed
 * @throws as `openLookNote`
 */
export async function noteLooks(file: FileHandle, head: NoteHead): Promise<Recorder> {
  const { at, worker, ...details } = head;
  const add = async (lines: readonly object[]) => {
    try {
      await file.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      await file.sync();
    } catch (problem) {
      throw noteFailure(problem);
    }
  };
  await add([
    {
      ...{ what: BEGINS, when: at, who: worker.id, subjectId: '' },
      ...{ subjectType: 'LOG', service: SERVICE, correlationId: '' },
      details: { format: NOTE_FORMAT, name: worker.name, ...details },
    },
  ]);
  return {
    keep: async (statements) => {
      const entries = statements.flatMap(entryIn);
      if (entries.length > 0) await add(entries.map((entry) => eventOf(entry, null)));
    },
    // A line too many says that somebody asked; that nothing came of it harms nobody.
    takeBack: async () => undefined,
  };
}

/** The entry of the log that a statement writes. */
function entryIn({ sql, values }: Statement): Record<string, string | number | null>[] {
  const [, columns] = /^INSERT INTO audit_entry \(([^)]*)\)/.exec(sql) ?? [];
  if (columns === undefined) return [];
  const entry = columns.split(', ').map((column, i) => {
    const value = values[i] ?? null;
    return [column, value instanceof Uint8Array ? null : value] as const;
  });
  return [Object.fromEntries(entry)];
}

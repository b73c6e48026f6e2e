// Where nothing can be written beside the plans, each look is written down in a file of its own, in a place that whoever looks
// has chosen: on disk before what was asked for leaves the vault. Without it nothing is shown. Decision 26.

import { type FileHandle, open, realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { EXPORT_FORMAT, eventOf, SERVICE } from '../audit/export-log';
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

/**
 * Opens the note and writes its first line.
 * @param folder the plans' own, in which it cannot lie
 * @throws KnownFailure place-not-writable, place-gone, place-full, name-not-usable
 */
export async function openLookNote(path: string, folder: string): Promise<FileHandle> {
  try {
    const inside = (await realpath(dirname(path))) + sep;
    if (inside.startsWith((await realpath(folder)) + sep)) {
      throw new KnownFailure('place-not-writable');
    }
    return await open(path, 'w', 0o600);
  } catch (problem) {
    throw fileFailure(problem, 'place-not-writable');
  }
}

/**
 * Begins the note.
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
      throw fileFailure(problem, 'place-not-writable');
    }
  };
  await add([
    {
      ...{ what: 'LOOKED_WHERE_NOTHING_IS_WRITTEN', when: at, who: worker.id, subjectId: '' },
      ...{ subjectType: 'LOG', service: SERVICE, correlationId: '' },
      details: { format: EXPORT_FORMAT, name: worker.name, ...details },
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

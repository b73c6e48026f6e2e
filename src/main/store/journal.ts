// What is saved between two backups, kept a second time: each change is on disk here before it is committed there, so that a
// file that is lost costs nothing that was answered for. The number of the last change stands in the file itself, so that
// the two can be held against each other. It never keeps anything from being saved: where it cannot be written it rests, and
// wants a backup. Source: security.md 5.3.

import { type FileHandle, open, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeWhole } from '../files/write-whole';
import type { Connection, Recorder } from './connection';
import {
  beginJournal,
  type Chain,
  type Entry,
  JOURNAL,
  JOURNAL_ENDED,
  keyPlace,
  lastOf,
  readJournal,
  sealEntry,
} from './journal-file';
import type { PageKey as FileKey } from './pages';

export type JournalOf = {
  /** The vault's folder. */
  folder: string;
  connection: Connection;
  /** Asked for each time: the key may be changed while the plans are open. */
  key: () => FileKey;
  /** UTC moment. */
  now: () => string;
};

/** A moment in the file, and what was saved after it. */
export type Mark = { at: number; entries: Entry[]; isVoid: boolean };

export type Journal = {
  /** False while nothing is kept here, until there is another backup. */
  isKeeping: () => boolean;
  /** Told each time something was saved and could not be kept, or there is much of it: a backup is wanted. */
  whenWanting: (tell: () => void) => void;
  /** The moment a copy is made of the file; asked for in the turn in which it is made. */
  mark: () => Mark;
  /** The copy did not become a backup. */
  drop: (mark: Mark) => void;
  /** Goes on from a backup that was looked through. What it cannot do leaves things as they are. */
  begin: (base: { id: string; salt: string; schema: number }, mark: Mark) => Promise<void>;
  /** Makes all that was kept unreadable. Nothing is kept until there is another backup. */
  forget: () => Promise<void>;
  /** As the file is closed: nothing more comes. */
  close: () => Promise<void>;
};

/** So much, and a backup is wanted. */
const MUCH = 16 * 1024 * 1024;
/** So much, and it rests until there is one. */
const MOST = 64 * 1024 * 1024;

type Held = { file: FileHandle; chain: Chain; end: number; salt: string };

/** Goes on with the journal that is there where it fits the file, and else rests. From then on every change is told to it. */
export async function openJournal(of: JournalOf): Promise<Journal> {
  const path = join(of.folder, JOURNAL);
  let held: Held | undefined;
  let n = 0;
  let tell: () => void = () => undefined;
  const marks = new Set<Mark>();

  const rest = async () => {
    const was = held;
    held = undefined;
    await was?.file.close().catch(() => undefined);
    await endJournal(of.folder);
  };
  const append = async (entry: Entry): Promise<void> => {
    for (const mark of marks) mark.entries.push(entry);
    if (!held) return;
    if (held.end > MOST || held.salt !== of.key().salt) return rest();
    const { bytes, chain } = sealEntry(held.chain, entry);
    try {
      const { bytesWritten } = await held.file.write(bytes, 0, bytes.length, held.end);
      if (bytesWritten < bytes.length) throw new Error('there is no room for it');
      await held.file.datasync();
      held = { ...held, chain, end: held.end + bytes.length };
    } catch {
      await rest();
    }
  };
  const recorder: Recorder = {
    keep: async (statements, raw) => {
      n += 1;
      await append({ kind: 'change', n, at: of.now(), statements });
      if (!held || held.end > MUCH) tell();
      // Also while it rests: a journal that was left behind must not seem to fit.
      await raw.exec(`PRAGMA application_id = ${n}`);
    },
    takeBack: async () => {
      await append({ kind: 'dropped', n });
      n -= 1;
    },
  };
  const goOn = async (schema: number): Promise<void> => {
    const read = await readJournal(path, of.key());
    const last = read && lastOf(read);
    // One more than the file has: ended between the two. Nobody was told that it was saved.
    if (!read || last === undefined || (last !== n && last !== n + 1)) return rest();
    if (read.isCut) await truncate(path, read.end);
    const file = await open(path, 'r+');
    held = { file, chain: read.chain, end: read.end, salt: read.head.salt };
    if (last === n + 1) await append({ kind: 'dropped', n: last });
    if (schemaOf(read.head.schema, read.entries) !== schema) {
      await append({ kind: 'schema', to: schema });
    }
  };
  await of.connection.alone(async (raw) => {
    const [id] = await raw.all<{ application_id: number }>('PRAGMA application_id');
    const [version] = await raw.all<{ user_version: number }>('PRAGMA user_version');
    n = id?.application_id ?? 0;
    await goOn(version?.user_version ?? 0).catch(rest);
    of.connection.recordTo(recorder);
  });

  return {
    isKeeping: () => held !== undefined,
    whenWanting: (told) => {
      tell = told;
    },
    mark: () => {
      const mark: Mark = { at: n, entries: [], isVoid: false };
      marks.add(mark);
      return mark;
    },
    drop: (mark) => void marks.delete(mark),
    begin: ({ id, salt, schema }, mark) =>
      of.connection.alone(async () => {
        marks.delete(mark);
        const key = of.key();
        if (mark.isVoid || key.salt !== salt) return;
        const next = await writeAnew(
          path,
          { base: id, salt, schema, startsAt: mark.at },
          mark,
          key,
        );
        if (!next) return;
        const was = held;
        held = next;
        if (was) await spoil(was.file);
        await rm(join(of.folder, JOURNAL_ENDED), { force: true }).catch(() => undefined);
      }),
    forget: () =>
      of.connection.alone(async () => {
        for (const mark of marks) mark.isVoid = true;
        await held?.file.close().catch(() => undefined);
        held = undefined;
        await forgetJournals(of.folder);
      }),
    close: async () => {
      const was = held;
      held = undefined;
      await was?.file.close().catch(() => undefined);
    },
  };
}

async function writeAnew(
  path: string,
  head: Parameters<typeof beginJournal>[0],
  { entries }: Mark,
  key: FileKey,
): Promise<Held | undefined> {
  let { bytes, chain } = beginJournal(head, key);
  for (const entry of entries) {
    const sealed = sealEntry(chain, entry);
    bytes = Buffer.concat([bytes, sealed.bytes]);
    chain = sealed.chain;
  }
  try {
    await writeWhole(path, bytes);
    return { file: await open(path, 'r+'), chain, end: bytes.length, salt: head.salt };
  } catch {
    return undefined;
  }
}

const schemaOf = (first: number, entries: readonly Entry[]) =>
  entries.reduce((now, entry) => (entry.kind === 'schema' ? entry.to : now), first);

/** Overwrites the key in the head, so that what is left of the file on the disk cannot be read, and closes it. */
async function spoil(file: FileHandle): Promise<void> {
  try {
    const start = Buffer.alloc(512);
    await file.read(start, 0, start.length, 0);
    const { from, size } = keyPlace(start);
    await file.write(Buffer.alloc(size), 0, size, from);
    await file.sync();
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** Leaves what is there under a name that says it is not all. */
export async function endJournal(folder: string): Promise<void> {
  await rename(join(folder, JOURNAL), join(folder, JOURNAL_ENDED)).catch(() => undefined);
}

/** Takes every journal away, and the key in it first. */
export async function forgetJournals(folder: string): Promise<void> {
  for (const name of [JOURNAL, JOURNAL_ENDED]) {
    const path = join(folder, name);
    const file = await open(path, 'r+').catch(() => undefined);
    if (file) await spoil(file).catch(() => undefined);
    await rm(path, { force: true });
  }
  await syncFolder(folder).catch(() => undefined);
}

// Where the end of the log is noted outside the plans' file: in a file beside the keyring, sealed with the log's own key,
// and in control.db. Whoever puts an earlier plans' file back has to put back both as well. Source: security.md 3.3.

import { join } from 'node:path';
import { z } from 'zod';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Anchor, Outside } from '../audit/anchors';
import { type Keyed, type Log, makeLog } from '../audit/log';
import type { LogHead } from '../audit/log-rows';
import { BACKUPS, listBackups } from '../backups/backup-folder';
import { isManifestTrue } from '../backups/manifest';
import { readPutBack } from '../backups/put-back-read';
import { readBounded } from '../files/read-bounded';
import { writeWhole } from '../files/write-whole';
import type { VaultKey } from '../keys/keyring';
import type { Connection } from '../store/connection';
import { keepPolicy, readPolicy } from './people-rows';

export const ANCHOR_FILE = 'audit-anchor.json';
const ABOUT = 'anchor';
/** Bytes; one that we wrote has a tenth of it. */
const BIGGEST = 4_000;

const said = z.strictObject({
  format: z.literal(1),
  seq: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** UTC moment of that entry. */
  at: z.string().max(40),
  /** The last time a backup was put back and the log says so. */
  putBack: z.string().max(40).optional(),
});
type Said = z.infer<typeof said>;

/**
 * @param keys the plans' file may be under either, while keys are being changed
 * @param isToRead the folder is only read: the end of the log is held against the notes there, and none is written
 */
export function logAt(
  folder: string,
  control: () => Connection | undefined,
  keys: readonly VaultKey[],
  isToRead = false,
): Log {
  let putBackAt: string | undefined;
  return makeLog({
    outside: async (keyed) => {
      const file = await readFileNote(folder, keyed);
      const inControl = await readControlNote(control());
      const inBackup = await readBackupNote(folder, keys);
      const told = [file.said?.putBack, inControl?.putBack].flatMap((at) => at ?? []);
      const putBack = await readPutBack(
        folder,
        keys.map(({ key }) => key),
      );
      putBackAt = putBack?.at;
      // What was told once is not told again with an old file laid beside it.
      const isNew = putBack && told.every((at) => at < putBack.at);
      return {
        anchors: [
          ...[file.said, inControl].flatMap((note) => (note ? [anchorOf(note)] : [])),
          ...inBackup,
        ],
        findings: file.problem ?? (inControl && !file.said ? [{ what: 'anchor-missing' }] : []),
        ...(isNew ? { putBack: { ...putBack, isMended: putBack.isMended === true } } : {}),
      };
    },
    ...(isToRead ? {} : { note: noteIn }),
  });

  async function noteIn({ seq, hash, at }: LogHead, keyed: Keyed): Promise<void> {
    const note: Said = {
      ...{ format: 1, seq, hash, at },
      ...(putBackAt === undefined ? {} : { putBack: putBackAt }),
    };
    const text = JSON.stringify(note);
    await writeWhole(
      join(folder, ANCHOR_FILE),
      `${JSON.stringify({ ...note, seal: keyed(ABOUT, text) })}\n`,
    );
    await control()?.transaction((writer) => keepPolicy(writer, { auditHead: text }));
  }
}

const anchorOf = ({ seq, hash, at }: Said): Anchor => ({ seq, hash, at });

/** The newest backup under a key of now says how far the log went when it was made. */
async function readBackupNote(folder: string, keys: readonly VaultKey[]): Promise<Anchor[]> {
  const backups = await listBackups(join(folder, BACKUPS)).catch(() => []);
  for (const { manifest } of backups) {
    const [, seq, hash] = /^(\d{1,12}):([0-9a-f]{64})$/.exec(manifest.auditHead ?? '') ?? [];
    if (seq === undefined || hash === undefined) continue;
    if (!keys.some((key) => key.salt === manifest.salt && isManifestTrue(manifest, key))) continue;
    return [{ seq: Number(seq), hash, at: manifest.madeAt }];
  }
  return [];
}

type FileNote = { said?: Said; problem?: Outside['findings'] };

/** The note beside the keyring. One that cannot be read, or has no end, is told as changed and keeps nobody out. */
export async function readFileNote(folder: string, keyed: Keyed): Promise<FileNote> {
  try {
    const text = Buffer.from(await readBounded(join(folder, ANCHOR_FILE), BIGGEST)).toString();
    const { seal, ...rest } = JSON.parse(text);
    const note = said.parse(rest);
    if (seal === keyed(ABOUT, JSON.stringify(note))) return { said: note };
  } catch (problem) {
    if (problem instanceof KnownFailure && problem.failure.code === 'file-gone') return {};
    // Said below.
  }
  return { problem: [{ what: 'anchor-changed' }] };
}

async function readControlNote(control: Connection | undefined): Promise<Said | undefined> {
  const { auditHead } = control ? await readPolicy(control) : {};
  if (auditHead === undefined) return undefined;
  const read = said.safeParse(JSON.parse(auditHead));
  return read.success ? read.data : undefined;
}

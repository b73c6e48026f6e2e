// Says of a PDF somebody hands over what its bytes say, and what this vault has on record of it. Who should have
// signed comes from the record: a file cut back to before a signature shows no trace of it.

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { CheckedPdf, SignatureShown } from '../../shared/ipc/check-calls';
import { KnownFailure } from '../../shared/ipc/failure';
import type { CheckedSignature } from '../documents/checking/check-pdf';
import { readBounded } from '../files/read-bounded';
import type { Desk } from '../plans/desk';
import { type CopyOnRecord, findOnRecord } from './copy-on-record';
import type { Exporter } from './exporter';
import { papers } from './papers';
import { readTrust } from './signing-trust';
import { readSince } from './since-copy';

const BIGGEST_PDF = 50 * 1024 * 1024;

/** @throws KnownFailure as `readBounded` does */
export async function checkFile(desk: Desk, exporter: Exporter, path: string): Promise<CheckedPdf> {
  const bytes = await readBounded(path, BIGGEST_PDF);
  return checkBytes(desk, exporter, bytes, basename(path));
}

/** The same for bytes that are at hand. @throws KnownFailure file-too-big */
export async function checkBytes(
  desk: Desk,
  exporter: Exporter,
  bytes: Uint8Array,
  fileName: string,
): Promise<CheckedPdf> {
  if (bytes.length > BIGGEST_PDF) throw new KnownFailure('file-too-big');
  const check = exporter.check ?? papers.check;
  const { verdict, reasons, signatures } = await check(bytes, await readTrust(desk.connection));
  const ours = signatures.filter(({ isOurs }) => isOurs);
  const whole = sha256(bytes);
  const hashes = ours.map(({ end }) => sha256(bytes.subarray(0, end)));
  return desk.connection.transaction(async (reader) => {
    const found = await findOnRecord(reader, [whole, ...hashes]);
    return {
      fileName,
      verdict,
      reasons,
      signatures: signatures.map((one) => shown(one, sha256(bytes.subarray(0, one.end)), found)),
      ...(found
        ? {
            record: {
              ...found.copy,
              countersignedLater: missingFrom(found, [whole, ...hashes]),
              since: await readSince(desk, reader, found),
            },
          }
        : {}),
    };
  });
}

function shown(
  { end: _, ...signature }: CheckedSignature,
  hash: string,
  found: CopyOnRecord | undefined,
): SignatureShown {
  if (!signature.isOurs || !found) return signature;
  if (hash === found.fileHash) return { ...signature, onRecord: 'made' };
  const by = found.countersigned.find(({ fileHash }) => fileHash === hash);
  return by ? { ...signature, onRecord: 'countersigned', role: by.role } : signature;
}

function missingFrom({ countersigned }: CopyOnRecord, hashes: readonly string[]) {
  return countersigned
    .filter(({ fileHash }) => !hashes.includes(fileHash))
    .map(({ name, role, at, isKept }) => ({ name, role, at, isKept }));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

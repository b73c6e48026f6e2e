// Says of a PDF somebody hands over what its bytes say, and what this vault has on record of it. Who should have
// signed comes from the record: a file cut back to before a signature shows no trace of it.

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { shownName } from '../../shared/domain/files/shown-name';
import { audienceOf, isReader } from '../../shared/domain/people/rights';
import type { CheckedPdf, SignatureShown } from '../../shared/ipc/check-calls';
import { KnownFailure } from '../../shared/ipc/failure';
import type { CheckedSignature } from '../documents/checking/check-pdf';
import { readBounded } from '../files/read-bounded';
import type { Desk } from '../plans/desk';
import { type CopyOnRecord, findOnRecord, readErasedSince } from './copy-on-record';
import type { Exporter } from './exporter';
import { papers } from './papers';
import { readSince } from './since-copy';
import { lookInto, verdictOf, type Weigh, weigher } from './weigh-signatures';

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
  const { verdict, reasons, signatures, others, elsewhere } = await lookInto(
    desk.connection,
    check,
    bytes,
  );
  const ours = signatures.filter(({ isOurs }) => isOurs);
  const whole = sha256(bytes);
  const hashes = ours.map(({ end }) => sha256(bytes.subarray(0, end)));
  const known = await findOnRecord(desk.connection, [whole, ...hashes]);
  // Whoever is not in the team of that plan is told of the paper they hold, and not whose it is or what has become of it.
  const isOpen = known !== undefined && (await mayReadRecord(desk, known));
  const lines = new Map<CheckedSignature, Awaited<ReturnType<Desk['log']['hold']>>>();
  for (const one of ours) {
    if (one.mark) lines.set(one, await desk.log.hold({ mark: one.mark, at: one.at }));
  }
  return desk.connection.transaction(async (reader) => {
    const found = isOpen ? await findOnRecord(reader, [whole, ...hashes]) : undefined;
    const erasedAt = known ? undefined : await readErasedSince(reader, [whole, ...hashes]);
    const weigh = await weigher(reader, others, desk.now());
    const weighed = await Promise.all(
      signatures.map(async (one) => {
        const log = lines.get(one);
        const told = await shown(one, sha256(bytes.subarray(0, one.end)), found, weigh);
        return { ...told, ...(log ? { log } : {}) };
      }),
    );
    return {
      fileName: shownName(fileName),
      verdict: verdictOf(verdict, weighed),
      reasons,
      signatures: weighed,
      ...(elsewhere ? { isElsewhere: true } : {}),
      ...(erasedAt === undefined ? {} : { erasedAt }),
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

async function mayReadRecord(desk: Desk, { plan, copy }: CopyOnRecord): Promise<boolean> {
  if ((await desk.may('read_around_plan', plan)).may) return true;
  const { role } = desk.session.worker;
  if (!isReader(role) || copy.copyFor !== audienceOf(role)) return false;
  return (await desk.may('read_shared', plan)).may;
}

async function shown(
  checked: CheckedSignature,
  hash: string,
  found: CopyOnRecord | undefined,
  weigh: Weigh,
): Promise<SignatureShown> {
  const { end: _, signer: __, mark: ___, ...signature } = checked;
  const isMade = signature.isOurs && hash === found?.fileHash;
  const by = signature.isOurs
    ? found?.countersigned.find((one) => one.fileHash === hash)
    : undefined;
  const weighed = await weigh(checked, isMade ? found.copy.madeAt : by?.at);
  if (isMade) return { ...signature, ...weighed, onRecord: 'made' };
  return by
    ? { ...signature, ...weighed, onRecord: 'countersigned', role: by.role }
    : { ...signature, ...weighed };
}

function missingFrom({ countersigned }: CopyOnRecord, hashes: readonly string[]) {
  return countersigned
    .filter(({ fileHash }) => !hashes.includes(fileHash))
    .map(({ name, role, at, isKept }) => ({ name, role, at, isKept }));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

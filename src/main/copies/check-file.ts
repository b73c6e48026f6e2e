// Says of a PDF somebody hands over what its bytes say, and what this vault has on record of it.

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readBounded } from '../files/read-bounded';
import type { Desk } from '../plans/desk';
import { findCopyByFile } from './copy-rows';
import { papers } from './papers';
import { readSigningIdentity } from './signing-rows';

const BIGGEST_PDF = 50 * 1024 * 1024;

/** @throws KnownFailure file-gone, file-not-readable, file-too-big, name-not-usable */
export async function checkFile(desk: Desk, path: string) {
  const bytes = await readBounded(path, BIGGEST_PDF);
  const identity = await readSigningIdentity(desk.connection);
  const checked = await papers.check(bytes, {
    authorities: identity ? [identity.authorityCertificate] : [],
  });
  const record = await findCopyByFile(desk.connection, sha256(bytes));
  return {
    fileName: basename(path),
    verdict: checked.verdict,
    ...(checked.signatures[0]?.name ? { signedBy: checked.signatures[0].name } : {}),
    ...(checked.signatures[0]?.at ? { signedAt: checked.signatures[0].at } : {}),
    ...(checked.saysPractice ? { saysPractice: checked.saysPractice } : {}),
    ...(record ? { record } : {}),
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

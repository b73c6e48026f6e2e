// What was sent, printed once more exactly as it was. A copy nobody had said of how it left, or of which somebody said
// that it did not, is on paper from then on: what is on paper may be anywhere.

import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import type { Writer } from '../store/connection';
import { readSentFile, type WhichCopy } from './handed-out';
import { appendWent, readCopiesKept } from './handed-rows';
import type { Outlet } from './outlet';

/** @throws KnownFailure not-found, vault-damaged, not-allowed, and as printing does */
export async function printAgain(desk: Desk, which: WhichCopy, to: Outlet): Promise<void> {
  const { bytes, pages } = await readSentFile(desk, which);
  await to.send(bytes, pages);
  const copies = to.printed ?? 1;
  const row = { copy: which.copy, copies, session: desk.session.id, at: desk.now() };
  await desk.connection.transaction(async (writer) => {
    await appendPrintedAgain(writer, row);
    const now = (await readCopiesKept(writer, which.plan)).find(({ id }) => id === which.copy);
    if (!now) throw new KnownFailure('not-found');
    const isUnsaid = now.went === undefined || now.went.went === 'not_out';
    if (isUnsaid) await appendWent(writer, { ...row, went: 'paper' });
  });
}

async function appendPrintedAgain(
  writer: Writer,
  { copy, copies, session, at }: { copy: string; copies: number; session: string; at: string },
): Promise<void> {
  await writer.run(
    `INSERT INTO copy_printed_again (copy, seq, copies, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM copy_printed_again WHERE copy = ?1), ?2, ?3, ?4)`,
    [copy, copies, session, at],
  );
}

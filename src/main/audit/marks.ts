// A paper that was signed here holds the mark of the log's last line of then. It went out, so that whoever changes the file
// and every note beside it does not reach it: one such paper shows what was cut or put back. Source: security.md 3.3.

import type { AuditFinding } from '../../shared/domain/audit/entry';
import { isMeant, type LogMark, type MarkStanding } from '../../shared/domain/audit/mark';
import type { Connection } from '../store/connection';
import { leavesOut } from './chain';
import { doAs } from './context';
import { type LogHead, readDetails, readEntryAt, readHead } from './log-rows';
import { findingsTold } from './opening';

/** What a paper says of the log: a line, and when it was signed (UTC moment). */
export type MarkOnPaper = { mark: LogMark; at: string | undefined };
/** `at`: when what explains it was written down. */
export type MarkFound = { seq: number; standing: MarkStanding; at?: string };

/** The last line there is; undefined in a file without one. */
export async function readLastMark(
  connection: Pick<Connection, 'all'>,
): Promise<LogHead | undefined> {
  const head = await readHead(connection);
  return head && { seq: head.seq, hash: head.hash, at: head.at };
}

/** Holds the log against a paper. What is missing and not explained is written down, once, for those who hold the keys. */
export async function holdAgainstPaper(
  connection: Connection,
  { mark, at }: MarkOnPaper,
): Promise<MarkFound> {
  const { seq } = mark;
  const there = await readEntryAt(connection, seq);
  if (there && isMeant(mark, there.hash)) return { seq, standing: 'there' };
  const explained = await explanationOf(connection, { mark, at });
  if (explained) return { seq, ...explained };
  await tell(connection, { what: 'paper-other', from: seq, to: seq, knownAt: at });
  return { seq, standing: 'missing' };
}

/**
 * A backup that was put back leaves out what came after it: numbers that it says it left out, and numbers that were used
 * again, on a paper signed before. So does an entry that told of an earlier file.
 */
async function explanationOf(
  connection: Connection,
  { mark: { seq }, at }: MarkOnPaper,
): Promise<Omit<MarkFound, 'seq'> | undefined> {
  for (const entry of await readDetails(connection, 'backup-put-back')) {
    const isUsedAgain = seq >= entry.seq && at !== undefined && at <= entry.at;
    if (isUsedAgain || leavesOut(entry, seq)) return { standing: 'put-back', at: entry.at };
  }
  for (const entry of await readDetails(connection, 'log-trouble-found')) {
    if (leavesOut(entry, seq)) return { standing: 'told', at: entry.at };
  }
  return undefined;
}

async function tell(connection: Connection, finding: AuditFinding): Promise<void> {
  const text = JSON.stringify(finding);
  if ((await findingsTold(connection)).has(text)) return;
  const detail = { findings: [text] };
  await doAs({ act: 'log-trouble-found', detail, must: true }, () =>
    connection.transaction(async () => undefined),
  );
}

// Saves the log as a file that can be read and checked without this program: one event to a line, in the shape that the
// prison service's own systems write theirs, and the points at which somebody signed. Names stand beside ids that way, and no
// entry holds them: whoever saves seals the whole file with their own key. scripts/verify-log.mjs checks it.

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { addDays, type Day } from '../../shared/domain/calendar/day';
import { fileFailure } from '../files/file-failure';
import { writeWhole } from '../files/write-whole';
import type { Signer } from '../keys/signer';
import type { Desk } from '../plans/desk';
import { startOfDay } from '../plans/local-days';
import type { Reader } from '../store/connection';
import { doingNow } from './context';

/** Which way of writing the file this is. Before 2 nothing sealed it. */
const EXPORT_FORMAT = 2;
export const SERVICE = 'alongside';
const AT_ONCE = 2_000;

type Row = Readonly<Record<string, string | number | null>>;
type Event = {
  what: string;
  when: string;
  who: string;
  subjectId: string;
  subjectType: 'PLAN' | 'LOG' | 'VAULT';
  service: string;
  correlationId: string;
  details: object;
};

/** Where the log is, and who saves it: they seal it. */
export type LogToSave = Pick<Desk, 'connection' | 'establishment' | 'now'> & {
  worker: { id: string; name: string };
  signer: Signer;
};

/**
 * Writes every entry from the first to the last of these days, whole and in order, with what was signed among them, and
 * seals all of it.
 * @param path where a person chose to save it
 * @throws KnownFailure place-not-writable, place-full; no file is left then
 */
export async function exportLog(
  { connection, establishment, now, worker, signer }: LogToSave,
  path: string,
  days: { from?: Day | undefined; to?: Day | undefined },
): Promise<{ fileName: string; entries: number }> {
  // That it is saved is an entry in it, and the end of what was there before is signed.
  const saving = doingNow();
  if (saving) saving.sign = true;
  await connection.transaction(async () => undefined);
  const { lines, entries } = await connection.transaction((reader) =>
    writeLines(reader, { establishment, at: now() }, days),
  );
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  try {
    await writeWhole(path, text + sealLine(text, { worker, signer, at: now() }));
  } catch (problem) {
    throw fileFailure(problem, 'place-not-writable');
  }
  return { fileName: basename(path), entries };
}

async function writeLines(
  reader: Reader,
  { establishment, at }: { establishment: string; at: string },
  { from, to }: { from?: Day | undefined; to?: Day | undefined },
): Promise<{ lines: Event[]; entries: number }> {
  // By numbers, so that the part is without gaps even where a clock went back in it.
  const ends = await reader.first<{ first: number | null; last: number | null }>(
    'SELECT min(seq) AS first, max(seq) AS last FROM audit_entry WHERE at >= ? AND at < ?',
    [from ? startOfDay(from) : '', to ? startOfDay(addDays(to, 1)) : '~'],
  );
  const [first, last] = [ends?.first ?? 1, ends?.last ?? 0];
  const points = await reader.all<Row>(
    'SELECT * FROM audit_checkpoint WHERE seq BETWEEN ? AND ? ORDER BY seq',
    [first, last],
  );
  const lines: Event[] = [];
  let entries = 0;
  for (let before = first - 1; ; ) {
    const rows = await reader.all<Row & { seq: number; name: string | null }>(
      `SELECT e.*, w.name FROM audit_entry e LEFT JOIN worker w ON w.id = e.worker
       WHERE e.seq > ? AND e.seq <= ? ORDER BY e.seq LIMIT ${AT_ONCE}`,
      [before, last],
    );
    for (const { name, ...entry } of rows) lines.push(eventOf(entry, name));
    entries += rows.length;
    before = rows.at(-1)?.seq ?? before;
    if (rows.length < AT_ONCE) break;
  }
  const head = lines.at(-1)?.details as { entry?: Row } | undefined;
  const begins = {
    ...{ format: EXPORT_FORMAT, establishment, entries, points: points.length },
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(head?.entry ? { first, last, hash: head.entry['hash'] } : {}),
  };
  const firstLine = logEvent('LOG_SAVED', { at, worker: '', details: begins });
  return { lines: [firstLine, ...lines, ...points.map(pointEvent)], entries };
}

/** One entry in the shape of the file. */
export function eventOf(entry: Row, name: string | null): Event {
  const text = (column: string) => String(entry[column] ?? '');
  return {
    what: text('act').toUpperCase().replaceAll('-', '_'),
    when: text('at'),
    // Nobody asked for it: the program did it.
    who: text('worker') || SERVICE,
    subjectId: text('plan'),
    subjectType: entry['plan'] === null ? 'VAULT' : 'PLAN',
    service: SERVICE,
    correlationId: text('session') || text('boot'),
    details: { ...(name === null ? {} : { name }), entry },
  };
}

/** The last line: who saved all that stands before it, under their signature. Not a byte of the file is outside of it. */
function sealLine(
  text: string,
  { worker, signer, at }: Pick<LogToSave, 'worker' | 'signer'> & { at: string },
): string {
  const { id, name } = worker;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const lineWith = (signature: string) =>
    JSON.stringify(
      logEvent('LOG_SEALED', {
        ...{ at, worker: id },
        details: { name, seal: { sha256, public_key: signer.publicKey, signature } },
      }),
    );
  const signature = signer.sign(Buffer.from(`alongside log file ${lineWith('')}`));
  return `${lineWith(signature.toString('hex'))}\n`;
}

const pointEvent = (point: Row): Event =>
  logEvent('LOG_SIGNED', {
    ...{ at: String(point['at']), worker: String(point['worker']), details: { point } },
  });

function logEvent(
  what: string,
  { at, worker, details }: { at: string; worker: string; details: object },
): Event {
  return {
    ...{ what, when: at, who: worker || SERVICE, subjectId: '', subjectType: 'LOG' },
    ...{ service: SERVICE, correlationId: '', details },
  };
}

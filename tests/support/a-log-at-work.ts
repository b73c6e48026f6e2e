// A plans' file in memory with its log at work: every transaction is looked on at, and nothing is encrypted or written down.

import type { Anchor, Outside } from '../../src/main/audit/anchors';
import { type Doing, doAs } from '../../src/main/audit/context';
import { type Log, type LogOf, makeLog } from '../../src/main/audit/log';
import { Secret } from '../../src/main/keys/secret';
import { signerFromSeed } from '../../src/main/keys/signer';
import { type Connection, takeTurns, type Writer } from '../../src/main/store/connection';
import { migrate, migrations } from '../../src/main/store/migrate';
import { openRaw, type RawConnection } from '../../src/main/store/sqlcipher';

const AT = '2026-11-21T10:00:00.000Z';
export const signer = signerFromSeed(new Secret(Buffer.alloc(32, 9)));
export const atWork = { worker: 'w1', signer, now: () => AT };

export type LogAtWork = { raw: RawConnection; log: Log; connection: Connection };

/** A file with a worker, a session and two plans, and a log that begins with the first transaction after that. */
export async function aFileForLog(): Promise<RawConnection> {
  const raw = await openRaw(':memory:');
  await migrate(raw, migrations);
  await raw.exec(`
    INSERT INTO worker VALUES ('w1', 'Rae', 'specialist', '${AT}');
    INSERT INTO session (id, worker, opened_at) VALUES ('s1', 'w1', '${AT}');
    INSERT INTO plan VALUES ('p1', 'AAA-111', 'A1111AA', '${AT}', 's1');
    INSERT INTO plan VALUES ('p2', 'BBB-222', 'A2222AA', '${AT}', 's1');`);
  return raw;
}

/** The log opens this file, as it is. */
export async function logOn(raw: RawConnection, of: LogOf = {}): Promise<LogAtWork> {
  const log = makeLog(of);
  await log.watch.opened(raw);
  return { raw, log, connection: takeTurns(raw, undefined, { watch: log.watch }) };
}

/** A log on a file of its own, opened and with what it owes at its first opening written. */
export async function aLogAtWork(of: LogOf = {}): Promise<LogAtWork> {
  const file = await logOn(await aFileForLog(), of);
  await file.connection.transaction(async () => undefined);
  return file;
}

/** What is known from outside, at each opening. */
export const outside = (
  over: Partial<Outside> = {},
  ...anchors: (Anchor | undefined)[]
): LogOf => ({
  outside: async () => ({
    ...{ anchors: anchors.filter((one) => one !== undefined), findings: [], ...over },
  }),
});

const by = { worker: 'w1', role: 'specialist', session: 's1', side: 'staff' } as const;
let nr = 0;

/** Puts an answer into a plan. */
export const answer =
  (plan: string, question = 'hopes') =>
  async (writer: Writer): Promise<void> => {
    nr += 1;
    await writer.run(
      `INSERT INTO answer (id, plan, seq, question, value, given_by, session, at)
       VALUES (?, ?, ?, ?, '{"kind":"said","said":"something"}', 'woman', 's1', ?)`,
      [`a${nr}`, plan, nr, question, AT],
    );
  };

/** Does it in one transaction, asked for by a call. */
export function asked(
  { connection }: Pick<LogAtWork, 'connection'>,
  work: (writer: Writer) => Promise<unknown>,
  over: Partial<Doing> = {},
): Promise<unknown> {
  const doing = { act: 'answer-changed', by, asked: 'answers.save', ...over } as const;
  return doAs(doing, () => connection.transaction(work));
}

export type Kept = Record<string, string | number | null>;

/** The entries, the oldest first. */
export function entriesIn(raw: Pick<RawConnection, 'all'>): Promise<Kept[]> {
  return raw.all<Kept>('SELECT * FROM audit_entry ORDER BY seq');
}

/** Takes away what keeps entries as they are, as somebody with the file's key could. */
export async function withoutGuards(raw: Pick<RawConnection, 'all' | 'exec'>): Promise<void> {
  const guards = await raw.all<{ name: string }>(
    `SELECT name FROM main.sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit_%'`,
  );
  for (const { name } of guards) await raw.exec(`DROP TRIGGER main."${name}"`);
}

// A file with a log and nothing that writes it: entries are put in by hand, hang together, and are signed where asked.

import { hashedColumns as columns, hashOf, type LogEntry } from '../../src/main/audit/chain';
import { Secret } from '../../src/main/keys/secret';
import { signerFromSeed } from '../../src/main/keys/signer';
import { type Connection, takeTurns } from '../../src/main/store/connection';
import { migrate, migrations } from '../../src/main/store/migrate';
import { openRaw } from '../../src/main/store/sqlcipher';
import { type AuditAct, kindOfAct } from '../../src/shared/domain/audit/entry';

const NOTHING = '0'.repeat(64);
/** Whose key signs here. */
export const signer = signerFromSeed(new Secret(Buffer.alloc(32, 9)));

export type LineToWrite = {
  act: AuditAct;
  at: string;
  worker?: string | undefined;
  role?: string;
  plan?: string;
  session?: string;
  outcome?: 'done' | 'refused';
  /** Where somebody did it; the staff side otherwise. */
  side?: 'hers';
  /** Minutes the clock was ahead of UTC; none otherwise. */
  offset?: number;
  detail?: object;
  about?: object;
  purpose?: string;
  asked?: string;
};

type Kept = Record<string, string | number | null>;

export const rae = 'w-rae';
export const sam = 'w-sam';
export const pat = 'w-pat';
export const plans = { nia: 'p-nia', mia: 'p-mia' };

/** A file in memory with three workers and two plans, and a log without an entry. */
export async function aLogFile(): Promise<Connection> {
  const raw = await openRaw(':memory:');
  await migrate(raw, migrations);
  const connection = takeTurns(raw);
  await connection.transaction(async (writer) => {
    for (const [id, name, role] of [
      [rae, 'Rae Winters', 'specialist'],
      [sam, 'Sam Okoro', 'specialist'],
      [pat, 'Pat Lane', 'probation'],
    ] as const) {
      await writer.run('INSERT INTO worker (id, name, role, added_at) VALUES (?, ?, ?, ?)', [
        ...[id, name, role, '2026-01-01T00:00:00.000Z'],
      ]);
    }
    await writer.run('INSERT INTO session (id, worker, opened_at) VALUES (?, ?, ?)', [
      ...['s-1', rae, '2026-01-01T00:00:00.000Z'],
    ]);
    for (const [n, id] of Object.values(plans).entries()) {
      await writer.run(
        `INSERT INTO plan (id, reference, prison_number, started_at, started_in)
         VALUES (?, ?, ?, ?, ?)`,
        [id, `7KXM-3TQ${n}`, `A123${n}BC`, '2026-01-01T00:00:00.000Z', 's-1'],
      );
    }
  });
  return connection;
}

/** Writes these lines after those that are there. */
export async function writeLog(connection: Connection, lines: readonly LineToWrite[]) {
  await connection.transaction(async (writer) => {
    for (const line of lines) {
      const last = await writer.first<Kept>('SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 1');
      const ofPlan = await writer.first<Kept>(
        'SELECT * FROM audit_entry WHERE plan = ? ORDER BY seq DESC LIMIT 1',
        [line.plan ?? ''],
      );
      const entry: Kept = {
        ...{ seq: Number(last?.['seq'] ?? 0) + 1, at: line.at, clock_offset: line.offset ?? 0 },
        ...{ boot: 'b-1', ticks: 1, worker: line.worker ?? null, role: line.role ?? 'specialist' },
        ...{
          side: line.side ?? (line.worker ? 'staff' : 'itself'),
          session: line.session ?? 's-1',
        },
        ...{ act: line.act, kind: kindOfAct[line.act], outcome: line.outcome ?? 'done' },
        ...{ asked: line.asked ?? null, plan: line.plan ?? null, purpose: line.purpose ?? null },
        about: JSON.stringify(line.about ?? {}),
        ...{ detail: JSON.stringify(line.detail ?? {}), state: 'aa' },
        plan_state: line.plan ? 'bb' : null,
        prev: last?.['hash'] ?? NOTHING,
        plan_nr: line.plan ? Number(ofPlan?.['plan_nr'] ?? 0) + 1 : null,
        plan_prev: line.plan ? (ofPlan?.['hash'] ?? NOTHING) : null,
      };
      const hash = hashOf(entry as unknown as Omit<LogEntry, 'hash'>);
      await writer.run(
        `INSERT INTO audit_entry (${columns.join(', ')}, hash)
         VALUES (${columns.map(() => '?').join(', ')}, ?)`,
        [...columns.map((column) => entry[column] ?? null), hash],
      );
    }
  });
}

/** Signs the end of the log as it is. */
export async function signLog(connection: Connection, worker: string) {
  await connection.transaction(async (writer) => {
    const last = await writer.first<{ seq: number; hash: string; at: string }>(
      'SELECT seq, hash, at FROM audit_entry ORDER BY seq DESC LIMIT 1',
    );
    if (!last) throw new Error('there is nothing to sign');
    const text = Buffer.from(`alongside log ${last.seq} ${last.hash}`);
    await writer.run(
      `INSERT INTO audit_checkpoint (seq, hash, at, worker, public_key, signature)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [
        ...[last.seq, last.hash, last.at, worker],
        ...[signer.publicKey, signer.sign(text).toString('hex')],
      ],
    );
  });
}

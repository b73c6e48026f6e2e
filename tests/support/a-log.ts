// Fills the log of an open vault by hand: entries that hang together, and points that are signed.

import { createHash } from 'node:crypto';
import { Secret } from '../../src/main/keys/secret';
import { signerFromSeed } from '../../src/main/keys/signer';
import type { Connection } from '../../src/main/store/connection';
import { type AuditAct, kindOfAct } from '../../src/shared/domain/audit/entry';

const columns = [
  ...['seq', 'at', 'clock_offset', 'boot', 'ticks', 'worker', 'role', 'side', 'session'],
  ...['act', 'kind', 'outcome', 'asked', 'plan', 'about', 'purpose', 'detail'],
  ...['state', 'plan_state', 'prev', 'plan_nr', 'plan_prev'],
] as const;
const NOTHING = '0'.repeat(64);
const signer = signerFromSeed(new Secret(Buffer.alloc(32, 9)));

export type LineToWrite = {
  act: AuditAct;
  at: string;
  worker?: string | undefined;
  role?: string;
  plan?: string;
  session?: string;
  outcome?: 'done' | 'refused';
  detail?: object;
};

type Kept = Record<string, string | number | null>;

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
        ...{ seq: Number(last?.['seq'] ?? 0) + 1, at: line.at, clock_offset: 0, boot: 'b-1' },
        ...{ ticks: 1, worker: line.worker ?? null, role: line.role ?? 'specialist' },
        ...{ side: line.worker ? 'staff' : 'itself', session: line.session ?? 's-1' },
        ...{ act: line.act, kind: kindOfAct[line.act], outcome: line.outcome ?? 'done' },
        ...{ asked: null, plan: line.plan ?? null, about: '{}', purpose: null },
        ...{ detail: JSON.stringify(line.detail ?? {}), state: 'aa' },
        plan_state: line.plan ? 'bb' : null,
        prev: last?.['hash'] ?? NOTHING,
        plan_nr: line.plan ? Number(ofPlan?.['plan_nr'] ?? 0) + 1 : null,
        plan_prev: line.plan ? (ofPlan?.['hash'] ?? NOTHING) : null,
      };
      const text = JSON.stringify([1, ...columns.map((column) => entry[column])]);
      const hash = createHash('sha256')
        .update(Buffer.from(String(entry['prev']), 'hex'))
        .update(text)
        .digest('hex');
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

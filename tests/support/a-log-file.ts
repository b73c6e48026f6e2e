// A plans' file with its log at work and nothing else: no keyring, no desk. Opening it takes a moment and no passphrase.

import { join } from 'node:path';
import type { Anchor } from '../../src/main/audit/anchors';
import { doAs } from '../../src/main/audit/context';
import { type Log, makeLog } from '../../src/main/audit/log';
import { findingsIn } from '../../src/main/audit/opening';
import { Secret } from '../../src/main/keys/secret';
import type { Connection } from '../../src/main/store/connection';
import { migrations } from '../../src/main/store/migrate';
import { openVaultFile } from '../../src/main/store/open';
import type { AuditFinding } from '../../src/shared/domain/audit/entry';

const key = () => new Secret(Buffer.from('7d'.repeat(32), 'hex'));
const salt = '4b'.repeat(16);
const AT = '2026-11-21T10:00:00.000Z';

export type LogFile = { log: Log; connection: Connection };

/** Opens or makes `plans.db` in this folder. @param anchors how far the log is known to have gone */
export async function openLogFile(
  folder: string,
  mode: 'create' | 'open',
  anchors: Anchor[] = [],
): Promise<LogFile> {
  const log = makeLog({ outside: async () => ({ anchors, findings: [] }) });
  const path = join(folder, 'plans.db');
  const connection = await openVaultFile({
    ...{ path, key: key(), salt, migrations, mode, watch: log.watch },
  });
  return { log, connection };
}

/** Made-up rows for two women, by somebody. */
export async function beginPlans({ connection }: LogFile): Promise<void> {
  await connection.transaction(async (writer) => {
    await writer.run(`INSERT INTO worker VALUES ('w1', 'Rae', 'specialist', '${AT}')`);
    await writer.run(`INSERT INTO session (id, worker, opened_at) VALUES ('s1', 'w1', '${AT}')`);
    for (const [id, reference] of [
      ['p1', 'AAA-111'],
      ['p2', 'BBB-222'],
    ]) {
      await writer.run(
        `INSERT INTO plan VALUES ('${id}', '${reference}', 'A${reference}', '${AT}', 's1')`,
      );
    }
  });
}

/** One edit, as a call of a window: an answer, or a choice of who sees it. */
export async function edit({ connection }: LogFile, nr: number): Promise<void> {
  const plan = nr % 2 === 0 ? 'p1' : 'p2';
  const by = { worker: 'w1', role: 'specialist', session: 's1', side: 'staff' } as const;
  await doAs({ act: 'answer-changed', by, plan, asked: 'answers.save' }, () =>
    connection.transaction(async (writer) => {
      if (nr % 4 === 3) {
        await writer.run(
          `INSERT INTO sharing_choice (plan, seq, target, target_id, audience, level, with_her, session, at)
           VALUES (?, ?, 'page', 'home', 'pom', ?, 1, 's1', '${AT}')`,
          [plan, nr + 1, nr % 8 === 3 ? 'all' : 'nothing'],
        );
        return;
      }
      const said = JSON.stringify({ kind: 'said', said: `I said ${nr} ${'words '.repeat(60)}` });
      await writer.run(
        `INSERT INTO answer (id, plan, seq, question, value, given_by, session, at)
         VALUES (?, ?, ?, 'hopes', ?, 'woman', 's1', '${AT}')`,
        [`a${nr}`, plan, nr + 1, said],
      );
    }),
  );
}

/** Opens the file, and closes it: what was found to be wrong, or why it could not be opened. */
export async function lookAtFile(
  folder: string,
  anchors: Anchor[] = [],
): Promise<AuditFinding['what'][] | 'refused'> {
  const file = await openLogFile(folder, 'open', anchors).catch(() => undefined);
  if (!file) return 'refused';
  try {
    // Whatever is owed goes before the first thing that is written.
    await file.connection.transaction(async () => undefined);
    const rows = await file.connection.all<{ detail: string }>(
      `SELECT detail FROM audit_entry WHERE act = 'log-trouble-found' ORDER BY seq`,
    );
    return rows.flatMap(({ detail }) =>
      findingsIn(JSON.parse(detail)).map((text) => (JSON.parse(text) as AuditFinding).what),
    );
  } finally {
    await file.connection.close();
  }
}

/** Everything that can be read out of the file, as text; undefined where it cannot. */
export async function readAllOf(folder: string): Promise<string | undefined> {
  const file = await openLogFile(folder, 'open').catch(() => undefined);
  if (!file) return undefined;
  try {
    const parts: unknown[] = [];
    for (const table of ['worker', 'session', 'plan', 'answer', 'sharing_choice', 'audit_entry']) {
      parts.push(await file.connection.all(`SELECT * FROM ${table}`));
    }
    parts.push(
      await file.connection.all(
        `SELECT question FROM answer INDEXED BY answer_newest WHERE plan IN ('p1', 'p2')`,
      ),
    );
    return JSON.stringify(parts);
  } catch {
    return undefined;
  } finally {
    await file.connection.close();
  }
}

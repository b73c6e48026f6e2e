// SEC-23: entries of the log changed, taken out, swapped or cut off by somebody who has the key and works below the triggers,
// and who even puts the hashes right afterwards. One note of how far the log had gone is left. The control leaves none.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf, type LogEntry } from '../../../src/main/audit/chain';
import type { LogHead } from '../../../src/main/audit/log-rows';
import type { Connection } from '../../../src/main/store/connection';
import { beginPlans, edit, lookAtFile, openLogFile } from '../../support/a-log-file';
import type { Chance } from '../../support/random-plans';
import { few, type Outcome, type Row, type Trial } from '../row';

const EDITS = 30;
const GUARDS = ['is_history', 'stays'].map((name) => `DROP TRIGGER audit_entry_${name};`).join('');

type Raw = Parameters<Parameters<Connection['alone']>[0]>[0];
type Way = (raw: Raw, chance: Chance, length: number) => Promise<void>;

const anEntry = (chance: Chance, length: number) => 2 + Math.floor(chance() * (length - 3));
/** All hashes from there on, as if each had been written like this. */
async function putRight(raw: Raw): Promise<void> {
  const entries = await raw.all<LogEntry>('SELECT * FROM audit_entry ORDER BY seq');
  const ends = new Map<string, { nr: number; hash: string }>();
  let [seq, prev] = [0, '0'.repeat(64)];
  await raw.exec('DELETE FROM audit_entry');
  for (const entry of entries) {
    seq += 1;
    const end = entry.plan === null ? undefined : ends.get(entry.plan);
    const next = {
      ...{ ...entry, seq, prev },
      ...(entry.plan === null
        ? {}
        : { plan_nr: (end?.nr ?? 0) + 1, plan_prev: end?.hash ?? '0'.repeat(64) }),
    };
    const hash = hashOf(next);
    const row: LogEntry = { ...next, hash };
    const names = Object.keys(row);
    const values = Object.values(row);
    await raw.all(
      `INSERT INTO audit_entry (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      values,
    );
    if (entry.plan !== null) ends.set(entry.plan, { nr: next.plan_nr ?? 0, hash });
    prev = hash;
  }
}

const ways: Readonly<Record<string, Way>> = {
  'an entry says something else': async (raw, chance, length) => {
    const seq = anEntry(chance, length);
    await raw.exec(`UPDATE audit_entry SET worker = 'somebody else' WHERE seq = ${seq}`);
  },
  'an entry is taken out': async (raw, chance, length) => {
    await raw.exec(`DELETE FROM audit_entry WHERE seq = ${anEntry(chance, length)}`);
  },
  'two entries change places': async (raw, chance, length) => {
    const seq = anEntry(chance, length);
    await raw.exec(`UPDATE audit_entry SET seq = 900000 WHERE seq = ${seq};
      UPDATE audit_entry SET seq = ${seq} WHERE seq = ${seq + 1};
      UPDATE audit_entry SET seq = ${seq + 1} WHERE seq = 900000`);
  },
  'its end is cut off': async (raw, chance, length) => {
    await raw.exec(`DELETE FROM audit_entry WHERE seq > ${anEntry(chance, length)}`);
  },
  'an entry is taken out and all hashes are put right': async (raw, chance, length) => {
    await raw.exec(`DELETE FROM audit_entry WHERE seq = ${anEntry(chance, length)}`);
    await putRight(raw);
  },
  'an entry says something else and all hashes are put right': async (raw, chance, length) => {
    const seq = anEntry(chance, length);
    await raw.exec(`UPDATE audit_entry SET act = 'list-looked-at' WHERE seq = ${seq}`);
    await putRight(raw);
  },
};

async function change({ many, chance, folder }: Trial, hasAnchor: boolean): Promise<Outcome> {
  const path = join(folder, 'plans.db');
  const made = await openLogFile(folder, 'create');
  await beginPlans(made);
  for (let nr = 0; nr < EDITS; nr += 1) await edit(made, nr);
  const head: LogHead | undefined = made.log.head();
  await made.connection.close();
  if (!head) return { tried: 'nothing', found: ['there is no log'] };
  const whole = await readFile(path);
  const found: string[] = [];
  const names = Object.keys(ways);
  for (let i = 0; i < many; i += 1) {
    const name = names[i % names.length] ?? '';
    await writeFile(path, whole);
    const file = await openLogFile(folder, 'open');
    await file.connection.alone(async (raw) => {
      await raw.exec(GUARDS);
      await ways[name]?.(raw, chance, head.seq);
    });
    await file.connection.close();
    const told = await lookAtFile(folder, hasAnchor ? [head] : []);
    if (told !== 'refused' && told.length === 0) found.push(name);
  }
  return {
    tried: `${many} times, in ${names.length} ways, a log of ${head.seq} entries; ${many - found.length} told`,
    found: few([...new Set(found)]),
  };
}

export const logChanged: Row = {
  id: 'SEC-23',
  promise: 'A record of who did what that was changed is noticed',
  kind: 'promise',
  many: { smoke: 12, ci: 500, release: 2000 },
  run: (trial) => change(trial, true),
};

export const logChangedUnanchored: Row = {
  id: 'SEC-23c',
  promise: 'Control: without a note outside the file, a log with its hashes put right gets past',
  kind: 'control',
  many: { smoke: 12, ci: 24, release: 60 },
  run: (trial) => change(trial, false),
};

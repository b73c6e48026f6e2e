// A part: brings in one spoiled file after the other, and says of each how it went. The case that a watcher finds last
// said to have begun, and not ended, is the one that hung or crashed.

import { writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { anOpenVault } from '../../support/a-vault';
import { chanceFrom } from '../../support/random-plans';
import { digestOf, isItsOwn, tablesOf } from './fill-schema';
import { importsOf } from './imports';

const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const COLLECT_EACH = 8 * 1024 * 1024;

/** The most memory this process held so far, in MiB. */
const mostSoFar = () => Math.round(process.resourceUsage().maxRSS / 1024);

export type Brought =
  | { began: number; what: string }
  | { ended: number; code: string; milliseconds: number; problem?: string }
  | { changed: string[]; polluted: boolean; megabytes: number; atStart: number };

/** @param args folder, seed, first case, one past the last, a signed PDF */
export async function bringer(args: readonly string[]): Promise<void> {
  const [folder = '', seed = '1', from = '0', to = '0', signedPdf = ''] = args;
  const files = join(folder, 'files');
  await mkdir(files, { recursive: true });
  const vault = await anOpenVault(folder, { takePlace: (ticket) => join(files, ticket) });
  const imports = await importsOf(vault, files, signedPdf);
  const connection = vault.desk()?.connection;
  if (!connection) throw new Error('the vault is not open');
  // That somebody looked is written down, and is to be; nothing else may be.
  const tables = (await tablesOf(connection)).filter(({ name }) => !isItsOwn(name));
  const before = await digestOf(connection, tables);
  // What opening a vault took at its most, its slow passphrase above all, before any file came in.
  const atStart = mostSoFar();
  let spoiled = 0;
  for (let i = Number(from); i < Number(to); i += 1) {
    const one = imports[i % imports.length];
    if (!one) continue;
    const bytes = one.spoil(Buffer.from(one.whole), chanceFrom(Number(seed) + i));
    // What spoiling left behind must not count as memory of those who read.
    spoiled += bytes.length;
    if (spoiled > COLLECT_EACH || i % 25 === 0) {
      collect();
      spoiled = 0;
    }
    say({ began: i, what: one.name } satisfies Brought);
    // Its own work, not the time that others kept the computer busy.
    const start = process.cpuUsage();
    const { code, problem } = await one.bring(bytes).then(
      (answer) => ({ code: answer, problem: undefined }),
      (thrown: unknown) => ({ code: 'thrown', problem: String(thrown).slice(0, 200) }),
    );
    const { user, system } = process.cpuUsage(start);
    const milliseconds = Math.round((user + system) / 1000);
    say({ ended: i, code, milliseconds, ...(problem ? { problem } : {}) } satisfies Brought);
  }
  const polluted = Object.keys(Object.prototype).length > 0 || 'polluted' in {};
  const after = await digestOf(connection, tables);
  const changed = [...before].flatMap(([table, rows]) =>
    JSON.stringify(after.get(table)) === JSON.stringify(rows) ? [] : table,
  );
  const last = { changed, polluted, megabytes: mostSoFar(), atStart };
  say(last satisfies Brought);
  await vault.close();
}

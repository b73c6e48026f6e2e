// `npm run promises`: tries to break what docs/security.md promises, row by row, and prints what was tried, whether it
// held, and the seed to try the very same again. Runs on the pinned Node.
//   npm run promises                         every row, at the size for every change (up to 12 minutes on two cores)
//   npm run promises -- --release            at the size for a release, which may run for hours
//   npm run promises -- REL-01 SEC-10        these rows only
//   npm run promises -- --seed 7 REL-15      the same dice again
//   npm run promises -- --many 500 REL-01    another size; --write puts the table into docs/promises.md
//   npm run promises -- --golden             stores a vault of each schema that has none yet (tests/golden)
// A row is a file in tests/promises/rows. Each runs in a process of its own, two at a time.

import { cpus, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { buildPromises } from './promises/build.mjs';
import { isRight, lastLine, table, writeFigures } from './promises/table.mjs';
import { listRows, tryRows } from './promises/try-rows.mjs';
import { shown } from './setup/child.mjs';
import { root } from './setup/places.mjs';
import { CannotGoOn, main, say } from './setup/say.mjs';

const usage =
  'usage: npm run promises -- [--release | --smoke] [--seed N] [--many N] [--at-once N] [--write | --golden] [ROW…]';

await main(async () => {
  const asked = readArguments(process.argv.slice(2));
  const program = asked.program ?? (await buildPromises());
  if (asked.golden) {
    const part = join(dirname(program), 'part.mjs');
    return shown(process.execPath, [part, 'golden'], { cwd: root });
  }
  const rows = await listRows(program, asked.chosen);
  const started = Date.now();
  const results = await tryRows(program, rows, asked);
  const words = `${table(results)}\n\n${lastLine(results, Date.now() - started)}`;
  process.stdout.write(`\n${words}\n`);
  if (asked.write) writeFigures(words, machine(), asked);
  return results.every(isRight) ? 0 : 1;
});

function readArguments(words) {
  const asked = { size: 'ci', seed: Math.floor(Math.random() * 2 ** 31), atOnce: 2, chosen: [] };
  const numbers = { '--seed': 'seed', '--many': 'many', '--at-once': 'atOnce' };
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === '--release' || word === '--smoke') asked.size = word.slice(2);
    else if (word === '--write') asked.write = true;
    else if (word === '--golden') asked.golden = true;
    else if (word === '--program') asked.program = words[++i];
    else if (word in numbers) asked[numbers[word]] = Number(words[++i]);
    else if (/^[A-Z]+-\d+[a-z]?$/.test(word)) asked.chosen.push(word);
    else throw new CannotGoOn(usage);
  }
  for (const name of Object.values(numbers)) {
    if (asked[name] !== undefined && !(asked[name] >= 0)) throw new CannotGoOn(usage);
  }
  say(`Seed ${asked.seed}.`);
  return asked;
}

const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`;

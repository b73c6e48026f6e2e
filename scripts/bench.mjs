// `npm run bench`: measures Alongside, each figure beside its peer in the same run, prints the table and writes
// docs/bench.md. Runs on the pinned Node (scripts/run.mjs sees to the build).
//   npm run bench                       everything
//   npm run bench -- start memory       only these parts
//   npm run bench -- --rounds 3         fewer or more rounds (7 unless told)
// A part is a file scripts/bench/NAME.mjs that exports `title` and `run(report)`; see scripts/bench/report.mjs.

import { existsSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { asUser } from './as-user.mjs';
import { makeReport } from './bench/report.mjs';
import { virtualDisplay } from './bench/virtual-display.mjs';
import { whyNoSandbox } from './setup/account.mjs';
import { inRoot } from './setup/places.mjs';
import { CannotGoOn, main, say } from './setup/say.mjs';
import { setUp } from './setup.mjs';

// In the order of the table. A part that is not written yet is named as such, so that no gap goes unseen.
const parts = [
  ...[
    'start',
    'package',
    'unlock',
    'store',
    'caseload',
    'monitoring',
    'her-side',
    'export',
    'preview',
    'memory',
  ],
];

await main(async () => {
  const { rounds, chosen } = readArguments(process.argv.slice(2));
  const tools = await setUp('bench');
  const user = await asUser(tools);
  const trouble = whyNoSandbox(user.ids, user.path(tools.electron.dist));
  if (trouble) throw new CannotGoOn(trouble);
  const display = await virtualDisplay(user);
  const report = makeReport({ tools, user, display, rounds });
  try {
    for (const name of parts.filter((part) => chosen.length === 0 || chosen.includes(part))) {
      await runPart(name, report);
    }
  } finally {
    display.stop();
    user.leave();
  }
  const text = page(report, tools, rounds);
  process.stdout.write(`\n${text}`);
  // A part of the table must not replace the whole of it.
  if (chosen.length === 0) writeFileSync(inRoot('docs', 'bench.md'), text);
  return report.missedBars() === 0 ? 0 : 1;
});

function readArguments(words) {
  const at = words.indexOf('--rounds');
  const rounds = at === -1 ? 7 : Number(words[at + 1]);
  const chosen = words.filter((_, i) => at === -1 || (i !== at && i !== at + 1));
  const unknown = chosen.find((name) => !parts.includes(name));
  if (unknown !== undefined || !(rounds > 0)) {
    throw new CannotGoOn(`usage: npm run bench -- [--rounds N] [${parts.join(' | ')}]`);
  }
  return { rounds, chosen };
}

async function runPart(name, report) {
  const file = inRoot('scripts', 'bench', `${name}.mjs`);
  if (!existsSync(file)) return report.notMeasured(name);
  const part = await import(file);
  say(`Measuring: ${part.title} …`);
  await part.run(report);
}

function page(report, tools, rounds) {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}`;
  const electron = tools.electron.isStandIn
    ? 'Electron 33.2.1 (the stand-in for trying and testing)'
    : 'Electron as installed';
  return [
    '# Bench',
    '',
    'Written by `npm run bench`. Each figure stands beside its peer, measured in the same run on the same computer;',
    'look at the ratio, not at the milliseconds: they change with the computer.',
    '',
    `Computer: ${machine}. Node ${tools.version}, ${electron}. Rounds: ${rounds}.`,
    '',
    report.table(),
    '',
  ].join('\n');
}

// `npm run mutation`: changes the modules where a mistake costs most, line by line, and sees whether a test notices. Ends
// with 1 when fewer than 85 of 100 changes of a module are noticed. Runs on the pinned Node; takes an hour or more.
//   npm run mutation                     every module (scripts/proof/modules.mjs)
//   npm run mutation -- roles            these; --each names every change nobody noticed, --at-once N runs N at a time
//   npm run mutation -- sharing --only src/shared/domain/sharing/levels.ts
//   npm run mutation -- schedule --part 2/6   the second of six parts of its files, for as long as there is
// What was tried is kept in out/mutation, and counted with the next run: of what is kept, only what changed since is tried
// again. So a module can be tried part by part, and survivors after a new test. --afresh tries all of it again.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { filesIn, modules } from './proof/modules.mjs';
import { hidden } from './setup/child.mjs';
import { npm } from './setup/npm.mjs';
import { inRoot, root } from './setup/places.mjs';
import { CannotGoOn, lastLines, main, say } from './setup/say.mjs';

const LEAST = 85;
const tool = inRoot('tools', 'mutation');
const stryker = inRoot(
  'tools',
  'mutation',
  'node_modules',
  '@stryker-mutator',
  'core',
  'bin',
  'stryker.js',
);
/** What the slow properties need not do a thousand times over for each change. */
const few = {
  ALONGSIDE_FACTS_RUNS: '120',
  ALONGSIDE_SHARING_RUNS: '150',
  ALONGSIDE_KEYRING_STEP: '97',
};

await main(async () => {
  const asked = readArguments(process.argv.slice(2));
  await ensureTool();
  const figures = [];
  for (const name of asked.chosen) figures.push(await tryModule(name, asked));
  const lines = figures.map(
    ({ name, noticed, all, score }) => `| ${name} | ${all} | ${noticed} | ${score.toFixed(1)} % |`,
  );
  process.stdout.write(
    `\n| module | changes | noticed | |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`,
  );
  const low = figures.filter(({ score }) => score < LEAST);
  for (const { name } of low) say(`${name}: fewer than ${LEAST} of 100 changes were noticed.`);
  return low.length === 0 ? 0 : 1;
});

function readArguments(words) {
  const asked = {
    chosen: [],
    each: false,
    afresh: false,
    atOnce: 1,
    only: undefined,
    part: undefined,
  };
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === '--each') asked.each = true;
    else if (word === '--afresh') asked.afresh = true;
    else if (word === '--only') asked.only = words[++i];
    else if (word === '--part') asked.part = readPart(words[++i]);
    else if (word === '--at-once') asked.atOnce = Number(words[++i]);
    else if (Object.hasOwn(modules, word)) asked.chosen.push(word);
    else throw new CannotGoOn(`There is no module ${word}.`);
  }
  if (!(asked.atOnce >= 1)) throw new CannotGoOn('--at-once wants a number.');
  if (asked.chosen.length === 0) asked.chosen = Object.keys(modules);
  return asked;
}

async function ensureTool() {
  if (existsSync(stryker)) return;
  say('Installing what changes the code …');
  const { code, output } = await npm({ node: process.execPath }, ['ci', '--ignore-scripts'], tool);
  if (code === 0) return;
  say(lastLines(output));
  throw new CannotGoOn('The tool could not be installed; the lines above say why.');
}

function readPart(word) {
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(word ?? '') ?? [];
  if (!(Number(part) >= 1 && Number(part) <= Number(of))) {
    throw new CannotGoOn('--part wants which of how many, like 2/6.');
  }
  return { part: Number(part), of: Number(of) };
}

/** Every so-manieth file, so that each part has some of every kind. */
function filesOfPart(patterns, { part, of }) {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  return files.filter((_, i) => i % of === part - 1);
}

async function tryModule(name, { each, afresh, atOnce, only, part }) {
  const { files, rules = files, quick, tables = false } = modules[name];
  const report = inRoot('out', 'mutation', `${name}.json`);
  const all = rules.map(filesIn);
  const changed = only ? [only] : part ? filesOfPart(all, part) : all;
  say(part ? `${name}, ${changed.length} files …` : `${name} …`);
  const env = {
    ...{ ...process.env, ...few },
    MUTATION_FILES: changed.join(','),
    MUTATION_TESTS: quick.join(','),
    MUTATION_AT_ONCE: String(atOnce),
    MUTATION_TABLES: String(tables),
    MUTATION_REPORT: report,
    MUTATION_KEPT: inRoot('out', 'mutation', `${name}-kept.json`),
    MUTATION_AFRESH: String(afresh),
  };
  const line = [stryker, 'run', 'scripts/proof/mutation.config.mjs'];
  const { code, output } = await hidden(process.execPath, line, { cwd: root, env });
  if (code !== 0 || !existsSync(report)) throw new CannotGoOn(lastLines(output, 20));
  return figureOf(name, JSON.parse(readFileSync(report, 'utf8')), each);
}

function figureOf(name, { files }, each) {
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({
      ...mutant,
      file,
      line: source.split('\n')[mutant.location.start.line - 1],
    })),
  );
  const count = (...states) => all.filter(({ status }) => states.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const counted = noticed + count('Survived', 'NoCoverage');
  if (each) {
    for (const { file, line, location, replacement, status } of all) {
      if (status !== 'Survived' && status !== 'NoCoverage') continue;
      const { line: at, column } = location.start;
      const how = replacement?.replace(/\s+/g, ' ').slice(0, 80);
      process.stdout.write(`${file}:${at}:${column} ${status}: ${line.trim()}  =>  ${how}\n`);
    }
  }
  return { name, all: counted, noticed, score: counted === 0 ? 100 : (noticed / counted) * 100 };
}

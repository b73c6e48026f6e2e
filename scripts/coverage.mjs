// `npm run coverage`: how many branches and lines of the modules where a mistake costs most are walked by their tests.
// Ends with 1 when a module is below 95 % of its branches. Runs on the pinned Node.
//   npm run coverage                   every module (scripts/proof/modules.mjs)
//   npm run coverage -- keys sharing   these; --each also names every branch that is not walked

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { filesIn, isIn, modules } from './proof/modules.mjs';
import { shown } from './setup/child.mjs';
import { inRoot, root } from './setup/places.mjs';
import { CannotGoOn, main, say } from './setup/say.mjs';

const LEAST = 95;

await main(async () => {
  const words = process.argv.slice(2);
  const chosen = words.filter((word) => word !== '--each');
  const unknown = chosen.find((name) => !Object.hasOwn(modules, name));
  if (unknown) throw new CannotGoOn(`There is no module ${unknown}.`);
  const names = chosen.length === 0 ? Object.keys(modules) : chosen;
  const report = inRoot('out', 'coverage');
  // What was counted another time must not be read as this one.
  rmSync(report, { recursive: true, force: true });
  const code = await runTests(names, report);
  if (!existsSync(`${report}/coverage-summary.json`)) throw new CannotGoOn('Nothing was counted.');
  const files = readCounts(report);
  const figures = names.map((name) => figureOf(name, files));
  process.stdout.write(`${tableOf(figures)}\n`);
  if (words.includes('--each')) process.stdout.write(`${gapsOf(figures, report)}\n`);
  const low = figures.filter(({ branches }) => percent(branches) < LEAST);
  for (const { name } of low) say(`${name}: less than ${LEAST} % of the branches.`);
  if (code !== 0) say('Not every test held, so the figures may be lower than they are.');
  return low.length === 0 && code === 0 ? 0 : 1;
});

function runTests(names, report) {
  const of = (key) => [...new Set(names.flatMap((name) => modules[name][key]))];
  const args = [
    ...['run', '--reporter=dot', '--coverage', '--coverage.provider=v8'],
    // Counting is slow, and nothing is measured here but what was walked.
    ...['--testTimeout=240000', '--hookTimeout=240000', '--coverage.reportOnFailure'],
    ...['--coverage.reporter=json-summary', '--coverage.reporter=json'],
    `--coverage.reportsDirectory=${report}`,
    ...of('files').map((place) => `--coverage.include=${filesIn(place)}`),
    ...of('tests'),
  ];
  const vitest = inRoot('node_modules', '.bin', 'vitest');
  return shown(process.execPath, [vitest, ...args], { cwd: root });
}

function readCounts(report) {
  const counts = JSON.parse(readFileSync(`${report}/coverage-summary.json`, 'utf8'));
  return Object.entries(counts)
    .filter(([path]) => path !== 'total')
    .map(([path, { branches, lines }]) => ({ file: relative(root, path), branches, lines }));
}

function figureOf(name, counted) {
  const files = counted.filter(({ file }) =>
    modules[name].files.some((place) => isIn(place, file)),
  );
  const sum = (key) => ({
    covered: files.reduce((sum, file) => sum + file[key].covered, 0),
    total: files.reduce((sum, file) => sum + file[key].total, 0),
  });
  return { name, files, branches: sum('branches'), lines: sum('lines') };
}

function percent({ covered, total }) {
  return total === 0 ? 100 : (covered / total) * 100;
}

function inWords(count) {
  return `${percent(count).toFixed(1)} % (${count.covered} of ${count.total})`;
}

function tableOf(figures) {
  const lines = figures.map(({ name, branches, lines }) => [
    name,
    inWords(branches),
    inWords(lines),
  ]);
  return [['module', 'branches', 'lines'], ['---', '---', '---'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** `file:line:column`, the kind of branch and its line, for each way that no test walked. */
function gapsOf(figures, report) {
  const counted = JSON.parse(readFileSync(`${report}/coverage-final.json`, 'utf8'));
  return figures
    .flatMap(({ files }) => files.flatMap(({ file }) => gapsIn(file, counted)))
    .join('\n');
}

function gapsIn(file, counted) {
  const { b, branchMap } = counted[inRoot(file)] ?? { b: {}, branchMap: {} };
  const lines = readFileSync(inRoot(file), 'utf8').split('\n');
  return Object.entries(b).flatMap(([id, times]) =>
    times.flatMap((count, way) => {
      if (count > 0) return [];
      const { type, loc, locations } = branchMap[id];
      const { line, column } = (locations[way]?.start.line ? locations[way] : loc).start;
      return [`${file}:${line}:${column} ${type}: ${lines[line - 1]?.trim()}`];
    }),
  );
}

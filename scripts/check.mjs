// `npm run check`: format and lint, types, arrows, dead code, unit tests, the copies of the made-up women looked
// through by our own check of their structure, and 5,000 spoiled files brought in. Each is run even when one before it was not right; the end says which
// were. Runs on the pinned Node. `--unit-results FILE` also writes the unit tests' results there as JSON.

import { hidden, shown } from './setup/child.mjs';
import { inRoot, root } from './setup/places.mjs';
import { main, say } from './setup/say.mjs';

const tool = (name) => inRoot('node_modules', '.bin', name);
const resultsAt = process.argv.indexOf('--unit-results');
const unitResults = resultsAt === -1 ? undefined : process.argv[resultsAt + 1];

const copies = 'tests/paper';

const parts = [
  {
    name: 'format and lint',
    run: () => quietly(tool('biome'), 'check'),
  },
  { name: 'types', run: () => quietly(tool('tsc'), '-b') },
  { name: 'arrows', run: arrows },
  { name: 'dead code', run: () => quietly(tool('knip'), '--no-progress') },
  { name: 'unit tests', run: unitTests },
  { name: 'structure of copies', run: structureOfCopies },
  { name: 'files from outside', run: filesFromOutside },
];

await main(async () => {
  const lines = [];
  let allRight = true;
  for (const { name, run } of parts) {
    const start = performance.now();
    const isRight = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    allRight &&= isRight;
    lines.push(`${isRight ? 'right    ' : 'NOT RIGHT'}  ${name} (${seconds} s)`);
  }
  process.stdout.write(`\n${lines.join('\n')}\n`);
  return allRight ? 0 : 1;
});

/** Runs a tool and shows its words only when it found something. */
async function quietly(...command) {
  const { code, output } = await hidden(process.execPath, command, { cwd: root });
  if (code !== 0) process.stdout.write(`${output}\n`);
  return code === 0;
}

// The arrows tool ends well when it read nothing at all, for example after a change of TypeScript.
async function arrows() {
  const line = [tool('depcruise'), 'src', 'tests'];
  const { code, output } = await hidden(process.execPath, line, { cwd: root });
  const read = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0);
  if (code === 0 && read > 0) return true;
  process.stdout.write(`${output}\n`);
  if (code === 0) say('The arrows were not checked: no module was read.');
  return false;
}

async function unitTests() {
  // The copies come as a part of their own, so that a fault in a file is not one line among thousands.
  const args = [tool('vitest'), 'run', '--exclude', `${copies}/**`];
  if (unitResults)
    args.push('--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`);
  return (await shown(process.execPath, args, { cwd: root })) === 0;
}

async function structureOfCopies() {
  return (await shown(process.execPath, [tool('vitest'), 'run', copies], { cwd: root })) === 0;
}

// The promise that any change could break without a test seeing it. The same dice each time, so that nobody is stopped by
// what somebody else broke; `npm run promises` throws new ones.
async function filesFromOutside() {
  const line = [inRoot('scripts', 'promises.mjs'), '--at-once', '1', '--seed', '2026', 'SEC-10'];
  return (await shown(process.execPath, line, { cwd: root })) === 0;
}

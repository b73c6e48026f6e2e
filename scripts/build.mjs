// Builds the app into out/, when something it is made of has changed since the last time.
// Imported by the other scripts; by hand:  npm run build

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hidden } from './setup/child.mjs';
import { inRoot, root } from './setup/places.mjs';
import { CannotGoOn, lastLines, main, say } from './setup/say.mjs';
import { setUp } from './setup.mjs';

const ingredients = [
  'src',
  'resources',
  'scripts/build',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];
const stampFile = inRoot('out', '.alongside-stamp');
const mustExist = ['main/index.cjs', 'preload/index.cjs', 'renderer/index.html'];

/** Builds unless out/ already is what the sources would give. */
export async function buildIfStale(tools) {
  const stamp = hashOfIngredients(tools.version);
  if (isComplete() && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('Building the app …');
  const builder = inRoot('node_modules', '.bin', 'electron-vite');
  const result = await hidden(tools.node, [builder, 'build'], {
    cwd: root,
    env: tools.environment,
  });
  if (result.code !== 0 || !isComplete()) {
    say(lastLines(result.output, 60));
    throw new CannotGoOn('The app could not be built; the lines above say why.');
  }
  writeFileSync(stampFile, stamp);
}

const isComplete = () => mustExist.every((name) => existsSync(inRoot('out', name)));

function hashOfIngredients(nodeVersion) {
  const hash = createHash('sha256').update(nodeVersion);
  for (const file of ingredients.flatMap((name) => filesUnder(inRoot(name))).sort()) {
    const content = readFileSync(file);
    hash.update(`\n${relative(root, file)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  } catch (reason) {
    if (reason.code === 'ENOTDIR') return [path];
    throw reason;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await buildIfStale(await setUp('tools'));
    say('The app is built, in out/.');
    return 0;
  });
}

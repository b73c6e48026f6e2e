// The Node that Alongside is built and tested with. It comes as an npm package into tools/node, so that a
// machine with any Node from 20 on can start. May know npm; runs on that older Node itself.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hidden } from './child.mjs';
import { npm } from './npm.mjs';
import { inRoot } from './places.mjs';
import { CannotGoOn, lastLines, say } from './say.mjs';

const folder = inRoot('tools', 'node');
const packageName = `node-${process.platform}-${process.arch}`;
const atLeast = 24;

/** Answers `{ node, folder, version }`: the program, the folder to put first on PATH, and `v24…`. */
export async function ensurePinnedNode() {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const wanted = manifest.optionalDependencies?.[packageName];
  if (wanted === undefined) return runningNode();
  if (installedVersion() !== wanted) {
    say(`Fetching Node ${wanted}, which builds and tests Alongside …`);
    const how = existsSync(join(folder, 'package-lock.json')) ? 'ci' : 'install';
    const result = await npm({ node: process.execPath }, [how], folder);
    if (installedVersion() !== wanted) {
      say(lastLines(result.output));
      return runningNode();
    }
    // A computer with another C library has the package but cannot run it.
    if ((await hidden(pinned().node, ['--version'])).code !== 0) return runningNode();
  }
  return { ...pinned(), version: `v${wanted}` };
}

// The package's own folder, and not node_modules/.bin: some npms make no link there for this package.
function pinned() {
  const bin = join(folder, 'node_modules', packageName, 'bin');
  return { node: join(bin, 'node'), folder: bin };
}

function installedVersion() {
  const file = join(folder, 'node_modules', packageName, 'package.json');
  if (!existsSync(file) || !existsSync(pinned().node)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

function runningNode() {
  if (Number(process.versions.node.split('.')[0]) >= atLeast) {
    return { node: process.execPath, folder: dirname(process.execPath), version: process.version };
  }
  throw new CannotGoOn(
    `Alongside is built with Node ${atLeast}, and no copy of it could be fetched for this computer ` +
      `(${process.platform} ${process.arch}). Install Node ${atLeast} and start again.`,
  );
}

/** The folder of the pinned Node's own C headers, or undefined: the native driver is built against them. */
export function pinnedHeaders() {
  const place = join(folder, 'node_modules', packageName);
  return existsSync(join(place, 'include', 'node', 'node_api.h')) ? place : undefined;
}

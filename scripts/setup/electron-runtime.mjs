// Finds an Electron to run Alongside with. In this order: the one the environment names, the electron package's
// own (fetched once, where its release site answers), the stand-in for trying and testing. May know all three.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hidden } from './child.mjs';
import { inRoot, withPath } from './places.mjs';
import { CannotGoOn, say } from './say.mjs';
import { findStandIn, makeStandIn, standInSuits } from './stand-in.mjs';

const named = 'ELECTRON_OVERRIDE_DIST_PATH';
const minutes = 60_000;

/** Answers `{ dist, program, isStandIn }`: Electron's folder and the program to start. */
export async function ensureElectron(pinnedNode) {
  const own = namedByEnvironment() ?? ownElectron();
  if (own !== undefined) return own;
  // Once the stand-in is there it is used without asking the release site again at each start.
  const cached = findStandIn();
  if (cached !== undefined) return standIn(cached);
  const fetched = await fetchOwnElectron(pinnedNode);
  if (fetched !== undefined) return fetched;
  if (!standInSuits()) throw new CannotGoOn(noElectron());
  return standIn(await makeStandIn(pinnedNode));
}

const standIn = (dist) => ({ dist, program: join(dist, 'electron'), isStandIn: true });

function namedByEnvironment() {
  const folder = process.env[named];
  if (folder === undefined || folder === '') return undefined;
  const dist = resolve(folder);
  const program = join(dist, programName());
  // One script starts another, and names what it found itself.
  if (existsSync(program)) return { dist, program, isStandIn: dist === findStandIn() };
  throw new CannotGoOn(
    `${named} names ${folder}, but there is no electron program in that folder.`,
  );
}

function ownElectron() {
  const dist = inRoot('node_modules', 'electron', 'dist');
  const program = join(dist, programName());
  return existsSync(program) ? { dist, program, isStandIn: false } : undefined;
}

// The electron package says in path.txt how its program is called here, once it has been fetched.
function programName() {
  const pathFile = inRoot('node_modules', 'electron', 'path.txt');
  return existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
}

async function fetchOwnElectron({ node, folder }) {
  const environment = { ...withPath(process.env, folder), NODE_USE_ENV_PROXY: '1' };
  const asks = [inRoot('scripts', 'setup', 'ask-release-site.mjs')];
  const answer = await hidden(node, asks, { env: environment, limit: 8_000 });
  if (answer.code !== 0) return undefined;
  say('Fetching Electron (about 120 MB) …');
  const installs = [inRoot('node_modules', 'electron', 'install.js')];
  const result = await hidden(node, installs, { env: environment, limit: 15 * minutes });
  if (result.code !== 0) say('Electron could not be fetched from its release site.');
  return ownElectron();
}

function noElectron() {
  return (
    `Electron could not be fetched, and there is no stand-in for this computer (${process.platform} ${process.arch}). ` +
    `Connect to the internet once and start again, or set ${named} to a folder that holds Electron 45.`
  );
}

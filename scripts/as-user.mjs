// Runs a program as an ordinary account. Chromium's sandbox does not work for root, and Alongside never switches
// the sandbox off; so when root starts something, it is handed to the account `alongside`, made if missing.
// Started by anyone else, it changes nothing. By hand:  node scripts/as-user.mjs COMMAND [arguments…]

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ordinaryAccount } from './setup/account.mjs';
import { ended } from './setup/child.mjs';
import { root } from './setup/places.mjs';
import { CannotGoOn, main, say } from './setup/say.mjs';
import { canRead, stageCopy } from './setup/stage.mjs';
import { setUp } from './setup.mjs';

/**
 * Gets ready to run programs as an ordinary account. `tools` is what setUp() answered. Answers:
 * - `folder`: the checkout, or a copy of it that the account may read;
 * - `path(p)`: where a path of the checkout is for the account;
 * - `ids`: `{ uid, gid }` to start a program with, or nothing when no change is needed;
 * - `environment`: what such a program is given;
 * - `ownFolder(name)`: a new temporary folder that belongs to the account;
 * - `start(command, args, options)`: a started child; `run` waits for it and answers its exit code;
 * - `leave()`: removes the copy and the temporary folders.
 */
export async function asUser(tools) {
  const temporary = [];
  const ownFolder = (name) => {
    const folder = mkdtempSync(join(tmpdir(), `alongside-${name}-`));
    temporary.push(folder);
    if (account) chownSync(folder, account.uid, account.gid);
    return folder;
  };
  const leave = () => {
    for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
  };
  const account = isRoot() ? ordinaryAccount() : undefined;
  let folder = root;
  if (account && !canRead(account, root)) {
    say(`The account ${account.name} may not read this folder, so a copy of it is used.`);
    folder = await stageCopy(account);
    temporary.push(folder);
  }
  const path = (text) =>
    text
      .split(delimiter)
      .map((part) => moved(part, folder))
      .join(delimiter);
  const environment = account
    ? handOver(tools.environment, account, path, ownFolder)
    : tools.environment;
  if (account)
    refuseClosedTools(account, path(tools.node), tools.electron && path(tools.electron.program));
  const ids = account ? { uid: account.uid, gid: account.gid } : {};
  const start = (command, args, { env, ...options } = {}) =>
    spawn(command, args, {
      cwd: folder,
      stdio: 'inherit',
      env: { ...environment, ...env },
      ...ids,
      ...options,
    });
  const run = (...line) => ended(start(...line));
  return { folder, path, ids, environment, ownFolder, start, run, leave };
}

const isRoot = () => process.getuid?.() === 0;

const moved = (path, folder) =>
  path === root || path.startsWith(`${root}/`) ? folder + path.slice(root.length) : path;

// Only what a program needs goes along: root's own settings point to places that the account may not enter.
const goesAlong =
  /^(PATH|LANG|LANGUAGE|LC_.*|TZ|TERM|CI|DEBUG|FORCE_COLOR|NO_COLOR|DISPLAY|ALONGSIDE_.*|ELECTRON_(OVERRIDE_DIST|EXEC)_PATH|PWDEBUG|https?_proxy|no_proxy|all_proxy)$/i;

function handOver(environment, account, path, ownFolder) {
  const kept = Object.entries(environment).filter(([name]) => goesAlong.test(name));
  const own = {
    HOME: account.home,
    USER: account.name,
    LOGNAME: account.name,
    SHELL: '/bin/sh',
    // Root's message bus is not the account's; without a word Chromium would try to start one.
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  };
  const authority = copyOfAuthority(environment, account, ownFolder);
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, path(value)])),
    ...own,
    ...(authority && { XAUTHORITY: authority }),
  };
}

// The pass to root's display, so that the account may open a window on it.
function copyOfAuthority(environment, account, ownFolder) {
  if (!environment['DISPLAY']) return undefined;
  const file = environment['XAUTHORITY'] || join(homedir(), '.Xauthority');
  if (!existsSync(file)) return undefined;
  const copy = join(ownFolder('display'), 'authority');
  copyFileSync(file, copy);
  chmodSync(copy, 0o600);
  chownSync(copy, account.uid, account.gid);
  return copy;
}

function refuseClosedTools(account, ...programs) {
  const { uid, gid } = account;
  const closed = programs
    .filter(Boolean)
    .find((program) => spawnSync('test', ['-x', program], { uid, gid }).status !== 0);
  if (closed === undefined) return;
  throw new CannotGoOn(
    `The account ${account.name} may not run ${closed}. Start Alongside from an ordinary account, or open that folder to others.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const [command, ...args] = process.argv.slice(2);
    if (command === undefined) {
      say('usage: node scripts/as-user.mjs COMMAND [arguments…]');
      return 1;
    }
    const user = await asUser(await setUp('start'));
    try {
      return await user.run(command, args);
    } finally {
      user.leave();
    }
  });
}

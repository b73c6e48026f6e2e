// The ordinary account that root hands the app to, and whether Chromium's sandbox works for it. May know the
// system's account files; nothing of the project.

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withPath } from './places.mjs';
import { CannotGoOn, lastLines, say } from './say.mjs';

const chosen = process.env['ALONGSIDE_ACCOUNT'] || 'alongside';

/** Answers `{ name, uid, gid, home }`; makes the account when it is missing. For root only. */
export function ordinaryAccount() {
  return find() ?? make();
}

function find() {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${chosen}:`));
  if (line === undefined) return undefined;
  const [name, , uid, gid, , home] = line.split(':');
  if (Number(uid) === 0)
    throw new CannotGoOn(`${name} is another name for root; choose an ordinary account.`);
  return { name, uid: Number(uid), gid: Number(gid), home };
}

function make() {
  say(`Making the account ${chosen}: the app is never run as root.`);
  const args = [
    '--system',
    '--user-group',
    '--create-home',
    '--shell',
    '/usr/sbin/nologin',
    chosen,
  ];
  // After a plain `su`, the folders of system programs are not on PATH.
  const env = withPath(process.env, '/usr/sbin', '/sbin');
  const answer = spawnSync('useradd', args, { encoding: 'utf8', env });
  const account = find();
  if (account) return account;
  say(lastLines(answer.stderr ?? String(answer.error)));
  throw new CannotGoOn(
    'Started as root, Alongside runs as an ordinary account, and that account could not be made. Start it from your own account.',
  );
}

/**
 * Says in one sentence why Chromium's sandbox cannot work here, or undefined when it can. `ids` are those of
 * the account the app will run as, `dist` is Electron's folder.
 */
export function whyNoSandbox(ids, dist) {
  if (process.platform !== 'linux') return undefined;
  const attempt = spawnSync('unshare', ['--user', '--map-root-user', 'true'], ids);
  if (attempt.status === 0 || attempt.error || helperWorks(ids, dist)) return undefined;
  const helper = join(dist, 'chrome-sandbox');
  return (
    'This computer does not let ordinary accounts make user namespaces, and Electron has no working sandbox ' +
    'helper, so the app cannot be opened safely. Ask an administrator to allow unprivileged user namespaces, ' +
    `or to run: chown root ${helper} && chmod 4755 ${helper}`
  );
}

// Chromium's older way: a helper that belongs to root and runs with root's rights. Run without Chromium around
// it, it never ends well, but before that it makes its namespaces, and says so when it may not.
function helperWorks(ids, dist) {
  const helper = join(dist, 'chrome-sandbox');
  try {
    const { uid, mode } = statSync(helper);
    if (uid !== 0 || (mode & 0o4755) !== 0o4755) return false;
  } catch {
    return false;
  }
  const attempt = spawnSync(helper, ['/bin/true'], { ...ids, encoding: 'utf8', timeout: 5_000 });
  return !attempt.error && !attempt.stderr.includes('Failed to move to new namespace');
}

// Proves that the app asks nobody anything: the main job is walked in a network namespace that holds nothing but the
// loopback, and every connection that any process of it tries to make is written down by strace. Needs root, unshare and
// strace, and says so where it cannot.  By hand:  npm run no-network

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asUser } from './as-user.mjs';
import { buildIfStale } from './build.mjs';
import { inRoot, root } from './setup/places.mjs';
import { CannotGoOn, main, say } from './setup/say.mjs';
import { setUp } from './setup.mjs';

const INSIDE = 'ALONGSIDE_WITHOUT_NETWORK';
const journey = process.argv[2] ?? 'tests/journeys/main-job.spec.ts';

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Why this computer cannot show it, or undefined. */
function whyNot() {
  if (process.platform !== 'linux') return 'network namespaces are a thing of Linux';
  if (process.getuid() !== 0) return 'only root may make a network namespace';
  if (!works('unshare', '--net', 'true')) return 'unshare is not here, or is not allowed';
  if (!works('strace', '-V')) return 'strace is not here';
  if (!works('ip', '-V')) return 'ip is not here';
  return undefined;
}

async function outside() {
  const why = whyNot();
  if (why) {
    say(`Not tried: ${why}.`);
    return 0;
  }
  await buildIfStale(await setUp('test'));
  const again = ['--net', process.execPath, inRoot('scripts', 'no-network.mjs'), journey];
  return spawnSync('unshare', again, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, [INSIDE]: 'yes' },
  }).status;
}

async function inside() {
  // Playwright speaks to the app over the loopback; there is no other way out of here.
  if (!works('ip', 'link', 'set', 'lo', 'up'))
    throw new CannotGoOn('The loopback cannot be raised.');
  if (works('ip', 'route', 'get', '192.0.2.1')) throw new CannotGoOn('There still is a route.');
  const tools = await setUp('test');
  const user = await asUser(tools);
  try {
    const line = [user.path(tools.node), user.path(inRoot('node_modules/.bin/playwright')), 'test'];
    const trace = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect,sendto', '-e', 'signal=none'];
    const mine = user.ownFolder('connects');
    const code = await user.run(
      'xvfb-run',
      [
        ...['-a', '-s', '-screen 0 1440x1000x24', 'strace', ...trace, '-o', join(mine, 'log')],
        ...[...line, journey, '--retries=0', '--reporter=list'],
      ],
      { env: { ALONGSIDE_TEST_OUT: user.ownFolder('out') } },
    );
    const { tried, loopback } = countConnects(join(mine, 'log'));
    say(`Journey: ${code === 0 ? 'passed' : 'not passed'}, without any route.`);
    say(`Connections tried beyond this computer: ${tried.length}. To the loopback: ${loopback}.`);
    for (const one of tried.slice(0, 20)) say(`  ${one}`);
    return code === 0 && tried.length === 0 ? 0 : 1;
  } finally {
    user.leave();
  }
}

/** What the log holds of addresses that are not this computer's own. */
function countConnects(file) {
  if (!existsSync(file)) throw new CannotGoOn('strace wrote nothing.');
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /AF_INET6?\b/u.test(line));
  const own = /inet_addr\("127\.|inet_pton\(AF_INET6, "(::1|::ffff:127\.)/u;
  return {
    tried: lines.filter((line) => !own.test(line)),
    loopback: lines.filter((line) => own.test(line)).length,
  };
}

await main(process.env[INSIDE] ? inside : outside);

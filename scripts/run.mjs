// Runs one JavaScript file on the pinned Node, with everything it needs in place first.
//   node scripts/run.mjs [--build] FILE [arguments…]
// --build makes sure that out/ is up to date. The file's exit code is passed on.

import { buildIfStale } from './build.mjs';
import { shown } from './setup/child.mjs';
import { main, say } from './setup/say.mjs';
import { setUp } from './setup.mjs';

// Files that need more than Node and the npm packages.
const purposeOf = { 'scripts/check.mjs': 'check', 'scripts/bench.mjs': 'bench' };

await main(async () => {
  const [first, ...others] = process.argv.slice(2);
  const wantsBuild = first === '--build';
  const [file, ...args] = wantsBuild ? others : [first, ...others];
  if (file === undefined) {
    say('usage: node scripts/run.mjs [--build] FILE [arguments…]');
    return 1;
  }
  const tools = await setUp(purposeOf[file] ?? 'tools');
  if (wantsBuild) await buildIfStale(tools);
  return shown(tools.node, [file, ...args], { env: tools.environment });
});

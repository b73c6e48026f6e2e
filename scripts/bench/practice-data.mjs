// A data folder with a practice vault in it, so that the app starts at its unlock screen and not at the very
// first one. Made by the demo, which builds the same vault; copied fresh for each start that must not know it.

import { cpSync, lchownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ended } from '../setup/child.mjs';
import { CannotGoOn } from '../setup/say.mjs';

/** Answers a function that makes a new data folder with the vault in it. */
export async function practiceData(report) {
  const { user, tools } = report;
  const out = join(user.ownFolder('bench'), 'demo');
  const program = join(user.folder, 'out', 'main', 'demo.cjs');
  const demo = user.start(user.path(tools.node), [program, '--out', out], { stdio: 'ignore' });
  if ((await ended(demo)) !== 0) throw new CannotGoOn('The practice vault could not be made.');
  return () => {
    const data = user.ownFolder('bench');
    const vault = join(data, 'practice-vault');
    cpSync(join(out, 'vault'), vault, { recursive: true });
    handTo(user, vault, ...readdirSync(vault).map((name) => join(vault, name)));
    return data;
  };
}

function handTo({ ids }, ...paths) {
  if (ids.uid === undefined) return;
  for (const path of paths) lchownSync(path, ids.uid, ids.gid);
}

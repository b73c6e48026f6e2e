// Brings a computer that has only Node (20.12 or newer) and npm to where Alongside can be built, run or tested.
// Does nothing, quickly, when nothing is missing. Run by every other script; by hand:  node scripts/setup.mjs [test]

import { pathToFileURL } from 'node:url';
import { ensureDebianPackages } from './setup/debian-packages.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { ensurePackages, packagesAreCurrent } from './setup/packages.mjs';
import { ensurePinnedNode } from './setup/pinned-node.mjs';
import { withPath } from './setup/places.mjs';
import { main, say } from './setup/say.mjs';

// What each purpose needs beyond Node and the npm packages.
const purposes = {
  tools: { debian: [], electron: false },
  check: { debian: ['papers'], electron: false },
  start: { debian: ['window'], electron: true },
  screens: { debian: ['window', 'screen'], electron: true },
  bench: { debian: ['window', 'screen'], electron: true },
  test: { debian: ['window', 'screen', 'papers'], electron: true },
};

/**
 * Makes sure that everything for one purpose is there. Answers the tools that were found:
 * `{ node, folder, version }` of the pinned Node, `electron: { dist, program, isStandIn } | undefined`, and
 * `environment`, the environment to start other programs with.
 */
export async function setUp(purpose) {
  const { debian, electron: wantsElectron } = purposes[purpose];
  const pinnedNode = await ensurePinnedNode();
  // A compiler is only needed while the npm packages are still to be installed.
  const build = packagesAreCurrent(pinnedNode) ? [] : ['build'];
  await ensureDebianPackages([...build, ...debian]);
  await ensurePackages(pinnedNode);
  const electron = wantsElectron ? await ensureElectron(pinnedNode) : undefined;
  if (electron?.isStandIn && process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== electron.dist) {
    say('Using an older Electron (33), for trying and testing only.');
  }
  const paths = electron && {
    ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
    ELECTRON_EXEC_PATH: electron.program,
  };
  return {
    ...pinnedNode,
    electron,
    environment: { ...withPath(process.env, pinnedNode.folder), ...paths },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const purpose = process.argv[2] ?? 'test';
    if (!(purpose in purposes)) {
      say(`usage: node scripts/setup.mjs [${Object.keys(purposes).join(' | ')}]`);
      return 1;
    }
    await setUp(purpose);
    say('Everything Alongside needs is in place.');
    return 0;
  });
}

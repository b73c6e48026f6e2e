// `npm run package`: makes a folder that holds the whole app, ready to be put on a computer: Electron, one app.asar, and the
// fuses burnt in and read back. On Linux only.   npm run package -- [--for-trying] [--out FOLDER]
// --for-trying lets an Electron that is no longer supported be used; the folder's name then says so.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isCurrent } from '../src/main/app/hardening/current-electron.ts';
import { buildIfStale } from './build.mjs';
import { electronVersion, makePackage } from './package/make-package.mjs';
import { inRoot } from './setup/places.mjs';
import { CannotGoOn, main, say } from './setup/say.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  const { values } = parseArgs({
    options: { 'for-trying': { type: 'boolean', default: false }, out: { type: 'string' } },
  });
  const isForTrying = values['for-trying'];
  if (process.platform !== 'linux') {
    throw new CannotGoOn(
      'Packages are made on Linux, for Linux. For other systems nothing is written yet.',
    );
  }
  const tools = await setUp('start');
  const version = electronVersion(tools.electron.dist);
  if (!isCurrent(version) && !isForTrying) {
    throw new CannotGoOn(
      `The Electron that is here (${version}) gets no more security fixes, so no package is made of it. ` +
        'To see how a package works all the same: npm run package -- --for-trying',
    );
  }
  await buildIfStale(tools);
  const name = isForTrying ? 'alongside-for-trying' : 'alongside';
  const out = resolve(values.out ?? inRoot('package-out', name));
  const { program, modules } = await makePackage(tools.electron.dist, out);
  say(
    `The package is in ${out}, with ${modules} production packages in it. Start it with ${program}`,
  );
  return 0;
});

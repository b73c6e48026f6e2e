// Puts the package together: a copy of Electron, the app in one app.asar, the fuses, and a start that leaves no dumps.
// May know @electron/asar and @electron/fuses; the app must be built. By hand:  node make-package.mjs ELECTRON OUT

import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createPackageWithOptions } from '@electron/asar';
import {
  FuseState,
  FuseV1Options,
  FuseVersion,
  flipFuses,
  getCurrentFuseWire,
} from '@electron/fuses';
import { fuses } from '../../src/main/app/hardening/fuses.ts';
import { inRoot } from '../setup/places.mjs';
import { CannotGoOn } from '../setup/say.mjs';
import { goesAlong, productionModules, readManifest } from './modules.mjs';
import { asText, listOfParts } from './parts.mjs';

/** The name people start it by, and the program behind it. */
const START = 'alongside';
const PROGRAM = 'alongside-app';

/** The version of the Electron in a folder. */
export const electronVersion = (dist) => readFileSync(join(dist, 'version'), 'utf8').trim();

/**
 * Makes the package. What stood at `out` goes first, where it is a package.
 * @param dist Electron's folder, as it was unpacked
 * @returns what to start it by, and how many npm packages are in it
 */
export async function makePackage(dist, out) {
  refuseForeignFolder(out);
  const making = `${out}.making`;
  rmSync(making, { recursive: true, force: true });
  cpSync(dist, making, { recursive: true });
  // Its own app goes, and so does the program that would take pictures of memory.
  for (const part of ['resources', 'chrome_crashpad_handler']) {
    rmSync(join(making, part), { recursive: true, force: true });
  }
  mkdirSync(join(making, 'resources'));
  renameSync(join(making, 'electron'), join(making, PROGRAM));
  const modules = await packApp(join(making, 'resources', 'app.asar'));
  // What it is made of, beside it: for whoever looks after the computers.
  writeFileSync(join(making, 'sbom.cdx.json'), asText(listOfParts(electronVersion(dist))));
  await burnFuses(join(making, PROGRAM));
  writeFileSync(join(making, START), startText);
  chmodSync(join(making, START), 0o755);
  rmSync(out, { recursive: true, force: true });
  renameSync(making, out);
  return { program: join(out, START), modules };
}

// The limit holds for this program and all it starts: none leaves a picture of its memory when it falls over.
const startText = `#!/bin/sh
# Starts Alongside. No program it is made of may leave a picture of its memory behind.
ulimit -c 0
exec "$(dirname "$(readlink -f "$0")")/${PROGRAM}" "$@"
`;

function refuseForeignFolder(out) {
  if (!existsSync(out) || existsSync(join(out, PROGRAM))) return;
  throw new CannotGoOn(
    `${out} is there already and is no package. Name another folder with --out.`,
  );
}

// For those who write the app: run on plain Node, which a package cannot be started as.
const commands = ['demo', 'cases', 'translations', 'measure'];

/** Everything of the app in one file; native code beside it, for the system loads that from a real file only. */
async function packApp(file) {
  const staged = mkdtempSync(join(tmpdir(), 'alongside-package-'));
  try {
    const { name, productName, version, type, main } = readManifest(inRoot());
    writeFileSync(
      join(staged, 'package.json'),
      JSON.stringify({ name, productName, version, type, main }),
    );
    for (const part of ['main', 'preload', 'renderer']) {
      cpSync(inRoot('out', part), join(staged, 'out', part), { recursive: true });
    }
    for (const command of commands) rmSync(join(staged, 'out', 'main', `${command}.cjs`));
    cpSync(inRoot('resources'), join(staged, 'resources'), { recursive: true });
    const modules = productionModules();
    for (const at of modules) {
      cpSync(inRoot(at), join(staged, at), {
        recursive: true,
        dereference: true,
        filter: goesAlong,
      });
    }
    await createPackageWithOptions(staged, file, { unpack: '**/*.node' });
    return modules.length;
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** Burns the fuses and reads them back: what an Electron does not have stays as it is, all others must be as asked. */
async function burnFuses(program) {
  const had = await getCurrentFuseWire(program);
  const asked = Object.entries(fuses)
    .map(([name, isOn]) => [FuseV1Options[name], isOn])
    .filter(([fuse]) => had[fuse] !== undefined && had[fuse] !== FuseState.REMOVED);
  await flipFuses(program, { version: FuseVersion.V1, ...Object.fromEntries(asked) });
  const now = await getCurrentFuseWire(program);
  const wrong = asked.filter(
    ([fuse, isOn]) => now[fuse] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE),
  );
  if (wrong.length === 0) return;
  const names = wrong.map(([fuse]) => FuseV1Options[fuse]).join(', ');
  throw new CannotGoOn(`The package was not made: these fuses could not be set: ${names}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [dist, out] = process.argv.slice(2).map((path) => resolve(path));
  await makePackage(dist, out);
}

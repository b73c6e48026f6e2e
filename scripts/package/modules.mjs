// Which npm packages the app needs when it runs, and the files of them that it needs. May know node_modules; nothing of Electron.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inRoot } from '../setup/places.mjs';

/**
 * Folders of all packages that `dependencies` lead to, those of other systems left out.
 * @returns paths inside the checkout, each once
 */
export function productionModules() {
  const found = new Set();
  const visit = (folder) => {
    const { dependencies, optionalDependencies } = readManifest(folder);
    const needed = Object.keys({ ...dependencies, ...optionalDependencies });
    for (const name of needed) {
      const at = find(name, folder);
      // A package for another system is not there, and is not meant to be.
      if (at === undefined && Object.hasOwn(optionalDependencies ?? {}, name)) continue;
      if (at === undefined) throw new Error(`${name} is not installed`);
      if (found.has(at)) continue;
      found.add(at);
      visit(at);
    }
  };
  visit(inRoot());
  return [...found].map((folder) => relative(inRoot(), folder)).sort();
}

export const readManifest = (folder) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** As Node looks for it: beside whoever asks, then in each folder above. */
function find(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === inRoot() || folder === dirname(folder)) return undefined;
  }
}

// What a package was built from, and what belongs to those who write it.
const unneeded = [
  /\/node_modules$/u,
  /sqlcipher\/(deps|src|binding\.gyp)$/u,
  /sqlcipher\/build\/(?!Release$)[^/]+$/u,
  /sqlcipher\/build\/Release\/(?!node_sqlite3\.node$)/u,
  /\.(map|d\.ts|d\.mts|d\.cts|md|markdown)$/u,
];

/** Whether a file or folder of a package goes along. Packages inside a package are found and taken by themselves. */
export const goesAlong = (path) => !unneeded.some((rule) => rule.test(path));

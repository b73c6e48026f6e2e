// Writes down which npm packages became part of what was built, as the builder saw it: for the list of what ships.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The folder of the package that a file belongs to, of packages inside packages the innermost; undefined for one of ours. */
function packageOf(id: string): string | undefined {
  const [path = ''] = id.replaceAll('\0', '').replaceAll('\\', '/').split('?');
  const at = path.indexOf('node_modules/');
  return at < 0
    ? undefined
    : /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path.slice(at))?.[0];
}

/** @param part `main`, `preload` or `renderer`: the list goes to out/parts/PART.json */
export function namePackages(root: string, part: string): Plugin {
  return {
    name: 'name-packages',
    generateBundle(_, bundle) {
      const files = [...this.getModuleIds()];
      // Fonts and pictures are no modules; they are named by where they came from.
      for (const made of Object.values(bundle)) {
        if (made.type === 'asset') files.push(...made.originalFileNames);
      }
      const found = files.flatMap((id) => packageOf(id) ?? []);
      const folder = join(root, 'out', 'parts');
      mkdirSync(folder, { recursive: true });
      const all = [...new Set(found)].sort();
      writeFileSync(join(folder, `${part}.json`), `${JSON.stringify(all, null, 1)}\n`);
    },
  };
}

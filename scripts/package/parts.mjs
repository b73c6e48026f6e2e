// What a package is made of, as a CycloneDX list: each npm package that was built into it or lies in it, Electron, and the fonts.
// Made from package-lock.json and what the builder wrote down; refuses a licence that nobody said yes to.
// By hand:  node scripts/package/parts.mjs FOLDER-OF-LISTS ELECTRON-VERSION

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../setup/places.mjs';
import { CannotGoOn } from '../setup/say.mjs';
import { productionModules, readManifest } from './modules.mjs';

/** Licences of what may ship: each lets it be given on, changed and closed. A new one is a decision. */
const allowed = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib'],
  ...['OFL-1.1', 'Unlicense', 'CC0-1.0'],
]);

/** Packages that do not name their licence where others do; it stands in a file of theirs. */
const saidElsewhere = { 'png-js': 'MIT' };

/** Fonts that lie here as whole files: docs/dependencies.md says where each is from. */
const FONTS = inRoot('resources', 'fonts');

/**
 * The list.
 * @param lists the folder in which the builder wrote what it took
 * @throws CannotGoOn where a licence is not allowed, or the app was not built
 */
export function listOfParts(electron, lists = inRoot('out', 'parts')) {
  const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const bundled = readLists(lists);
  const folders = [...new Set([...bundled, ...productionModules()])].sort();
  const components = [
    ...folders.map((folder) => packageAt(folder.replaceAll('\\', '/'), lock)),
    electronOf(electron),
    ...readdirSync(FONTS)
      .filter((name) => name.endsWith('.ttf'))
      .map(fontOf),
  ];
  refuseOtherLicences(components);
  const { name, version, license } = readManifest(inRoot());
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    // No moment and no number of its own: the same parts give the same list, and a change of it can be read.
    metadata: {
      component: {
        ...{ type: 'application', 'bom-ref': `${name}@${version}`, name, version },
        licenses: [{ license: { id: license } }],
      },
    },
    components,
  };
}

/** As it stands in a file. */
export const asText = (list) => `${JSON.stringify(list, null, 2)}\n`;

function readLists(lists) {
  try {
    return ['main', 'preload', 'renderer'].flatMap((part) =>
      JSON.parse(readFileSync(join(lists, `${part}.json`), 'utf8')),
    );
  } catch {
    throw new CannotGoOn('Build first: it is not known yet what the app is made of.');
  }
}

function packageAt(folder, lock) {
  const { name, version, license } = readManifest(inRoot(folder));
  const locked = lock[folder];
  if (locked?.version !== version) {
    throw new CannotGoOn(`${folder} is not as package-lock.json has it. Run npm ci.`);
  }
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    ...{ type: 'library', 'bom-ref': purl, name, version, purl },
    ...licencesOf(license ?? saidElsewhere[name]),
    hashes: hashesOf(locked.integrity),
  };
}

const electronOf = (version) => ({
  ...{ type: 'framework', 'bom-ref': `pkg:npm/electron@${version}`, name: 'electron', version },
  purl: `pkg:npm/electron@${version}`,
  ...licencesOf('MIT'),
});

function fontOf(name) {
  const content = createHash('sha256')
    .update(readFileSync(join(FONTS, name)))
    .digest('hex');
  return {
    ...{ type: 'data', 'bom-ref': `font:${name}`, name },
    ...licencesOf('OFL-1.1'),
    hashes: [{ alg: 'SHA-256', content }],
  };
}

const licencesOf = (said) =>
  typeof said === 'string' && said !== ''
    ? { licenses: [/ (OR|AND) /u.test(said) ? { expression: said } : { license: { id: said } }] }
    : { licenses: [] };

function hashesOf(integrity = '') {
  const [, alg, text] = /^(sha512|sha1)-(.+)$/u.exec(integrity) ?? [];
  if (alg === undefined) return [];
  const content = Buffer.from(text, 'base64').toString('hex');
  return [{ alg: alg === 'sha512' ? 'SHA-512' : 'SHA-1', content }];
}

function refuseOtherLicences(components) {
  const isAllowed = ({ licenses: [one] }) => {
    if (one === undefined) return false;
    const text = one.expression ?? one.license.id;
    // Of two that one may choose from, one is enough; of two that hold together, both are needed.
    return text.includes(' OR ')
      ? text.split(/[()]|\sOR\s/u).some((id) => allowed.has(id.trim()))
      : text.split(/[()]|\sAND\s/u).every((id) => id.trim() === '' || allowed.has(id.trim()));
  };
  const others = components.filter((one) => !isAllowed(one));
  if (others.length === 0) return;
  const named = others.map(({ name, licenses }) => `${name} (${JSON.stringify(licenses)})`);
  throw new CannotGoOn(
    `Nobody said yes yet to the licence of ${named.join(', ')}. See scripts/package/parts.mjs.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [lists, electron] = process.argv.slice(2);
  process.stdout.write(asText(listOfParts(electron, resolve(lists))));
}

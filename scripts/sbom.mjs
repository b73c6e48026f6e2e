// `npm run sbom`: writes what ships, package by package, as a CycloneDX list.   npm run sbom -- [--out FILE]

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readManifest } from './package/modules.mjs';
import { asText, listOfParts } from './package/parts.mjs';
import { inRoot } from './setup/places.mjs';
import { main, say } from './setup/say.mjs';

await main(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const out = resolve(values.out ?? inRoot('out', 'sbom.cdx.json'));
  const list = listOfParts(readManifest(inRoot('node_modules', 'electron')).version);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, asText(list));
  say(`${list.components.length} parts are listed in ${out}.`);
  return 0;
});

// `npm run demo -- --out DIR`

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findMissingCharacters, openFaces } from '../documents/fonts';
import { renderPlanCopy } from '../documents/render';
import { runDemo } from './demo';

const print = (line: string) => process.stdout.write(`${line}\n`);

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo-out' } } });
  const resources = resolve(process.env['ALONGSIDE_RESOURCES'] ?? 'resources');
  const unlock = readFileSync(join(resources, 'practice', 'unlock.json'), 'utf8');
  const { words } = JSON.parse(unlock) as { words: string };
  const { well, not } = await runDemo({
    out: values.out,
    resources,
    practiceWords: words,
    exporter: {
      findMissing: async (copy, inBoxes) =>
        findMissingCharacters(copy, openFaces(resources), inBoxes),
      draw: (copy, attachments) =>
        renderPlanCopy(copy, resources, { attachments: attachments ?? [] }),
    },
    print,
  });
  print('');
  print(`${well} passed, ${not} failed`);
  return not === 0 ? 0 : 1;
}

run().then(
  (code) => process.exit(code),
  (problem: unknown) => {
    process.stderr.write(
      `${problem instanceof Error ? problem.message : 'The demo did not work.'}\n`,
    );
    process.exit(2);
  },
);

// `npm run translations -- check | mark | sheet | take`

import { resolve } from 'node:path';
import { runTranslations } from './translations';

runTranslations({
  argv: process.argv.slice(2),
  resources: resolve(process.env['ALONGSIDE_RESOURCES'] ?? 'resources'),
  print: (line) => process.stdout.write(`${line}\n`),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (problem: unknown) => {
    const what = problem instanceof Error ? problem.message : 'That did not work.';
    process.stderr.write(`${what}\n`);
    process.exitCode = 2;
  },
);

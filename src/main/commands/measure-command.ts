// `node out/main/measure.cjs unlock|store|caseload|random-facts|export …`: prints figures as one line of JSON. Part of `npm run bench`.

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureStore, measureUnlock } from './measure';
import { measureCaseload } from './measure-caseload';
import { htmlOf, measureExport } from './measure-export';
import { measureRandomFacts } from './measure-random-facts';
import { measureReport } from './measure-report';

const [what, ...rest] = process.argv.slice(2);
const resources = resolve('resources');

async function run(): Promise<unknown> {
  switch (what) {
    case 'unlock':
      return measureUnlock(resources, Number(rest[0]));
    case 'store':
      return measureStore(resources, Number(rest[0]), Number(rest[1]));
    case 'caseload':
      return measureCaseload(resources, Number(rest[0]), Number(rest[1]));
    case 'report':
      return measureReport(resources, Number(rest[0]), Number(rest[1]));
    case 'random-facts':
      return measureRandomFacts(resources, Number(rest[0]));
    case 'export': {
      const { copy, ...figures } = await measureExport(resources, Number(rest[0]));
      // The same words as a page, for the peer to print.
      if (rest[1]) writeFileSync(rest[1], htmlOf(copy));
      return figures;
    }
    default:
      throw new Error(
        'usage: measure unlock ROUNDS | store PLANS ROUNDS | caseload PLANS ROUNDS | report PLANS ROUNDS | random-facts SETS | export ROUNDS [PAGE]',
      );
  }
}

run().then(
  (figures) => {
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    process.exit(0);
  },
  (problem: unknown) => {
    process.stderr.write(`${String(problem)}\n`);
    process.exit(1);
  },
);

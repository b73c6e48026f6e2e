// How Stryker is told what `npm run mutation` found out (scripts/mutation.mjs): by the environment, as it reads no other.

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/*'],
  mutate: (process.env.MUTATION_FILES ?? '').split(','),
  coverageAnalysis: 'perTest',
  ignoreStatic: process.env.MUTATION_TABLES === 'true',
  vitest: { configFile: 'scripts/proof/mutation-tests.config.mjs', related: false },
  // What was tried before is kept, and tried again only where its code or a test of it changed since: also of files that
  // this run is not about. So an hour's work can be done in pieces.
  incremental: true,
  incrementalFile: process.env.MUTATION_KEPT,
  force: process.env.MUTATION_AFRESH === 'true',
  concurrency: Number(process.env.MUTATION_AT_ONCE ?? 1),
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: process.env.MUTATION_REPORT },
  tempDirName: '.tsbuild/mutation',
  cleanTempDir: 'always',
  // What no test of a rule reads.
  ignorePatterns: [
    '/out',
    '/.tsbuild',
    '/demo-out',
    '/test-results',
    '/docs',
    '/tests/journeys',
    '/tests/golden',
    '/tools',
  ],
  // A property over thousands of cases takes its time; a change that never ends takes longer.
  timeoutMS: 20_000,
  timeoutFactor: 3,
};

// How Stryker is told what `npm run mutation` found out (scripts/mutation.mjs): by the environment, as it reads no other.

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/*'],
  mutate: (process.env.MUTATION_FILES ?? '').split(','),
  coverageAnalysis: 'perTest',
  ignoreStatic: process.env.MUTATION_TABLES === 'true',
  vitest: { configFile: 'scripts/proof/mutation-tests.config.mjs', related: false },
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

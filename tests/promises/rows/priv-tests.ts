// Rows of privacy that are held by unit tests over made-up plans: run here at the size that a change or a release asks
// for, and once with a rule turned round, which they must see.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '../harness/by-tests';
import { invertedRules } from '../harness/inverted-rules';
import { few, type Row, type Size } from '../row';

type ByTests = Pick<Row, 'id' | 'promise' | 'many'> & {
  files: readonly string[];
  /** What the tests read how many and which dice from. */
  env?: (many: number, seed: number) => Record<string, string>;
  /** Of what there are many: "sequences". */
  unit: string;
};

const byTests = ({ files, env, unit, ...row }: ByTests): Row => ({
  ...row,
  kind: 'promise',
  run: async ({ many, seed, folder }) => {
    const { held, broken } = await runTests(files, folder, env && { env: env(many, seed) });
    const size = env ? `${many} ${unit}, ` : '';
    return { tried: `${size}${held} tests`, found: few(broken) };
  },
});

const once: Readonly<Record<Size, number>> = { smoke: 1, ci: 1, release: 1 };

export const privacyRows: readonly Row[] = [
  byTests({
    id: 'PRIV-01',
    promise:
      'A copy for a reader holds only what she shares with them, and a role gets only its rights',
    files: [
      'tests/shared/domain/copies/allowed.test.ts',
      'tests/shared/domain/people/rights.test.ts',
      'tests/shared/domain/sharing/levels.test.ts',
    ],
    ...{ unit: '', many: once },
  }),
  byTests({
    id: 'PRIV-02',
    promise: 'Nothing goes to somebody before it was looked at who it is about and who gets it',
    files: ['tests/main/copies/who-it-is.test.ts'],
    ...{ unit: '', many: once },
  }),
  byTests({
    id: 'PRIV-03',
    promise: 'A place she keeps back is seen in every spelling, on every way out, before it leaves',
    files: ['tests/main/copies/leak-bars.test.ts', 'tests/main/copies/leaks-in-pdf.test.ts'],
    env: (many) => ({ LEAKS: String(many) }),
    ...{ unit: 'spellings', many: { smoke: 100, ci: 500, release: 5000 } },
  }),
  byTests({
    id: 'PRIV-04',
    promise: 'What other programs take out of a finished copy holds nothing she keeps back',
    files: ['tests/main/copies/random-plans.test.ts'],
    env: (many, seed) => ({
      ALONGSIDE_RANDOM_COPIES: String(many),
      ALONGSIDE_RANDOM_SEED: String(seed),
    }),
    ...{ unit: 'copies', many: { smoke: 5, ci: 50, release: 1000 } },
  }),
  byTests({
    id: 'PRIV-05',
    promise: 'Whatever is done in whatever order, nobody sees beyond what she chose last',
    files: ['tests/shared/domain/sharing/never-widened.test.ts'],
    env: (many, seed) => ({
      ALONGSIDE_SHARING_RUNS: String(many),
      ALONGSIDE_SHARING_SEED: String(seed),
    }),
    ...{ unit: 'sequences', many: { smoke: 200, ci: 2000, release: 200_000 } },
  }),
  byTests({
    id: 'PRIV-06',
    promise: 'Of a plan that was erased no word is left on any page of the file',
    files: ['tests/main/backups/erase.test.ts'],
    ...{ unit: '', many: once },
  }),
  {
    id: 'PRIV-07',
    promise: 'The title of the window, names of files and the task bar name nobody',
    ...{ kind: 'promise', many: { smoke: 0, ci: 0, release: 0 } },
    run: async () => ({
      notTried: 'needs the window: journeys/access and journeys/her-view hold it',
    }),
  },
];

export const invertedRule: Row = {
  id: 'PRIV-05c',
  promise: 'Control: with one rule of rights or of sharing turned round, their tests see it',
  kind: 'control',
  many: { smoke: 2, ci: invertedRules.length, release: invertedRules.length },
  run: async ({ many, folder }) => {
    // The first and the last by turns, so that a small size tries rights and sharing.
    const order = invertedRules.flatMap((rule, at) => [rule, invertedRules.at(-1 - at)]);
    const tried = [...new Set(order)].flatMap((rule) => rule ?? []).slice(0, many);
    const found: string[] = [];
    const unseen: string[] = [];
    for (const rule of tried) {
      const own = join(folder, rule.name);
      await mkdir(own);
      const config = join('tests', 'promises', 'harness', 'inverted-rule.config.ts');
      const env = { ALONGSIDE_INVERTED: rule.name, ALONGSIDE_SHARING_RUNS: '1000' };
      const { broken } = await runTests(rule.seenBy, own, { env, config });
      (broken.length > 0 ? found : unseen).push(rule.name);
    }
    const words = `${tried.length} rules, ${found.length} seen`;
    // One that goes unseen is a hole, however many of the others were seen.
    return unseen.length > 0
      ? { tried: `${words}, not seen: ${unseen.join(', ')}`, found: [] }
      : { tried: words, found };
  },
};

// Not one byte of a saved log can be another without being told.

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportLog } from '../../../src/main/audit/export-log';
import { aFolder } from '../../support/a-folder';
import { aLogFile, plans, rae, sam, signer, signLog, writeLog } from '../../support/a-log-by-hand';

type Checker = {
  checkLog: (bytes: Iterable<Buffer>, marks: readonly never[]) => Promise<{ wrong: string[] }>;
};

test('any byte changed, taken out, or put in is told', async () => {
  const connection = await aLogFile();
  const at = '2026-11-11T12:00:00.000Z';
  await writeLog(connection, [
    { act: 'plan-opened', worker: rae, plan: plans.nia, at },
    { act: 'copy-made', worker: sam, plan: plans.nia, at },
  ]);
  await signLog(connection, rae);
  const path = join(await aFolder(), 'log.jsonl');
  const worker = { id: rae, name: 'Rae Winters' };
  await exportLog(
    { connection, establishment: 'HMP Testbourne', now: () => at, worker, signer },
    path,
    {},
  );
  await connection.close();
  const whole = await readFile(path);
  const { checkLog } = (await import(resolve('scripts/verify-log.mjs'))) as Checker;
  const isWhole = (bytes: Buffer) =>
    checkLog([bytes], []).then(
      ({ wrong }) => wrong.length === 0,
      () => false,
    );
  expect(await isWhole(whole)).toBe(true);

  const place = fc.nat(whole.length - 1);
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (n, by) => {
      const other = Buffer.from(whole);
      other[n] = (whole[n] ?? 0) ^ by;
      expect(await isWhole(other)).toBe(false);
      const [before, after] = [whole.subarray(0, n), whole.subarray(n)];
      expect(await isWhole(Buffer.concat([before, after.subarray(1)]))).toBe(false);
      expect(await isWhole(Buffer.concat([before, Buffer.from([by]), after]))).toBe(false);
    }),
    { numRuns: 400 },
  );
  // The seal is no part of what it hashes: each byte of it, in the ways that leave it readable.
  const seal = whole.subarray(0, -1).lastIndexOf(10) + 1;
  for (let n = seal; n < whole.length; n += 1) {
    for (const by of [1, 2, 32]) {
      const other = Buffer.from(whole);
      other[n] = (whole[n] ?? 0) ^ by;
      expect(await isWhole(other)).toBe(false);
    }
  }
}, 60_000);

// Every worked case of the design: the answers and every milestone, through the command `cases`.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCases } from '../../../../src/main/commands/cases';

interface WorkedCase {
  expect: { milestones: { kind: string; date: string }[] };
}

const file = 'tests/cases/schedule-cases.json';

test('every worked case gives the class, leads, next review, reason and every milestone it says', () => {
  const lines: string[] = [];
  const code = runCases({
    argv: [file],
    resources: 'resources',
    print: (line) => lines.push(line),
    printProblem: (line) => lines.push(line),
  });
  expect(lines).toEqual(['45 passed, 0 failed']);
  expect(code).toBe(0);
});

test.each([
  ['a milestone on another day', { kind: 'licence_ready', date: '2027-01-05' }, '2027-01-06'],
  ['a milestone that is not asked for', { kind: 'release_day', date: '2027-01-07' }, undefined],
])('%s is named as a difference', (_, { kind, date }, other) => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-cases-'));
  const [first] = JSON.parse(readFileSync(file, 'utf8')) as WorkedCase[];
  const { milestones } = first?.expect ?? { milestones: [] };
  const changed = milestones.flatMap((one) => {
    if (one.kind !== kind) return [one];
    return other === undefined ? [] : [{ ...one, date: other }];
  });
  const path = join(folder, 'cases.json');
  writeFileSync(
    path,
    JSON.stringify([{ ...first, expect: { ...first?.expect, milestones: changed } }]),
  );
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  expect(runCases({ argv: [path], resources: 'resources', print, printProblem: print })).toBe(1);
  expect(lines).toContain(`J1 milestones: got ${kind} ${date}, not expected`);
  rmSync(folder, { recursive: true });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCases } from '../../../src/main/commands/cases';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-cases-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const right = {
  id: 'X1',
  facts: {
    legalStatus: 'remand',
    arrivalDate: '2026-09-07',
    planSigned: '2026-09-18',
    paEntitled: false,
  },
  asOf: '2026-11-21',
  expect: {
    class: 'remand',
    lead: 'specialist',
    nextReviewDue: '2026-10-16',
    nextReviewReason: 'remand_once',
    overdue: true,
    housingLead: 'specialist',
  },
};

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function run(argv: string[], resources = 'resources') {
  const out: string[] = [];
  const problems: string[] = [];
  const code = runCases({
    argv,
    resources,
    print: (line) => out.push(line),
    printProblem: (line) => problems.push(line),
  });
  return { code, out, problems };
}

describe('the command cases', () => {
  test('says how many passed, and is content', () => {
    const path = file('right.json', [right]);
    expect(run([path, path])).toEqual({ code: 0, out: ['2 passed, 0 failed'], problems: [] });
  });

  test('names every field that differs, and the answer it got', () => {
    const wrong = {
      ...right,
      id: 'X2',
      expect: { class: 'short', lead: 'pom', nextReviewDue: '2026-10-17', overdue: false },
    };
    expect(run([file('wrong.json', [right, wrong])])).toEqual({
      code: 1,
      out: [
        'X2 class: expected short, got remand',
        'X2 lead: expected pom, got specialist',
        'X2 nextReviewDue: expected 2026-10-17, got 2026-10-16',
        'X2 overdue: expected false, got true',
        '1 passed, 1 failed',
      ],
      problems: [],
    });
  });

  test('a case that expects no review passes when there is none', () => {
    const none = {
      id: 'X3',
      facts: { legalStatus: 'civil' },
      asOf: '2026-11-21',
      expect: { class: 'not_covered', lead: 'undecided', nextReviewDue: null },
    };
    expect(run([file('none.json', [none])]).out).toEqual(['1 passed, 0 failed']);
  });

  test('a fact it does not know is named and left out', () => {
    const odd = { ...right, facts: { ...right.facts, shoeSize: 5 } };
    expect(run([file('odd.json', [odd])])).toEqual({
      code: 0,
      out: ['X1 facts: shoeSize is not a fact known here, left out', '1 passed, 0 failed'],
      problems: [],
    });
  });

  test('a fact that cannot be read fails its own case only', () => {
    const broken = { ...right, id: 'X4', facts: { ...right.facts, arrivalDate: '2026-02-30' } };
    expect(run([file('fact.json', [broken, right])])).toEqual({
      code: 1,
      out: ['X4 facts: arrivalDate cannot be read', '1 passed, 1 failed'],
      problems: [],
    });
  });

  test.each([
    ['broken text', '[{"id":', /is not whole/],
    ['an object', {}, /not in the shape of schedule cases: look at its start/],
    ['an empty list', [], /look at its start/],
    ['a case without facts', [{ ...right, facts: undefined }], /look at 0\.facts/],
    ['a case without a day', [{ ...right, asOf: undefined }], /look at 0\.asOf/],
    ['a day that does not exist', [{ ...right, asOf: '2026-02-30' }], /look at 0\.asOf/],
    ['a case that expects nothing', [right, { ...right, expect: {} }], /look at 1\.expect\.class/],
    ['a list of numbers', [1, 2], /look at 0/],
  ])('%s: one clear sentence, and nothing is run', (_, content, sentence) => {
    const { code, out, problems } = run([file('bad.json', content)]);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
  });

  test('a file that is not there, a folder, no file named', () => {
    const missing = run([join(folder, 'nowhere.json')]);
    expect(missing.code).toBe(2);
    expect(missing.problems).toEqual([
      `The cases file ${join(folder, 'nowhere.json')} is not there or cannot be read.`,
    ]);
    expect(run([folder]).code).toBe(2);
    expect(run([]).code).toBe(2);
  });

  test('one file that cannot be used stops the others before they start', () => {
    expect(run([file('good.json', [right]), join(folder, 'nowhere.json')]).out).toEqual([]);
  });

  test('settings that are missing or wrong are said in one sentence too', () => {
    const path = file('right.json', [right]);
    expect(run([path], folder)).toMatchObject({ code: 2, out: [] });
    const settings = JSON.parse(readFileSync('resources/settings/schedule.json', 'utf8'));
    settings.reviews.lifeMonths.value = 48;
    const changed = mkdtempSync(join(folder, 'resources-'));
    const folderOf = join(changed, 'settings');
    writeSettings(folderOf, settings);
    expect(run([path], changed).problems[0]).toContain('reviews.lifeMonths.value');
  });
});

function writeSettings(path: string, settings: unknown): void {
  mkdirSync(path);
  writeFileSync(join(path, 'schedule.json'), JSON.stringify(settings));
}

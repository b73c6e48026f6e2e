// The words of the screens: all there, none left over, and none that blames or frightens.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factSections, sectionIds } from '../../../src/renderer/src/features/facts/facts-layout';
import { copyStops, leftOutReasons } from '../../../src/shared/domain/copies/allowed';
import { checkReasons } from '../../../src/shared/domain/copies/check-reasons';
import {
  copyAudiences,
  copyKinds,
  readingStyles,
} from '../../../src/shared/domain/copies/plan-copy';
import { leakKinds } from '../../../src/shared/domain/places/leak';
import { eventKinds } from '../../../src/shared/domain/review/facts';
import { failureCodes } from '../../../src/shared/ipc/failure';

const root = join(import.meta.dirname, '../../..');
const files = [
  'app',
  'answering',
  'unlock',
  'changed',
  'changes',
  'timeline',
  'today',
  'women',
  'plan',
  'facts',
  'check',
  'copies',
  'leaks',
  'failures',
  'letters',
  'log',
  'notes',
  'people',
  'settings',
  'signing',
  'taken-back',
  'ways-in',
] as const;

type Tree = { [key: string]: string | Tree };
const read = (file: string): Tree =>
  JSON.parse(readFileSync(join(root, 'resources/locales/en', `${file}.json`), 'utf8'));

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[here, value]] : leaves(value, here);
  });
}

const at = (tree: Tree, path: string): unknown =>
  path.split('.').reduce<unknown>((inside, key) => (inside as Tree | undefined)?.[key], tree);

const allWords = files.flatMap((file) =>
  leaves(read(file)).map(([key, words]) => [file, key, words] as const),
);

describe('every word a person reads', () => {
  test('is there', () => {
    expect(allWords.length).toBeGreaterThan(300);
    for (const [file, key, words] of allWords) expect(words, `${file}:${key}`).not.toBe('');
  });

  test('blames nobody and frightens nobody', () => {
    const unkind =
      /\b(error|invalid|failed|failure|forbidden|illegal|offender(?! manager)|client|case|user|overdue|refused|abort|fatal)\b|!|%/i;
    for (const [file, key, words] of allWords) expect(words, `${file}:${key}`).not.toMatch(unkind);
  });

  test('never tells people to delete or to start all over', () => {
    const dangerous = /\b(delete|erase|wipe it|reset|reinstall)\b/i;
    for (const [, key, words] of allWords) expect(words, key).not.toMatch(dangerous);
  });

  test('comes in sentences short enough for a tired reader', () => {
    for (const [file, key, words] of allWords) {
      for (const sentence of words.split(/[.?]\s+/u)) {
        expect(sentence.split(/\s+/u).length, `${file}:${key}: ${sentence}`).toBeLessThanOrEqual(
          24,
        );
      }
    }
  });
});

describe('what can go wrong', () => {
  const failures = read('failures');

  test.each(failureCodes)('%s says what happened, what is safe and what to do next', (code) => {
    for (const part of ['what', 'safe', 'next']) {
      expect(at(failures, `${code}.${part}`), part).toEqual(expect.any(String));
    }
  });

  test('has no words for something that cannot happen', () => {
    const known = new Set<string>([...failureCodes, 'tryAgain']);
    expect(Object.keys(failures).filter((code) => !known.has(code))).toEqual([]);
  });
});

describe('facts', () => {
  const facts = read('facts');
  const fields = sectionIds.flatMap((section) => factSections[section]);

  test.each(fields.map((field) => [field.name, field] as const))(
    '%s has its words',
    (name, field) => {
      expect(at(facts, `fact.${name}`)).toEqual(expect.any(String));
      const options = field.kind === 'choice' ? field.options : [];
      for (const option of options) {
        expect(at(facts, `option.${name}.${option}`), option).toEqual(expect.any(String));
      }
    },
  );

  test.each(eventKinds)('the change %s has its words', (kind) => {
    expect(at(facts, `event.${kind}`)).toEqual(expect.any(String));
  });
});

describe('what she keeps back and was found', () => {
  test.each(leakKinds)('has words for %s', (kind) => {
    expect(at(read('leaks'), `kind.${kind}`)).toEqual(expect.any(String));
  });
});

describe('copies', () => {
  const copies = read('copies');
  const keys = [
    ...copyAudiences.map((who) => `who.${who}`),
    ...copyAudiences.map((who) => `made.now.${who}`),
    ...copyKinds.flatMap((kind) => [`kind.${kind}`, `kindHint.${kind}`]),
    ...readingStyles.map((style) => `style.${style}`),
    ...copyStops.map((stop) => `stops.${stop}`),
    ...leftOutReasons.map((reason) => `leftOut.reason.${reason}`),
  ];
  test.each(keys)('%s has its words', (key) => {
    expect(at(copies, key)).toEqual(expect.any(String));
  });
});

describe('the check of a PDF', () => {
  const check = read('check');
  const keys = [
    ...['unchanged', 'changed', 'not-ours', 'damaged'].map((verdict) => `verdict.${verdict}.title`),
    ...checkReasons.map((reason) => `reason.${reason}`),
  ];
  test.each(keys)('%s has its words', (key) => {
    expect(at(check, key)).toEqual(expect.any(String));
  });
});

test('no words are left over that no screen says', () => {
  const source = sourceOf(join(root, 'src/renderer/src'));
  // Keys made of parts: everything under these is said by a template.
  const made = [...source.matchAll(/[`'"](?:[a-z]+:)?((?:[\w-]+\.)+)\$\{/gu)].map(
    ([, stem]) => stem,
  );
  const isSaid = (key: string) => {
    const plain = key.replace(/_(zero|one|other)$/u, '');
    return (
      source.includes(`'${plain}'`) ||
      source.includes(`:${plain}'`) ||
      made.some((stem) => stem !== undefined && plain.startsWith(stem))
    );
  };
  const unsaid = allWords.filter(([file, key]) => file !== 'failures' && !isSaid(key));
  expect(unsaid.map(([file, key]) => `${file}:${key}`)).toEqual([]);
});

function sourceOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkTranslation,
  isFault,
} from '../../../../src/shared/domain/languages/check-translation';
import { layOver } from '../../../../src/shared/domain/languages/lay-over';
import {
  flatten,
  unflatten,
  type WordsTree,
} from '../../../../src/shared/domain/languages/words-tree';

/** A mark that can be read: what is proved is when marks are compared, not how they are made. */
const markOf = (english: string) => `<${english}>`.replaceAll(' ', '_');

const english: WordsTree = {
  greeting: 'Good morning, {{name}}',
  notices: { limits: { text: 'Staff must tell.' } },
  room_one: 'Room for {{count}} letter.',
  room_other: 'Room for {{count}} letters.',
  options: { someone_else: 'Someone else', other: 'Other' },
  people: { one: '1 person', other: '{{count}} people' },
};
const polish = {
  greeting: 'Dzień dobry, {{name}}',
  'notices.limits.text': 'Personel musi powiedzieć.',
  room_one: 'Jedna litera.',
  room_few: '{{count}} litery.',
  room_many: '{{count}} liter.',
  room_other: '{{count}} litery.',
  'options.someone_else': 'Ktoś inny',
  'options.other': 'Inne',
  'people.one': '1 osoba',
  'people.few': '{{count}} osoby',
  'people.many': '{{count}} osób',
  'people.other': '{{count}} osoby',
};
const source: Record<string, string> = {
  ...Object.fromEntries(flatten(english)),
  room_few: 'Room for {{count}} letters.',
  room_many: 'Room for {{count}} letters.',
  'people.few': '{{count}} people',
  'people.many': '{{count}} people',
};
const marks = Object.fromEntries(
  Object.entries(polish).map(([key, words]) => [
    key,
    `${markOf(source[key] ?? '')} ${markOf(words)}`,
  ]),
);

type Given = {
  polish?: Record<string, string | undefined>;
  marks?: Record<string, string | undefined>;
  english?: Record<string, string>;
  about?: { only?: string[]; notYet?: string[] };
};
function check(given: Given) {
  const kept = (all: Record<string, string | undefined>) =>
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return checkTranslation({
    language: { tag: 'pl', ...given.about },
    file: 'workbook',
    english: unflatten([...flatten(english), ...Object.entries(given.english ?? {})]),
    translation: unflatten(kept({ ...polish, ...given.polish })),
    madeFrom: Object.fromEntries(kept({ ...marks, ...given.marks })),
    markOf,
  }).map(({ kind, key }) => `${kind} ${key}`);
}

describe('checking a translation', () => {
  it.each<[string, Given, string[]]>([
    ['finds nothing where all is well', {}, []],
    ['a string nobody translated', { polish: { greeting: undefined } }, ['missing greeting']],
    ['a string that is empty', { polish: { greeting: ' ' } }, ['empty greeting']],
    ['a new English string', { english: { more: 'More' } }, ['missing more']],
    ['a string English no longer has', { polish: { old: 'Stare' } }, ['unused old']],
    ['a plural form Polish has', { polish: { room_few: undefined } }, ['plural room_few']],
    [
      'a plural form Polish has not',
      { polish: { room_two: '{{count}} litery.' } },
      ['plural room_two'],
    ],
    [
      'a plural form Polish has, where the forms stand together',
      { polish: { 'people.few': undefined } },
      ['plural people.few'],
    ],
    [
      'one it has not, where they stand together',
      { polish: { 'people.two': '{{count}} osoby' } },
      ['plural people.two'],
    ],
    ['a choice named other is no plural', { polish: { 'options.other': 'Inne' } }, []],
    [
      'a placeholder left out',
      {
        polish: { greeting: 'Dzień dobry' },
        marks: { greeting: `${markOf('Good morning, {{name}}')} ${markOf('Dzień dobry')}` },
      },
      ['placeholder greeting'],
    ],
    [
      'a placeholder with another name',
      {
        polish: { greeting: 'Dzień dobry, {{imie}}' },
        marks: {
          greeting: `${markOf('Good morning, {{name}}')} ${markOf('Dzień dobry, {{imie}}')}`,
        },
      },
      ['placeholder greeting'],
    ],
    [
      'a number left out where the form is for many',
      {
        polish: { room_many: 'liter' },
        marks: { room_many: `${markOf('Room for {{count}} letters.')} ${markOf('liter')}` },
      },
      ['placeholder room_many'],
    ],
    [
      'English that has changed since',
      { english: { greeting: 'Hello, {{name}}' } },
      ['stale greeting'],
    ],
    [
      'English of a plural that has changed since: every form made from it',
      { english: { room_other: 'Space for {{count}} letters.' } },
      ['stale room_few', 'stale room_many', 'stale room_other'],
    ],
    ['a string nobody marked', { marks: { greeting: undefined } }, ['not-marked greeting']],
    [
      'a translation that was mended and not marked',
      { polish: { greeting: 'Cześć, {{name}}' } },
      ['not-marked greeting'],
    ],
    [
      'a string much longer than the English',
      {
        polish: { 'options.other': 'Coś zupełnie innego' },
        marks: { 'options.other': `${markOf('Other')} ${markOf('Coś zupełnie innego')}` },
      },
      ['long options.other'],
    ],
    [
      'a part that is not translated yet, as the language itself says',
      { polish: { greeting: undefined }, about: { notYet: ['workbook:greeting'] } },
      [],
    ],
    [
      'a key that only begins like one that is not translated yet',
      { polish: { greeting: undefined }, about: { notYet: ['workbook:greet'] } },
      ['missing greeting'],
    ],
    [
      'all forms of a plural that is not translated yet',
      {
        polish: { room_few: undefined, room_one: undefined },
        about: { notYet: ['workbook:room'] },
      },
      [],
    ],
    [
      'where only a part is translated, only that part is asked for',
      {
        polish: { greeting: undefined, 'options.other': undefined },
        about: { only: ['workbook:options.'] },
      },
      ['missing options.other'],
    ],
  ])('%s', (_, given, found) => {
    expect(check(given)).toEqual(found);
  });

  it('holds a language back for faults, and only shows a translator what is old or long', () => {
    const kinds = ['missing', 'unused', 'plural', 'placeholder', 'empty', 'not-marked'] as const;
    const at = { file: 'workbook', key: 'k', about: '' };
    expect(kinds.every((kind) => isFault({ kind, ...at }))).toBe(true);
    expect((['stale', 'long'] as const).some((kind) => isFault({ kind, ...at }))).toBe(false);
  });
});

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const anyTree = fc.letrec<{ tree: WordsTree; part: string | WordsTree }>((tie) => ({
  tree: fc.dictionary(word, tie('part'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  part: fc.oneof({ maxDepth: 3 }, fc.string({ minLength: 1 }), tie('tree')),
})).tree;

describe('a card of several paragraphs', () => {
  const card = { title: 'Limits', key: ['First.', 'Second.'] };

  it('is laid over paragraph by paragraph and stays a list', () => {
    const { words, inEnglish } = layOver('her', card, { key: ['Pierwszy.'] }, {}, markOf);
    expect(words).toEqual({ title: 'Limits', key: ['Pierwszy.', 'Second.'] });
    expect(inEnglish).toEqual(['title', 'key.1']);
  });

  it('never moves a paragraph up where the one before it is not translated', () => {
    expect(unflatten([['key.1', 'Drugi.']])).toEqual({ key: { 1: 'Drugi.' } });
  });
});

describe('laying a translation over the English', () => {
  it('gives every English key and no other, whatever the translation holds', () => {
    fc.assert(
      fc.property(anyTree, anyTree, (first, second) => {
        const { words } = layOver('workbook', first, second, {}, markOf);
        expect([...flatten(words).keys()]).toEqual([...flatten(first).keys()]);
      }),
    );
  });

  it('is whole even where the translation has a string for a whole part, or the other way round', () => {
    const { words, inEnglish } = layOver(
      'workbook',
      { pages: { start: 'Start' }, title: 'Plan' },
      { pages: 'Strony', title: { deep: 'Plan' } },
      {},
      markOf,
    );
    expect(words).toEqual({ pages: { start: 'Start' }, title: 'Plan' });
    expect(inEnglish).toEqual(['pages.start', 'title']);
  });
});

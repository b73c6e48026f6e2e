// Looks a translated file over against the English: what is missing, left over, out of date, or cannot be
// right whatever the language. Pure; it knows no word of any language.

import type { Language } from './language';
import { isStale, type MadeFrom, type MarkOf } from './lay-over';
import { isPromise, isTranslated } from './scope';
import { flatten, pluralForms, pluralStem, sourceOf, type WordsTree } from './words-tree';

/** The first six must be put right before a language goes out. The last two are for a translator to look at. */
const faults = ['missing', 'unused', 'plural', 'placeholder', 'empty', 'not-marked'] as const;
const notes = ['stale', 'long'] as const;
export type FindingKind = (typeof faults)[number] | (typeof notes)[number];

export type Finding = { kind: FindingKind; file: string; key: string; about: string };

/** True for what keeps a language from going out. */
export function isFault({ kind }: Finding): boolean {
  return (faults as readonly string[]).includes(kind);
}

/** The longest a translation should be: at 320 pixels more than this breaks a line or a button. */
export function longestFor(english: string): number {
  return Math.max(Math.ceil(english.length * 1.4), english.length + 12);
}

/** The placeholders of a string, sorted: `{{name}}`. */
function placeholders(words: string): string[] {
  return [...words.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? '').sort();
}

export type ToCheck = {
  language: Pick<Language, 'tag' | 'only' | 'notYet'>;
  file: string;
  english: WordsTree;
  translation: WordsTree | undefined;
  madeFrom: MadeFrom;
  markOf: MarkOf;
};

/** What is to be said about one file of one language, in the order of the English and then of what is left over. */
export function checkTranslation(check: ToCheck): Finding[] {
  const english = flatten(check.english);
  const given = flatten(check.translation ?? {});
  const wanted = wantedKeys(check, english);
  const find = (kind: FindingKind, key: string, about: string): Finding => ({
    kind,
    file: check.file,
    key,
    about,
  });
  const missing = wanted
    .filter((key) => !given.has(key) && isDue(check, key))
    .map((key) =>
      pluralStem(english, key) === undefined
        ? find('missing', key, english.get(key) ?? '')
        : find('plural', key, `${check.language.tag} has this form`),
    );
  const isWanted = new Set(wanted);
  const unused = [...given.keys()]
    .filter((key) => !isWanted.has(key))
    .map((key) =>
      pluralStem(english, key) === undefined
        ? find('unused', key, given.get(key) ?? '')
        : find('plural', key, `${check.language.tag} has no such form`),
    );
  const said = wanted.flatMap((key) => {
    const words = given.get(key);
    return words === undefined ? [] : lookAt(check, english, key, words, find);
  });
  return [...missing, ...said, ...unused];
}

type Find = (kind: FindingKind, key: string, about: string) => Finding;

function lookAt(
  { file, madeFrom, markOf }: ToCheck,
  english: ReadonlyMap<string, string>,
  key: string,
  words: string,
  find: Find,
): Finding[] {
  const source = sourceOf(english, key) ?? '';
  const found: Finding[] = [];
  if (words.trim() === '') return [find('empty', key, source)];
  const expected = placeholders(source);
  const has = placeholders(words);
  // A form for none, one or two may say the number in a word.
  const mayDrop = pluralStem(english, key) !== undefined && !/[_.](few|many|other)$/.test(key);
  const asked =
    mayDrop && !has.includes('count') ? expected.filter((p) => p !== 'count') : expected;
  if (asked.join() !== has.join()) {
    found.push(find('placeholder', key, `${expected.join(', ') || 'none'} in English`));
  }
  const [, madeOf] = madeFrom[key]?.split(' ') ?? [];
  if (madeFrom[key] === undefined || (madeOf !== undefined && madeOf !== markOf(words))) {
    found.push(find('not-marked', key, 'nobody said which English it was made from'));
  } else if (isStale(english, key, madeFrom, markOf)) {
    found.push(
      find('stale', key, isPromise(file, key) ? `a promise, shown in English: ${source}` : source),
    );
  }
  if (words.length > longestFor(source)) {
    found.push(find('long', key, `${words.length} letters, best under ${longestFor(source)}`));
  }
  return found;
}

/** Every key the language's file may hold: the English ones, plurals in the language's own forms. */
function wantedKeys({ language, file }: ToCheck, english: ReadonlyMap<string, string>): string[] {
  const forms = pluralForms(language.tag);
  const seen = new Set<string>();
  return [...english.keys()].flatMap((key) => {
    if (!isTranslated(file, key)) return [];
    const stem = pluralStem(english, key);
    if (stem === undefined) return [key];
    if (seen.has(stem)) return [];
    seen.add(stem);
    return forms.map((form) => `${stem}${form}`);
  });
}

/** False for a part that the language's own file says is not translated, or not yet. */
function isDue({ language, file }: ToCheck, key: string): boolean {
  const at = `${file}:${key}`;
  const isUnder = (part: string) =>
    /[.:]$/.test(part) ? at.startsWith(part) : at === part || at.startsWith(`${part}_`);
  if (language.only && !language.only.some(isUnder)) return false;
  return !language.notYet?.some(isUnder);
}

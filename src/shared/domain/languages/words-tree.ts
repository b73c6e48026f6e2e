// A locale file as a tree of strings (and lists of strings), and the same as a flat list of keys. Pure.

export type WordsTree = { [key: string]: string | readonly string[] | WordsTree };

/** Every string of the tree by its key, parts joined by a dot, in file order. */
export function flatten(tree: WordsTree, under = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    const key = under ? `${under}.${name}` : name;
    if (typeof value === 'string') flat.set(key, value);
    // The lines of a list are known by their numbers: `key.0`, `key.1`.
    else for (const [inner, words] of flatten(value as WordsTree, key)) flat.set(inner, words);
  }
  return flat;
}

/** The tree that such a list came from. */
export function unflatten(flat: Iterable<readonly [string, string]>): WordsTree {
  const tree: WordsTree = {};
  for (const [key, words] of flat) {
    const parts = key.split('.');
    const last = parts.pop() ?? '';
    let at = tree;
    for (const part of parts) {
      const inner = Object.hasOwn(at, part) ? at[part] : undefined;
      const next = typeof inner === 'object' ? (inner as WordsTree) : {};
      at[part] = next;
      at = next;
    }
    at[last] = words;
  }
  return withLists(tree) as WordsTree;
}

/** Puts back as lists what is numbered from 0 without a gap. */
function withLists(tree: WordsTree): WordsTree | readonly string[] {
  const entries = Object.entries(tree);
  const isList = entries.every(
    ([key, value], at) => key === String(at) && typeof value === 'string',
  );
  if (isList && entries.length > 0) return entries.map(([, value]) => value as string);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      typeof value === 'string' ? value : withLists(value as WordsTree),
    ]),
  );
}

/** True for parsed JSON that is strings and trees of strings, and holds no key that could do harm. */
export function isWordsTree(json: unknown): json is WordsTree {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  return Object.entries(json).every(
    ([key, value]) =>
      key !== '__proto__' &&
      (typeof value === 'string' || isListOfWords(value) || isWordsTree(value)),
  );
}

const isListOfWords = (json: unknown): boolean =>
  Array.isArray(json) && json.every((line) => typeof line === 'string');

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralForm = (typeof forms)[number];

/**
 * The part of a key before its plural form, where English says the same thing for one and for more: `lines_few` →
 * `lines_`, and `people.few` → `people.` where the forms stand together. Undefined for any other key, such as a choice
 * that is called `other`.
 */
export function pluralStem(english: ReadonlyMap<string, string>, key: string): string | undefined {
  const stem = /^(.+[_.])(?:zero|one|two|few|many|other)$/.exec(key)?.[1];
  return stem !== undefined && english.has(`${stem}one`) && english.has(`${stem}other`)
    ? stem
    : undefined;
}

/** The plural forms a language has, in a fixed order: English one and other, Welsh all six. */
export function pluralForms(language: string): PluralForm[] {
  const has = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return forms.filter((form) => has.includes(form));
}

/** The English that a key was translated from: for plurals, the form English has for it. */
export function sourceOf(english: ReadonlyMap<string, string>, key: string): string | undefined {
  const stem = pluralStem(english, key);
  if (stem === undefined) return english.get(key);
  return english.get(key === `${stem}one` ? key : `${stem}other`);
}

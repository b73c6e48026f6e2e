// Which way words run and which language a screen reader may speak them in, as far as the letters tell. Pure.

const letter = /\p{L}/u;
const ofRightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** As the first letter runs: the rule of Unicode for words nobody set a direction for. */
export function runsRightToLeft(text: string): boolean {
  const first = letter.exec(text);
  return first !== null && ofRightToLeft.test(first[0]);
}

const scripts: { script: RegExp; language: (text: string) => string }[] = [
  {
    script: /\p{Script=Arabic}/gu,
    // Letters that only Urdu has; then those Persian has and Arabic has not.
    language: (text) => (/[ٹڈڑںے]/u.test(text) ? 'ur' : /[پچژگ]/u.test(text) ? 'fa' : 'ar'),
  },
  { script: /\p{Script=Hebrew}/gu, language: () => 'he' },
  { script: /\p{Script=Bengali}/gu, language: () => 'bn' },
  { script: /\p{Script=Devanagari}/gu, language: () => 'hi' },
  { script: /\p{Script=Gurmukhi}/gu, language: () => 'pa' },
];

/**
 * A language these letters can be read aloud in, where nobody said which it is: that of most of the letters. Undefined
 * where most are letters of the copy's own kind.
 */
export function languageOfLetters(text: string): string | undefined {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const found = scripts.find(({ script }) => (text.match(script)?.length ?? 0) * 2 > all);
  return found?.language(text);
}

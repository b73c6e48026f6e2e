// How hard words are to read: sentence length, syllables, and the age they ask for. For English only.

import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

export type Reading = {
  words: number;
  /** Words in a sentence, on average. */
  mean: number;
  /** The age at which a child usually reads this: the American school grade of Flesch and Kincaid, and five. */
  age: number;
  /** The longest sentence. */
  longest: string;
};

/** What is put in for {{name}} and {{day}} is not ours to count; it stands for one short word. */
const plain = (text: string) => text.replace(/\{\{[^}]*\}\}/g, 'it');

/** Sentences as a reader takes them: a label is one, and so is each part of a list after a colon. */
export function sentencesIn(text: string): string[] {
  return plain(text)
    .split(/[.?!:;…]+(?:\s|$)/u)
    .filter((sentence) => wordsIn(sentence).length > 0);
}

export function wordsIn(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}’']+/gu) ?? [];
}

export const syllablesIn = (word: string) => Math.max(1, syllable(word));

/** All of these together, as one text. */
export function readingOf(texts: readonly string[]): Reading {
  const sentences = texts.flatMap(sentencesIn);
  const words = sentences.flatMap(wordsIn);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const counts = { sentence: sentences.length, word: words.length, syllable: syllables };
  const byLength = [...sentences].sort((a, b) => wordsIn(b).length - wordsIn(a).length);
  return {
    words: words.length,
    mean: words.length / sentences.length,
    age: fleschKincaid(counts) + 5,
    longest: byLength[0] ?? '',
  };
}

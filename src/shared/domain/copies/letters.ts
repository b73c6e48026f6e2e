// Letters that go out for her: to whom, whose sharing decides what may stand in them, which yes of hers each needs, and
// which words may not be in one. Pure.

import type { Allowed, CopyStop } from './allowed';
import type { CopyAudience } from './plan-copy';

/** pa: her personal adviser. duty: the council's leaving care duty team. housing: a council's housing team. */
export const letterKinds = ['pa', 'duty', 'housing', 'landlord', 'employer'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What needs her own yes. The answers come from `consentNow` in sharing/consents. */
export type YesMatter = 'duty_to_refer' | 'landlord';
export type YesLookup = (matter: YesMatter) => { holds: boolean };

type LetterRule = {
  /** What she chose for this reader holds for the letter. */
  reader: CopyAudience;
  needs?: YesMatter;
  /** It speaks of her time in care, so that the reader has to be one who may know. */
  saysCare: boolean;
  /** Whether it may say where she is, until she has said otherwise. */
  saysPrison: boolean;
  /** Signed with her full name, until she has said otherwise. */
  signsFullName: boolean;
};

export const letterRules: Readonly<Record<LetterKind, LetterRule>> = {
  pa: { reader: 'pa', saysCare: true, saysPrison: true, signsFullName: true },
  duty: { reader: 'pa', saysCare: true, saysPrison: true, signsFullName: true },
  housing: {
    ...{ reader: 'housing', needs: 'duty_to_refer' },
    ...{ saysCare: false, saysPrison: true, signsFullName: true },
  },
  landlord: {
    ...{ reader: 'housing', needs: 'landlord' },
    ...{ saysCare: false, saysPrison: false, signsFullName: true },
  },
  employer: { reader: 'chosen', saysCare: false, saysPrison: false, signsFullName: true },
};

/** Why a letter cannot go out yet. */
export const letterStops = [
  'sharing_not_talked_through',
  'she_has_not_said_yes',
  'no_yes_to_refer',
  'no_yes_landlord',
  'care_is_private',
] as const;
export type LetterStop = (typeof letterStops)[number];

/** What stands in the way of this letter. Her yes to a landlord stands in place of naming housing workers as readers. */
export function stopsOfLetter(
  letter: LetterKind,
  { stops, closedGates }: Pick<Allowed, 'stops' | 'closedGates'>,
  yes: YesLookup,
): LetterStop[] {
  const { needs, saysCare } = letterRules[letter];
  const shared = stops.filter((stop): stop is CopyStop & LetterStop =>
    (letterStops as readonly string[]).includes(stop),
  );
  return [
    ...shared.filter((stop) => needs !== 'landlord' || stop !== 'she_has_not_said_yes'),
    ...(needs === 'duty_to_refer' && !yes(needs).holds ? (['no_yes_to_refer'] as const) : []),
    ...(needs === 'landlord' && !yes(needs).holds ? (['no_yes_landlord'] as const) : []),
    ...(saysCare && closedGates.size > 0 ? (['care_is_private'] as const) : []),
  ];
}

const prisonWords =
  /(?<![\p{L}\p{N}])(?:h\.?\s?m\.?\s?p\.?|prison\p{L}*|jail\p{L}*|gaol\p{L}*|custod\p{L}*|inmate\p{L}*|imprison\p{L}*|offen[cds]\p{L}*|convict\p{L}*|crim(?:e|es|inal\p{L}*)|sentence(?:d|s)?|probation|parole|licen[cs]e|recall(?:ed)?|remand(?:ed)?|rotl|hdc|pom|wing|cell|cells|behind bars|locked up|inside|released?)(?![\p{L}\p{N}])/giu;
const careWords =
  /(?<![\p{L}\p{N}])(?:in care|care (?:leaver|leavers|experienced|experience|home|order|system|file|record|records)|(?:left|leaving) care|looked[ -]after|foster\p{L}*|children[’']s home|social worker|social services|personal advis[eo]rs?|pathway plan|corporate parent\p{L}*)(?![\p{L}\p{N}])/giu;

/** Words in this text that say where she is, each once as it stands. @param names of the prison */
export function prisonWordsIn(text: string, names: readonly string[]): string[] {
  return found(text, prisonWords, names);
}

/** Words that say she was in care, each once as it stands. */
export function careWordsIn(text: string): string[] {
  return found(text, careWords, []);
}

function found(text: string, pattern: RegExp, names: readonly string[]): string[] {
  const plain = text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '');
  const inText = [...plain.matchAll(pattern)].map(([word]) => word);
  const lower = plain.toLocaleLowerCase().replace(/\s+/gu, ' ');
  const named = names
    .flatMap((name) => [
      name,
      name.replace(/^\s*h\.?m\.?p\.?(?:\s*(?:&|and)?\s*y\.?o\.?i\.?)?\s+/iu, ''),
    ])
    .map((name) => name.trim())
    .filter((name) => name.length > 2 && lower.includes(name.toLocaleLowerCase()));
  return [...new Set([...inText, ...named])];
}

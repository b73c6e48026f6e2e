// Letters that go out for her: to whom, whose sharing decides what may stand in them, which yes of hers each needs, and
// which words may not be in one. Pure.

import type { Allowed, CopyStop } from './allowed';
import type { CopyAudience } from './plan-copy';

/**
 * pa: her personal adviser. duty: the council's leaving care duty team. housing: a council's housing team. benefits: the
 * benefits office (DWP), whatever she gets from it.
 */
export const letterKinds = ['pa', 'duty', 'housing', 'landlord', 'benefits', 'employer'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What needs her own yes. The answers come from `consentNow` in sharing/consents. */
export type YesMatter = 'duty_to_refer' | 'landlord' | 'benefits';
export type YesLookup = (matter: YesMatter) => { holds: boolean };

type LetterRule = {
  /** What she chose for this reader holds for the letter. */
  reader: CopyAudience;
  needs?: YesMatter;
  /** It speaks of her time in care, so that the reader has to be one who may know. */
  saysCare: boolean;
  /** Whether it may say where she is, until she has said otherwise. */
  saysPrison: boolean;
  /** Its reader finds her by her date of birth and her number: both may be asked for. */
  findsByNumber?: true;
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
  benefits: {
    ...{ reader: 'chosen', needs: 'benefits', findsByNumber: true },
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
  'no_yes_benefits',
  'care_is_private',
] as const;
export type LetterStop = (typeof letterStops)[number];

/** The stop of each yes that is not there. */
const stopWithout = {
  duty_to_refer: 'no_yes_to_refer',
  landlord: 'no_yes_landlord',
  benefits: 'no_yes_benefits',
} as const satisfies Record<YesMatter, LetterStop>;

/** Her yes to talking with them stands in place of naming whoever has this letter's reader as a reader of her plan. */
const standsForNaming: ReadonlySet<YesMatter> = new Set(['landlord', 'benefits']);

/** What stands in the way of this letter. */
export function stopsOfLetter(
  letter: LetterKind,
  { stops, closedGates }: Pick<Allowed, 'stops' | 'closedGates'>,
  yes: YesLookup,
): LetterStop[] {
  const { needs, saysCare } = letterRules[letter];
  const shared = stops.filter((stop): stop is CopyStop & LetterStop =>
    (letterStops as readonly string[]).includes(stop),
  );
  const isNamed = needs !== undefined && standsForNaming.has(needs);
  return [
    ...shared.filter((stop) => !isNamed || stop !== 'she_has_not_said_yes'),
    ...(needs !== undefined && !yes(needs).holds ? [stopWithout[needs]] : []),
    ...(saysCare && closedGates.size > 0 ? (['care_is_private'] as const) : []),
  ];
}

/** The most characters each part of a letter holds, and all of it together. More is named, never cut. */
export const letterLimits = {
  ...{ to: 120, address: 600, from: 600, subject: 200, greeting: 200, reply: 600 },
  paragraph: 20_000,
  whole: 60_000,
} as const;

type Typed = Record<'to' | 'address' | 'from' | 'subject' | 'greeting' | 'reply', string> & {
  paragraphs: readonly { text: string }[];
};

/** A part that holds more than a letter can: `at` is its name, or `part-1`, or `whole`. */
export type TooLong = { at: string; most: number };

/** Every part that is too long, in the order of the letter. */
export function tooLongIn({ paragraphs, ...lines }: Typed): TooLong[] {
  const names = ['to', 'address', 'from', 'subject', 'greeting', 'reply'] as const;
  const found: TooLong[] = [
    ...names
      .filter((at) => (at === 'to' ? lines[at].trim() : lines[at]).length > letterLimits[at])
      .map((at) => ({ at, most: letterLimits[at] })),
    ...paragraphs.flatMap(({ text }, at) =>
      text.length > letterLimits.paragraph
        ? [{ at: `part-${at + 1}`, most: letterLimits.paragraph }]
        : [],
    ),
  ];
  const whole = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  const isTooMuch = found.length === 0 && whole > letterLimits.whole;
  return isTooMuch ? [{ at: 'whole', most: letterLimits.whole }] : found;
}

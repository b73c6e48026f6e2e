// What needs her own yes by law or good practice: asking a council for housing help, and talking to her landlord or the
// benefits office. Each yes is hers, dated, can end and can be taken back. Pure; every answer comes with its reason.
// Source: Housing Act 1996 s.213B (she agrees, and names the council); Homelessness Code ch. 4; peers.md 3.7.

import { z } from 'zod';
import { type Day, day, earlierOf, isAfter, isBefore, laterOf } from '../calendar/day';

/** referral: to being referred. council: which one she names. contact: to passing on how to reach her. */
export const yesKinds = ['referral', 'council', 'contact', 'landlord', 'benefits'] as const;
export type YesKind = (typeof yesKinds)[number];

/** One thing she said. They are a history: the newest of a kind counts. */
export const consent = z.strictObject({
  what: z.enum(yesKinds),
  said: z.enum(['yes', 'no']),
  /** The day she said it. */
  day,
  /** The last day her yes holds. */
  until: day.optional(),
  /** Who was there besides her. */
  there: z.string().max(200),
  /** council: its name. contact: how to reach her safely. landlord, benefits: what she wants said to whom. */
  words: z.string().max(500).optional(),
  /** Of the council. The duty to refer is law in England only. */
  country: z.enum(['england', 'wales']).optional(),
});
export type Consent = z.infer<typeof consent>;

/** What somebody may want to do. duty_to_refer needs three yeses; the others one each. */
export const consentMatters = ['duty_to_refer', 'landlord', 'benefits'] as const;
export type ConsentMatter = (typeof consentMatters)[number];

/** Why it may not be done now. */
export const noConsentReasons = [
  'not_asked',
  'she_said_no',
  'taken_back',
  'over',
  'only_in_england',
] as const;
export type NoConsentReason = (typeof noConsentReasons)[number];

export type ConsentNow =
  | {
      holds: true;
      because: 'she_said_yes';
      /** The day of the last yes that was needed. */
      since: Day;
      until?: Day;
      /** duty_to_refer: the council she named, and how it can reach her safely. */
      council?: string;
      reach?: string;
      /** landlord, benefits: what she said about it. */
      words?: string;
    }
  | {
      holds: false;
      because: NoConsentReason;
      /** Each yes that is not there now, with its own reason. */
      missing: readonly { what: YesKind; because: NoConsentReason }[];
    };

/** The yeses each matter needs, in the order in which they are asked. */
export const yesesFor: Record<ConsentMatter, readonly YesKind[]> = {
  duty_to_refer: ['referral', 'council', 'contact'],
  landlord: ['landlord'],
  benefits: ['benefits'],
};

export type YesNow =
  | { holds: true; yes: Consent }
  | { holds: false; because: NoConsentReason; last?: Consent };

/**
 * Whether one yes of hers holds today. The newest counts; a no of a later day outlives a yes that was written down after it.
 * @param consents oldest first, as they were written down
 */
export function yesNow(consents: readonly Consent[], what: YesKind, today: Day): YesNow {
  // A no counts whatever its day; a yes whose day is still to come does not.
  const said = consents.filter(
    (each) => each.what === what && (each.said === 'no' || !isAfter(each.day, today)),
  );
  const last = said.at(-1);
  if (!last) return { holds: false, because: 'not_asked' };
  const isRefused =
    last.said === 'no' || said.some((each) => each.said === 'no' && isAfter(each.day, last.day));
  if (isRefused) {
    const hadSaidYes = said.some((each) => each.said === 'yes');
    return { holds: false, because: hadSaidYes ? 'taken_back' : 'she_said_no', last };
  }
  if (last.until !== undefined && isBefore(last.until, today)) {
    return { holds: false, because: 'over', last };
  }
  if (needsWords.includes(what) && !last.words?.trim()) {
    return { holds: false, because: 'not_asked', last };
  }
  if (what === 'council' && last.country !== 'england') {
    return { holds: false, because: 'only_in_england', last };
  }
  return { holds: true, yes: last };
}

/** A council nobody named, and a way to reach her that nobody wrote down, are no yes. */
const needsWords: readonly YesKind[] = ['council', 'contact'];

/**
 * Whether this may be done today, with the reason. Ask it each time before anything goes out, and never keep the answer.
 * @param consents all she said, oldest first
 */
export function consentNow(
  consents: readonly Consent[],
  what: ConsentMatter,
  today: Day,
): ConsentNow {
  const asked = yesesFor[what].map((kind) => ({ kind, now: yesNow(consents, kind, today) }));
  const missing = asked.flatMap(({ kind, now }) =>
    now.holds ? [] : [{ what: kind, because: now.because }],
  );
  const [first] = missing;
  if (first) return { holds: false, because: first.because, missing };
  const yeses = asked.flatMap(({ now }) => (now.holds ? [now.yes] : []));
  const since = yeses.map((yes) => yes.day).reduce(laterOf);
  const ends = yeses.flatMap(({ until }) => until ?? []);
  const wordsOf = (kind: YesKind) => yeses.find((yes) => yes.what === kind)?.words?.trim();
  const [council, reach, words] = [
    wordsOf('council'),
    wordsOf('contact'),
    wordsOf(yesesFor[what][0] ?? 'referral'),
  ];
  return {
    ...{ holds: true, because: 'she_said_yes', since },
    ...(ends.length > 0 ? { until: ends.reduce(earlierOf) } : {}),
    ...(council ? { council } : {}),
    ...(reach ? { reach } : {}),
    ...(words ? { words } : {}),
  };
}

/** What has to be put right before something she said can be written down. */
export const consentProblems = [
  'day_to_come',
  'until_gone_by',
  'which_council',
  'which_country',
  'how_to_reach',
] as const;
export type ConsentProblem = (typeof consentProblems)[number];

/** What is wrong with what is about to be written down; undefined when nothing is. A no is never refused for its words. */
export function consentProblem(said: Consent, today: Day): ConsentProblem | undefined {
  if (isAfter(said.day, today)) return 'day_to_come';
  if (said.said === 'no') return undefined;
  if (said.until !== undefined && isBefore(said.until, today)) return 'until_gone_by';
  if (said.what === 'council' && !said.words?.trim()) return 'which_council';
  if (said.what === 'council' && said.country === undefined) return 'which_country';
  return said.what === 'contact' && !said.words?.trim() ? 'how_to_reach' : undefined;
}

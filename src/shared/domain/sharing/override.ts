// Showing something without her say, because somebody may come to serious harm: what is asked for before it, what it lets
// through, and when it is looked at again. Pure. Source: security.md 4.6; domain.md 3, sharing floor 2.

import { z } from 'zod';
import { addDays, type Day, day, isAfter, isBefore } from '../calendar/day';
import type { Due } from '../review/due';
import type { Question } from '../workbook/content';
import { hasOwnLine, type ShareTarget, sharingChoice } from './levels';

/** The only grounds there are. */
export const gateways = [
  'risk_to_life',
  'child_at_risk',
  'escape_or_crime',
  'court_order',
] as const;

/** Somebody no copy is made for here, such as the police or a social worker. */
export const OUTSIDE = 'outside';

/** Not telling her is looked at again within so many calendar days. Ours: security.md 4.6. */
export const MOST_DAYS_UNTOLD = 28;

const someWords = z.string().max(2_000);
const shortWords = z.string().max(200);

export const told = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('told'), day, by: shortWords }),
  z.strictObject({ kind: z.literal('not_yet'), why: someWords, lookAgain: day }),
]);
export type Told = z.infer<typeof told>;

export const overrideAsked = z.strictObject({
  /** A page names its everyday answers only; what is sensitive is named by itself. */
  what: z.array(sharingChoice.shape.target).max(200),
  /** A reader of the content, or {@link OUTSIDE}. */
  reader: z.string().max(40),
  /** Who exactly: a name, and where they work. */
  recipient: shortWords,
  gateway: z.enum(gateways),
  /** Why her choice cannot be followed. */
  why: someWords,
  /** Ways that would have shown less, and why they were not enough. */
  less: someWords,
  /** The second person. */
  authoriser: z.strictObject({ name: shortWords, role: shortWords, confirmed: z.boolean() }),
  told,
});
export type OverrideAsked = z.infer<typeof overrideAsked>;

/** What has to be put right first, in the order of the form. */
export const overrideProblems = [
  'nothing_named',
  'who_exactly',
  'why_missing',
  'less_missing',
  'second_person_missing',
  'second_person_is_you',
  'second_person_not_confirmed',
  'told_by_missing',
  'told_day_to_come',
  'not_told_why_missing',
  'look_again_gone_by',
  'look_again_too_late',
  'second_person_choose',
  'second_passphrase_missing',
  'pin_missing',
] as const;
export type OverrideProblem = (typeof overrideProblems)[number];

const isBlank = (text: string) => text.trim() === '';
const plain = (name: string) =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** Everything to put right; nothing when it may be written down. @param worker who is at the desk */
export function problemsOf(asked: OverrideAsked, worker: string, today: Day): OverrideProblem[] {
  const { what, recipient, why, less, authoriser } = asked;
  return [
    ...(what.length === 0 ? (['nothing_named'] as const) : []),
    ...(isBlank(recipient) ? (['who_exactly'] as const) : []),
    ...(isBlank(why) ? (['why_missing'] as const) : []),
    ...(isBlank(less) ? (['less_missing'] as const) : []),
    ...secondPerson(authoriser, worker),
    ...problemsOfTold(asked.told, today),
  ];
}

function secondPerson(
  { name, role, confirmed }: OverrideAsked['authoriser'],
  worker: string,
): OverrideProblem[] {
  if (plain(name) === '' || isBlank(role)) return ['second_person_missing'];
  if (plain(name) === plain(worker)) return ['second_person_is_you'];
  return confirmed ? [] : ['second_person_not_confirmed'];
}

/** What is wrong with what is said about telling her. Also asked each time that is looked at again. */
export function problemsOfTold(said: Told, today: Day): OverrideProblem[] {
  if (said.kind === 'told') {
    return [
      ...(isBlank(said.by) ? (['told_by_missing'] as const) : []),
      ...(isAfter(said.day, today) ? (['told_day_to_come'] as const) : []),
    ];
  }
  const isTooLate = isAfter(said.lookAgain, addDays(today, MOST_DAYS_UNTOLD));
  return [
    ...(isBlank(said.why) ? (['not_told_why_missing'] as const) : []),
    ...(isBefore(said.lookAgain, today) ? (['look_again_gone_by'] as const) : []),
    ...(isTooLate ? (['look_again_too_late'] as const) : []),
  ];
}

/** One override as it is used for one copy. */
export type OverrideInUse = { reader: string; what: readonly ShareTarget[] };

/** True when the override names this answer for this reader; a page never names what is sensitive or about others. */
export function lets(
  { reader, what }: OverrideInUse,
  page: { id: string },
  question: Pick<Question, 'key' | 'sensitive' | 'thirdParty' | 'gatedBy'>,
  audience: string,
): boolean {
  if (reader !== audience) return false;
  return what.some(({ kind, id }) =>
    kind === 'question'
      ? id === question.key
      : id === page.id && !hasOwnLine(question) && question.gatedBy === undefined,
  );
}

const KEY = 'override:';

/** What Today is told: that there is a day to look at telling her again. Nothing of what was shown, or why. */
export function overrideDue({ id, day: date }: { id: string; day: Day }): Due {
  return {
    ...{ kind: 'override_look_again', key: `${KEY}${id}`, date, basis: 'fact' },
    ...{ words: 'overrideLookAgain', params: {}, isClamped: false, isTelling: false },
  };
}

/** True when this key of something due is that of an override. */
export function isOverrideKey(key: string): boolean {
  return key.startsWith(KEY);
}

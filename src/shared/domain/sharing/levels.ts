// How much of a page or a question each reader may see: what the content suggests, what she chose, and which of them
// counts. Strictest wins. Pure; every answer comes with its reason.

import { z } from 'zod';
import { type Day, day, isBefore } from '../calendar/day';
import { partsThatLead } from '../places/tied';
import type { Question, WorkbookPage } from '../workbook/content';
import type { Audience } from '../workbook/people-and-situations';

/** nothing; short: her own short words instead of the answers, and of a place its area only; all of it. */
export const shareLevels = ['nothing', 'short', 'all'] as const;
export const shareLevel = z.enum(shareLevels);
export type ShareLevel = z.infer<typeof shareLevel>;

/** One of her choices. Choices are a history: the newest for a target and a reader counts. */
export const sharingChoice = z.strictObject({
  /** A page by id, or a question by key. */
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('page'), id: z.string().max(60) }),
    z.strictObject({ kind: z.literal('question'), id: z.string().max(60) }),
  ]),
  audience: z.string().max(40),
  level: shareLevel,
  /** The last day it holds. Only a choice that lets something be seen ends. */
  until: day.optional(),
  /** What this reader gets to read in place of the page, in her words. */
  short: z.string().max(2_000).optional(),
});
export type SharingChoice = z.infer<typeof sharingChoice>;
export type ShareTarget = SharingChoice['target'];

/**
 * Why a level is what it is. default: the content suggests it and she has not chosen. page, question: she chose it there.
 * ended: she chose it until a day that has gone by. page_keeps: her choice for the page keeps more back than the
 * question would. hers, specialist: it is her own plan, and her specialist writes it down with her. override: without her
 * say, because of serious harm; on one copy only.
 */
export type ShareReason =
  | 'default'
  | 'page'
  | 'question'
  | 'ended'
  | 'page_keeps'
  | 'hers'
  | 'specialist'
  | 'override';
export type Shared = { level: ShareLevel; because: ShareReason };

/** Her newest choice for each target and reader. */
export type ChoicesNow = ReadonlyMap<string, SharingChoice>;

const keyOf = ({ kind, id }: ShareTarget, audience: string) => `${kind} ${id} ${audience}`;

/** @param choices oldest first */
export function choicesNow(choices: readonly SharingChoice[]): ChoicesNow {
  return new Map(choices.map((choice) => [keyOf(choice.target, choice.audience), choice]));
}

/** Those that count, without what she chose before. */
export function newestOf(choices: readonly SharingChoice[]): SharingChoice[] {
  return [...choicesNow(choices).values()].map(({ target, audience, level, until, short }) => ({
    ...{ target, audience, level },
    ...(until === undefined ? {} : { until }),
    ...(short === undefined ? {} : { short }),
  }));
}

export function choiceFor(
  choices: ChoicesNow,
  target: ShareTarget,
  audience: string,
): SharingChoice | undefined {
  return choices.get(keyOf(target, audience));
}

/** The lower of two levels. */
export function stricter(a: ShareLevel, b: ShareLevel): ShareLevel {
  return shareLevels.indexOf(a) <= shareLevels.indexOf(b) ? a : b;
}

type Kept = Pick<Question, 'sensitive' | 'thirdParty' | 'place' | 'itemFields'>;

/**
 * True for a question that has a line of its own in her choices: what she says there is sensitive, names others, or
 * leads to where she is. A choice for the whole page never lets it be seen.
 */
export function hasOwnLine(question: Kept): boolean {
  return question.sensitive || question.thirdParty || partsThatLead(question) !== undefined;
}

/** What she chose for this target, if it still holds. */
function chosen(
  choices: ChoicesNow,
  target: ShareTarget,
  audience: string,
  today: Day,
): { level: ShareLevel; isOver: boolean } | undefined {
  const choice = choiceFor(choices, target, audience);
  if (!choice) return undefined;
  const isOver = choice.until !== undefined && isBefore(choice.until, today);
  return { level: isOver ? 'nothing' : choice.level, isOver };
}

/** Whether this reader may have her short words for a page today: given with them or with all of it, over, or not at all. */
export function shortNow(
  page: string,
  audience: string,
  choices: ChoicesNow,
  today: Day,
): 'given' | 'over' | 'kept' {
  const choice = choiceFor(choices, { kind: 'page', id: page }, audience);
  if (choice?.until !== undefined && isBefore(choice.until, today)) return 'over';
  if (choice?.level === 'all') return 'given';
  return choice?.level === 'short' && choice.short?.trim() ? 'given' : 'kept';
}

/**
 * How much of a question this reader may see today.
 * Source: security.md 4.3. A new question or reader gets nothing; a level never rises without a choice of hers; of two
 * that differ the lower counts; a choice whose day has gone by gives nothing.
 */
export function levelOf(
  page: Pick<WorkbookPage, 'id'>,
  question: Kept & Pick<Question, 'key' | 'defaultSharing'>,
  audience: Audience | 'woman',
  choices: ChoicesNow,
  today: Day,
): Shared {
  if (audience === 'woman') return { level: 'all', because: 'hers' };
  if (audience === 'specialist') return { level: 'all', because: 'specialist' };
  const ofPage = chosen(choices, { kind: 'page', id: page.id }, audience, today);
  const ofQuestion = chosen(choices, { kind: 'question', id: question.key }, audience, today);
  const own = ofQuestion ?? (hasOwnLine(question) ? undefined : ofPage);
  if (own === undefined) {
    const suggested = question.defaultSharing.includes(audience) ? 'all' : 'nothing';
    const level = stricter(suggested, ofPage?.level ?? 'all');
    return { level, because: level === suggested ? 'default' : 'page_keeps' };
  }
  const level = stricter(own.level, ofPage?.level ?? 'all');
  if (level !== own.level) return { level, because: 'page_keeps' };
  if (own.isOver) return { level, because: 'ended' };
  return { level, because: own === ofPage ? 'page' : 'question' };
}

// Which answers stay back together with an address she keeps back: whatever leads to the same door. Pure.

import type { AddressValue } from '../workbook/answer';
import type { Question, WorkbookContent } from '../workbook/content';
import { type Answers, isAnswered } from '../workbook/walk';
import { leadsToHer } from './place-classes';

/**
 * What a reader needs before an answer that leads to her may be read.
 * open: nothing more. ask: her yes for this one copy, or her choice for this answer and this reader. choice: her choice
 * for this answer and this reader; a tick on the day is not enough. never: no yes opens it.
 */
export type Tie = 'open' | 'ask' | 'choice' | 'never';

/** For these a yes on the day opens what leads to an address kept to its area. Any reader who is not named needs a choice. */
const askedOnTheDay: ReadonlySet<string> = new Set(['pom', 'probation', 'pa', 'housing']);
/** Herself, and who writes the plan down with her: an address that may never be shown is the only one kept from them. */
const close: ReadonlySet<string> = new Set(['woman', 'specialist']);

/**
 * How what leads to her is tied for one reader.
 * Strictest wins: the address with the strictest choice counts for all of them, and so does one she would rather not say.
 * @param carriesNoPlace for a copy that must hold no place of any kind, such as one she keeps in her cell
 */
export function tieFor(
  content: WorkbookContent,
  answers: Answers,
  reader: string,
  carriesNoPlace = false,
): Tie {
  if (carriesNoPlace) return 'never';
  const addresses = content.workbook.pages
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => type === 'address')
    .map(({ key }) => answers.get(key))
    .filter(isAnswered)
    .map(({ value }) => value);
  const isNever = addresses.some(
    (value) => value.kind === 'said' && (value.said as AddressValue).showAs === 'never',
  );
  const isSomewhere = addresses.some(({ kind }) => kind === 'said' || kind === 'private');
  if (close.has(reader)) return isNever ? 'ask' : 'open';
  if (!isSomewhere) return 'open';
  return askedOnTheDay.has(reader) && !isNever ? 'ask' : 'choice';
}

/** Whether an answer, or a part of it, leads to where she is: an address, or what stands in for one. */
export function mayLeadToHer(question: Pick<Question, 'type' | 'place' | 'itemFields'>): boolean {
  return question.type === 'address' || partsThatLead(question) !== undefined;
}

/** The parts of an answer that lead to her: all of it, some fields of each line, or nothing. */
export function partsThatLead({
  place,
  itemFields,
}: Pick<Question, 'place' | 'itemFields'>): 'whole' | string[] | undefined {
  if (leadsToHer(place)) return 'whole';
  const fields = (itemFields ?? []).filter((field) => leadsToHer(field.place));
  return fields.length > 0 ? fields.map(({ key }) => key) : undefined;
}

/**
 * The questions whose answers are stored sealed: an address, any part that leads to her, and whom she must be kept away from,
 * which is as telling.
 */
export function questionsToSeal({ workbook }: WorkbookContent): string[] {
  return workbook.pages
    .flatMap(({ questions }) => questions)
    .filter((question) => mayLeadToHer(question) || namesKeptAway(question))
    .map(({ key }) => key);
}

const namesKeptAway = ({ place, itemFields }: Pick<Question, 'place' | 'itemFields'>): boolean =>
  place === 'keep_away' || (itemFields ?? []).some((field) => field.place === 'keep_away');

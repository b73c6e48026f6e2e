// Decides, answer by answer, what may stand on a copy for one audience. Strictest rule wins and
// nothing is decided anywhere else. Pure: it reads content and answers, and returns reasons.

import { isBefore } from '../calendar/day';
import { partsThatLead, tieFor } from '../places/tied';
import { choiceFor, levelOf, type Shared } from '../sharing/levels';
import { lets } from '../sharing/override';
import type { AddressValue, ChoiceValue, MultichoiceValue } from '../workbook/answer';
import type { Question, WorkbookContent } from '../workbook/content';
import type { Situation } from '../workbook/people-and-situations';
import { type Answers, groupsFor, isAnswered, type PageForHer, saidTo } from '../workbook/walk';
import { findClosedGates, type HerSharing, isGateOpen, optionsLeftOut } from './gates';
import type { CopyAudience } from './plan-copy';
import { fieldsLeftOut, isOpenedByYes, opensWithYes, type Tied, tiedParts } from './tied-answers';

export type { HerSharing };

/** Why an answered question is not on the copy. */
export const leftOutReasons = [
  'not_shared',
  'she_keeps_it',
  'her_yes_is_over',
  'in_her_short_words',
  'ask_her',
  'never_prints',
  'care_is_private',
  'rather_not_say',
  'place_hidden',
  'leads_to_hidden_place',
  'number_stays_inside',
  'not_in_her_room',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export type LeftOut = {
  page: string;
  question: string;
  reason: LeftOutReason;
  /** Only these of the options she chose; the rest of the answer is on the copy. Not there: all of it. */
  options?: string[];
  /** Only these fields of each line; the rest of the answer is on the copy. */
  fields?: string[];
};

/** Why no copy can be made for this audience yet. */
export const copyStops = [
  'sharing_not_talked_through',
  'she_has_not_said_yes',
  'nobody_named',
  'no_yes_to_refer',
] as const;
export type CopyStop = (typeof copyStops)[number];

export type Allowed = {
  stops: CopyStop[];
  /** `short`: her own words in place of what the page holds, for a reader she gave those to. */
  groups: { id: string; pages: { page: PageForHer; questions: Question[]; short?: string }[] }[];
  leftOut: LeftOut[];
  /** Questions she is asked about each time before they print for this audience. */
  askEachTime: { page: string; question: string }[];
  places: 'full' | 'area' | 'hidden';
  /** Addresses of which this reader gets the area, whatever `places` says of the others. */
  areaOnly: ReadonlySet<string>;
  /** Fields left off every line of an answer that is on the copy, by question key. */
  withoutFields: ReadonlyMap<string, readonly string[]>;
  /** Questions by key whose answer keeps this reader from knowing, e.g. that she was in care. */
  closedGates: ReadonlySet<string>;
};

/** Her prison number goes to them only. Source: domain.md 6, "at most on HMPPS copies, none on hers". */
const readersInside: ReadonlySet<CopyAudience> = new Set(['specialist', 'pom', 'probation']);

/**
 * What may stand on the copy.
 * Rules, strictest wins (ux.md 3 "Default sharing", S23; security.md 4):
 * her own copy holds all she has said, but no address; others hold what the page shares with them;
 * `print: ask` needs her yes for this copy, `print: no` too; anything gated by who may know she was
 * in care goes out only when she said everyone in her team may; "I would rather not say" leaves no
 * trace for others; no copy for others before she has been talked through who can see her plan and
 * has named them; what leads to an address she keeps back stays back with it, until she gives that
 * very answer (docs/decisions 9).
 * @param saidYes question keys she said yes to for this one copy
 * @param sharing her choices for each page and answer, and the day they are asked on
 * @param isOn which questions this kind of copy is made from; all of them when left out
 * @param carriesNoPlace for a copy that may hold no place of any kind, such as the one for her cell
 * @param isForTheDay her sheet for the day she walks out: with her yes for this copy it says where she sleeps, as an area
 *   unless she said that the address may be shown
 */
export function decideAllowed(
  content: WorkbookContent,
  situation: Situation,
  answers: Answers,
  copyFor: CopyAudience,
  saidYes: ReadonlySet<string>,
  sharing: HerSharing,
  isOn: (page: PageForHer, question: Question) => boolean = () => true,
  carriesNoPlace = false,
  isForTheDay = false,
): Allowed {
  const closedGates = findClosedGates(content, answers, copyFor, sharing);
  const tie = tieFor(content, answers, copyFor, carriesNoPlace);
  const asked: Asked = { answers, copyFor, saidYes, closedGates, sharing, tie, isForTheDay };
  const areaOnly = new Set<string>();
  const withoutFields = new Map<string, readonly string[]>();
  const allowed: Allowed = {
    stops: sharing.override ? [] : findStops(content, answers, copyFor),
    groups: [],
    leftOut: [],
    askEachTime: [],
    places: carriesNoPlace ? 'hidden' : placesFor(copyFor, isForTheDay),
    areaOnly,
    withoutFields,
    closedGates,
  };
  for (const group of groupsFor(content.workbook, situation)) {
    const pages = group.pages.map((page) => {
      const questions = page.questions.filter((question) => {
        if (!isOn(page, question) || !isAnswered(answers.get(question.key))) return false;
        const here = { page: page.id, question: question.key };
        if (sharing.override && !lets(sharing.override, page, question, copyFor)) return false;
        const shared = sharedWith(asked, page, question);
        if (isAskedEachTime(asked, question, shared)) allowed.askEachTime.push(here);
        const reason = reasonToLeaveOut(asked, question, shared);
        if (reason) {
          allowed.leftOut.push({ ...here, reason });
          return false;
        }
        if (shared.level === 'short') areaOnly.add(question.key);
        const fields = fieldsLeftOut(asked, question, shared);
        if (fields.length > 0) {
          withoutFields.set(question.key, fields);
          allowed.leftOut.push({ ...here, reason: 'leads_to_hidden_place', fields });
        }
        const options = optionsLeftOut(question, answers, closedGates);
        if (options.length > 0)
          allowed.leftOut.push({ ...here, reason: 'care_is_private', options });
        return true;
      });
      // Her short words of a page that asks about places may say where.
      const mayBeShort =
        !(carriesNoPlace && page.questions.some((question) => partsThatLead(question))) &&
        page.questions.some((question) => isOn(page, question));
      const short = mayBeShort ? shortWords(asked, page) : undefined;
      return { page, questions, ...(short === undefined ? {} : { short }) };
    });
    const filled = pages.filter(({ questions, short }) => questions.length > 0 || short);
    if (filled.length > 0) allowed.groups.push({ id: group.id, pages: filled });
  }
  return allowed;
}

function placesFor(copyFor: CopyAudience, isForTheDay: boolean): Allowed['places'] {
  if (copyFor === 'woman') return isForTheDay ? 'full' : 'hidden';
  return copyFor === 'specialist' ? 'full' : 'area';
}

/** Everything one decision is made from. */
type Asked = Tied & {
  copyFor: CopyAudience;
  closedGates: ReadonlySet<string>;
  sharing: HerSharing;
  isForTheDay: boolean;
};

function sharedWith({ copyFor, sharing }: Asked, page: PageForHer, question: Question): Shared {
  // An address goes as its area all the same, and one she keeps back not at all.
  if (sharing.override) return { level: 'all', because: 'override' };
  return levelOf(page, question, copyFor, sharing.choices, sharing.today);
}

/** What she wrote for this reader in place of the page, while that choice holds. */
function shortWords({ copyFor, sharing }: Asked, page: PageForHer): string | undefined {
  const choice = choiceFor(sharing.choices, { kind: 'page', id: page.id }, copyFor);
  if (sharing.override || choice?.level !== 'short' || !choice.short?.trim()) return undefined;
  const isOver = choice.until !== undefined && isBefore(choice.until, sharing.today);
  return isOver ? undefined : choice.short.trim();
}

function findStops(content: WorkbookContent, answers: Answers, copyFor: CopyAudience): CopyStop[] {
  if (copyFor === 'woman' || copyFor === 'specialist') return [];
  const explained = questionControlling(content, 'sharing.explained');
  const matrix = questionControlling(content, 'sharing.matrix');
  const stops: CopyStop[] = [];
  if (explained && saidTo<ChoiceValue>(answers, explained)?.chosen !== 'yes') {
    stops.push('sharing_not_talked_through');
  }
  if (matrix && !saidTo<MultichoiceValue>(answers, matrix)?.chosen.includes(copyFor)) {
    stops.push('she_has_not_said_yes');
  }
  return stops;
}

/** What each question controls, worked out once for each content: lists of women ask for every one of them. */
const controlling = new WeakMap<WorkbookContent, ReadonlyMap<string, string>>();

/** The question that the content says controls this, by key, or undefined. */
export function questionControlling(content: WorkbookContent, what: string): string | undefined {
  const known = controlling.get(content) ?? new Map(controlsOf(content));
  controlling.set(content, known);
  return known.get(what);
}

function controlsOf(content: WorkbookContent): [string, string][] {
  const questions = content.workbook.pages.flatMap((page) => page.questions);
  // The first one counts, so it is written last.
  return questions
    .toReversed()
    .flatMap(({ controls, key }): [string, string][] => (controls ? [[controls, key]] : []));
}

/** What she chose for this reader and this answer is her yes, dated; without it she is asked for each copy. */
function isAskedEachTime(asked: Asked, question: Question, shared: Shared): boolean {
  const { level, because } = shared;
  if (level === 'nothing' || isSettled(because) || isKeptShort(question, level)) return false;
  const tied = tiedParts(asked, question, shared);
  const opens = opensWithYes(asked, question);
  if (tied === 'whole' && !opens) return false;
  if (question.print === 'yes' && (tied === undefined || !opens)) return false;
  if (isPlaceHidden(asked, question)) return false;
  return isGateOpen(question, asked.answers, asked.closedGates);
}

/** True for an address that stands on no copy of this reader, whatever she says yes to: there is nothing to ask. */
function isPlaceHidden(asked: Asked, question: Question): boolean {
  const { answers, copyFor, tie, isForTheDay } = asked;
  if (question.type !== 'address') return false;
  const value = answers.get(question.key)?.value;
  const isNever = value?.kind === 'said' && (value.said as AddressValue).showAs === 'never';
  return (copyFor === 'woman' && !isForTheDay) || isNever || tie === 'never';
}

/** Chosen for this very answer and reader, by her or by an override: nobody asks again for the one copy. */
const isSettled = (because: Shared['because']) => because === 'question' || because === 'override';

/** Her short words stand in place of the page; of an address the area is the short of it. */
function isKeptShort(question: Question, level: Shared['level']): boolean {
  return level === 'short' && question.type !== 'address';
}

function reasonToLeaveOut(
  asked: Asked,
  question: Question,
  shared: Shared,
): LeftOutReason | undefined {
  const { answers, copyFor, saidYes, closedGates } = asked;
  const { level, because } = shared;
  const value = answers.get(question.key)?.value;
  if (question.controls === 'identity.prisonNumber' && !readersInside.has(copyFor)) {
    return 'number_stays_inside';
  }
  if (level === 'nothing') {
    if (because === 'default') return 'not_shared';
    return because === 'ended' ? 'her_yes_is_over' : 'she_keeps_it';
  }
  if (because !== 'override' && !isGateOpen(question, answers, closedGates))
    return 'care_is_private';
  if (value?.kind === 'private' && copyFor !== 'woman' && copyFor !== 'specialist') {
    return 'rather_not_say';
  }
  if (isKeptShort(question, level)) return 'in_her_short_words';
  if (value?.kind === 'said' && isPlaceHidden(asked, question)) return 'place_hidden';
  if (tiedParts(asked, question, shared) === 'whole' && !isOpenedByYes(asked, question)) {
    return 'leads_to_hidden_place';
  }
  if (saidYes.has(question.key) || isSettled(because)) return undefined;
  if (question.print === 'no') return 'never_prints';
  return question.print === 'ask' ? 'ask_her' : undefined;
}

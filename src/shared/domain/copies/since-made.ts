// What has become of a copy since it was made: is it older than the plan, does it show something this reader would not be
// given today, and does the yes it went out with still hold? One rule for the list of copies, her side, Check a PDF and a
// second signature. Pure; it returns the reasons.

import { levelOf, shortNow } from '../sharing/levels';
import type { WorkbookContent } from '../workbook/content';
import type { Situation } from '../workbook/people-and-situations';
import { type Answers, isAnswered } from '../workbook/walk';
import {
  type Allowed,
  type CopyStop,
  decideAllowed,
  type HerSharing,
  type LeftOutReason,
} from './allowed';
import { contentForLetter } from './letter-identity';
import { type LetterStop, stopsOfLetter } from './letters';
import { type OnRecord, type SaidAt, type YesGone, yesesGone } from './rests-on';

/** Why an answer that stands on a copy would not go on it today. words_gone: she has taken the words out of her plan. */
export type TakenBackReason = LeftOutReason | 'words_gone';
export type TakenBack = {
  page: string;
  /** Not there where it is her short words for the page. */
  question?: string;
  why: TakenBackReason;
};

/** What is known of what stands on a copy. */
export type MadeOf = OnRecord & {
  version: number;
  questions: readonly string[];
  /** Questions of which a part was left out even then. */
  partly?: readonly string[];
  /** Pages of which her short words stand on it. */
  inShort?: readonly string[];
  /** It was made without her say: what it shows she never gave, and so cannot have taken back. */
  withoutHer?: boolean;
};

/** The plan as it stands. */
export type PlanNow = {
  content: WorkbookContent;
  situation: Situation;
  answers: Answers;
  sharing: HerSharing;
  /** All she said yes and no to, oldest first. */
  said: readonly SaidAt[];
  /** The version that a copy made now would carry. */
  version: number;
};

export type SinceMade = {
  /** The plan has changed since. */
  isOlder: boolean;
  /** No copy or letter of this sort could be made for this reader today at all. */
  stops: (CopyStop | LetterStop)[];
  /** Yeses it went out with that hold no more. */
  yesesGone: YesGone[];
  takenBack: TakenBack[];
};

/** True while the copy shows nothing that this reader would not be given today. It may still be older than the plan. */
export function isStillFine({
  stops,
  yesesGone: gone,
  takenBack,
}: Record<'stops' | 'yesesGone' | 'takenBack', readonly unknown[]>): boolean {
  return stops.length + gone.length + takenBack.length === 0;
}

/** Compares what stands on a copy with what she decides today for the same reader. */
export function sinceMade(copy: MadeOf, plan: PlanNow): SinceMade {
  const isOlder = copy.version < plan.version;
  if (copy.withoutHer) return { isOlder, stops: [], yesesGone: [], takenBack: [] };
  const { situation, answers, sharing } = plan;
  // Her whole file was everything, kept back or not: nothing of it is taken back.
  if (copy.kind === 'file') return { isOlder, stops: [], yesesGone: [], takenBack: [] };
  // What she was asked about for that copy she said yes to: it was for this copy, and holds for it.
  const saidYes = new Set(copy.questions);
  const content = copy.letter ? contentForLetter(plan.content, copy.letter) : plan.content;
  const allowed = decideAllowed(content, situation, answers, copy.copyFor, saidYes, sharing);
  return {
    isOlder,
    stops: stopsNow(copy, allowed),
    yesesGone: yesesGone(copy, plan.said, sharing.today),
    takenBack: [...answersBack(copy, { ...plan, content }, allowed), ...shortBack(copy, plan)],
  };
}

/** A letter has stops of its own. Her yeses are told by themselves, with the day. */
function stopsNow({ letter }: MadeOf, allowed: Allowed): SinceMade['stops'] {
  return letter ? stopsOfLetter(letter, allowed, () => ({ holds: true })) : allowed.stops;
}

function answersBack(copy: MadeOf, plan: PlanNow, { groups, leftOut }: Allowed): TakenBack[] {
  const pages = groups.flatMap((group) => group.pages);
  const isOn = new Set(pages.flatMap(({ questions }) => questions.map(({ key }) => key)));
  const left = new Map(leftOut.map((each) => [each.question, each]));
  const partly = new Set(copy.partly ?? []);
  return copy.questions.flatMap((key): TakenBack[] => {
    const now = left.get(key);
    if (now && !((now.options || now.fields) && partly.has(key))) {
      return [{ page: now.page, question: key, why: now.reason }];
    }
    return isOn.has(key) ? [] : goneSince(key, copy, plan);
  });
}

/** The answer is no longer there, or is not asked in her situation now; what she chose about it counts in both. */
function goneSince(
  key: string,
  { copyFor }: MadeOf,
  { content, answers, sharing: { choices, today } }: PlanNow,
): TakenBack[] {
  const page = content.workbook.pages.find(({ questions }) => questions.some((q) => q.key === key));
  const question = page?.questions.find((each) => each.key === key);
  if (!page || !question) return [{ page: '', question: key, why: 'words_gone' }];
  const { level, because } = levelOf(page, question, copyFor, choices, today);
  const why = (reason: TakenBackReason) => [{ page: page.id, question: key, why: reason }];
  if (level !== 'nothing') return isAnswered(answers.get(key)) ? [] : why('words_gone');
  if (because === 'default') return why('not_shared');
  return why(because === 'ended' ? 'her_yes_is_over' : 'she_keeps_it');
}

/** Her short words, where this reader has neither them nor the whole page now. */
function shortBack({ inShort, copyFor }: MadeOf, { sharing }: PlanNow): TakenBack[] {
  return (inShort ?? []).flatMap((page): TakenBack[] => {
    const now = shortNow(page, copyFor, sharing.choices, sharing.today);
    if (now === 'given') return [];
    return [{ page, why: now === 'over' ? 'her_yes_is_over' : 'she_keeps_it' }];
  });
}

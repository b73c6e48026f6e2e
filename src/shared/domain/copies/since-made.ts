// What has become of a copy since it was made: is it older than the plan, and does it show something this reader would
// not be given today? Pure; it returns the reasons.

import { levelOf } from '../sharing/levels';
import type { Situation, WorkbookContent } from '../workbook/content';
import type { Answers } from '../workbook/walk';
import { type CopyStop, decideAllowed, type HerSharing, type LeftOutReason } from './allowed';
import type { CopyAudience } from './plan-copy';

/** Why an answer that stands on a copy would not go on it today. words_gone: she has taken the words out of her plan. */
export type TakenBackReason = LeftOutReason | 'words_gone';
export type TakenBack = {
  page: string;
  /** Not there where it is her short words for the page. */
  question?: string;
  why: TakenBackReason;
};

/** What is known of what stands on a copy. */
export type MadeOf = {
  copyFor: CopyAudience;
  version: number;
  questions: readonly string[];
  /** Questions of which a part was left out even then. */
  partly?: readonly string[];
  /** Pages of which her short words stand on it. */
  inShort?: readonly string[];
};

/** The plan as it stands. */
export type PlanNow = {
  content: WorkbookContent;
  situation: Situation;
  answers: Answers;
  sharing: HerSharing;
  /** The version that a copy made now would carry. */
  version: number;
};

export type SinceMade = {
  /** The plan has changed since. */
  isOlder: boolean;
  /** No copy could be made for this reader today at all. */
  stops: CopyStop[];
  takenBack: TakenBack[];
};

/** True while the copy shows nothing that this reader would not be given today. It may still be older than the plan. */
export function isStillFine({
  stops,
  takenBack,
}: Record<'stops' | 'takenBack', readonly unknown[]>): boolean {
  return stops.length === 0 && takenBack.length === 0;
}

/** Compares what stands on a copy with what she decides today for the same reader. */
export function sinceMade(copy: MadeOf, plan: PlanNow): SinceMade {
  const { content, situation, answers, sharing } = plan;
  // What she was asked about for that copy she said yes to: it was for this copy, and holds for it.
  const saidYes = new Set(copy.questions);
  const allowed = decideAllowed(content, situation, answers, copy.copyFor, saidYes, sharing);
  const pages = allowed.groups.flatMap(({ pages: inGroup }) => inGroup);
  const isOn = new Set(pages.flatMap(({ questions }) => questions.map(({ key }) => key)));
  const leftOut = new Map(allowed.leftOut.map((left) => [left.question, left]));
  const partly = new Set(copy.partly ?? []);
  const ofAnswers = copy.questions.flatMap((key): TakenBack[] => {
    const left = leftOut.get(key);
    if (left && !((left.options || left.fields) && partly.has(key))) {
      return [{ page: left.page, question: key, why: left.reason }];
    }
    return isOn.has(key) ? [] : [goneSince(key, copy.copyFor, plan)];
  });
  const ofShort = (copy.inShort ?? []).flatMap((id): TakenBack[] => {
    const here = pages.find(({ page }) => page.id === id);
    return here?.short === undefined ? [{ page: id, why: 'she_keeps_it' }] : [];
  });
  return {
    isOlder: copy.version < plan.version,
    stops: allowed.stops,
    takenBack: [...ofAnswers, ...ofShort],
  };
}

/** The answer is no longer there, or its page is not for her any more; what she chose about it still counts. */
function goneSince(
  key: string,
  copyFor: CopyAudience,
  { content, sharing: { choices, today } }: PlanNow,
): TakenBack {
  const page = content.workbook.pages.find(({ questions }) => questions.some((q) => q.key === key));
  const question = page?.questions.find((each) => each.key === key);
  if (!page || !question) return { page: '', question: key, why: 'words_gone' };
  const { level, because } = levelOf(page, question, copyFor, choices, today);
  const here = { page: page.id, question: key };
  if (level !== 'nothing') return { ...here, why: 'words_gone' };
  if (because === 'default') return { ...here, why: 'not_shared' };
  return { ...here, why: because === 'ended' ? 'her_yes_is_over' : 'she_keeps_it' };
}

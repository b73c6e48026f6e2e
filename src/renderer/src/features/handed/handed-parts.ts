// What the parts of this screen are handed, and names for what stands on a copy.

import type { Day } from '../../../../shared/domain/calendar/day';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CopyMade, OpenPlan } from '../../../../shared/ipc/contract';
import type { CopyOnRecord } from '../../../../shared/ipc/handed-calls';
import type { DayInputOf } from '../../ui/day-input';
import type { Handed } from './use-handed';

export type DayInput = DayInputOf<Day>;

export type AskBackProps = {
  copy: CopyOnRecord;
  plan: OpenPlan;
  dayInput: DayInput;
  handed: Handed;
};

/** The title of a page, or its id where the content no longer holds it. */
export function pageTitle(content: WorkbookContent, page: string): string {
  return content.words.pages[page]?.title ?? page;
}

/** The words of a question; the page's title where it is her short words, with what those are called. */
export function shownTitle(
  content: WorkbookContent,
  { page, question }: CopyOnRecord['takenBack'][number],
  inShort: string,
): string {
  if (question === undefined) return `${pageTitle(content, page)}: ${inShort}`;
  return content.words.pages[page]?.questions[question]?.label ?? question;
}

/** What she has taken back, by why. */
export function byWhy(takenBack: CopyOnRecord['takenBack']) {
  return [...Map.groupBy(takenBack, ({ why }) => why)];
}

/** The step of asking back that counts. */
export function backNow({ back }: Pick<CopyOnRecord, 'back'>) {
  return back.at(-1);
}

/** True where she has asked on her own screen and nobody has written to whoever has it, or said what came of it. */
export function waitsForLetter(copy: Pick<CopyOnRecord, 'back'>): boolean {
  const now = backNow(copy);
  return now?.state === 'asked' && now.byHer;
}

/** How a copy left that went to the printer when it was made; undefined for one whose file was saved. */
export function wentWhenMade({ printed, madeBy, madeAt }: CopyMade): CopyOnRecord['went'] {
  if (printed === undefined) return undefined;
  return { went: 'paper', copies: printed, by: madeBy, at: madeAt };
}

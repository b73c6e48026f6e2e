// What the screen of sharing is handed from elsewhere, and how it names things.

import type { Day } from '../../../../shared/domain/calendar/day';
import type {
  ChoicesNow,
  ShareTarget,
  SharingChoice,
} from '../../../../shared/domain/sharing/levels';
import type { PageSeen } from '../../../../shared/domain/sharing/overview';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Audience } from '../../../../shared/domain/workbook/people-and-situations';
import type { DayInputOf } from '../../ui/day-input';

export type DayInput = DayInputOf<Day>;

/** What one reader sees, page by page, and the way to choose anew. */
export type PagesOfReaderProps = {
  reader: Audience;
  pages: readonly PageSeen[];
  content: WorkbookContent;
  /** The page that is open to begin with. */
  startAt?: string | undefined;
  now: ChoicesNow;
  withHer: boolean;
  needsHer: boolean;
  dayInput: DayInput;
  onChoose: (choice: SharingChoice) => Promise<boolean>;
};

/** The page's title or the question's label; its id where the content does not hold it. */
export function nameOfTarget({ words }: WorkbookContent, { kind, id }: ShareTarget): string {
  if (kind === 'page') return words.pages[id]?.title ?? id;
  const holding = Object.values(words.pages).find((page) => Object.hasOwn(page.questions, id));
  return holding?.questions[id]?.label ?? id;
}

// What the screen of sharing is handed from elsewhere, and how it names things.

import type { ComponentType, ReactNode } from 'react';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { ShareTarget } from '../../../../shared/domain/sharing/levels';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';

export type DayInput = ComponentType<{
  label: string;
  hint?: ReactNode;
  value: Day | undefined;
  onChange: (day: Day | undefined) => void;
  onBlur: () => void;
  problem?: ReactNode;
}>;

/** The page's title or the question's label; its id where the content does not hold it. */
export function nameOfTarget({ words }: WorkbookContent, { kind, id }: ShareTarget): string {
  if (kind === 'page') return words.pages[id]?.title ?? id;
  const holding = Object.values(words.pages).find((page) => Object.hasOwn(page.questions, id));
  return holding?.questions[id]?.label ?? id;
}

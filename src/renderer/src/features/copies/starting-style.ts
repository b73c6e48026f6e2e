// How a copy reads to begin with: the way she said she likes to read, or the key points.

import { questionControlling } from '../../../../shared/domain/copies/allowed';
import { type ReadingStyle, readingStyles } from '../../../../shared/domain/copies/plan-copy';
import type { ChoiceValue } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';

export function startingStyle(content: WorkbookContent, plan: OpenPlan): ReadingStyle {
  const key = questionControlling(content, 'display.reading');
  const value = plan.answers.find(({ question }) => question === key)?.value;
  const chosen = value?.kind === 'said' ? (value.said as ChoiceValue).chosen : undefined;
  return readingStyles.find((style) => style === chosen) ?? 'key';
}

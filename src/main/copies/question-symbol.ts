// A question's picture for an easy copy: the same as on the screen.

import type { CopyQuestion } from '../../shared/domain/copies/plan-copy';
import type { Question, WorkbookContent } from '../../shared/domain/workbook/content';

/** Its path data, or nothing for a question without a picture. */
export function symbolOf(
  { symbols }: WorkbookContent,
  { symbol }: Question,
): Pick<CopyQuestion, 'symbol'> {
  const path = symbol === undefined ? undefined : symbols[symbol];
  return path === undefined ? {} : { symbol: path };
}

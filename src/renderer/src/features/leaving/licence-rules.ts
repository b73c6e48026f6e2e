// The lines of her licence that are written down, whoever may read them.

import { questionControlling } from '../../../../shared/domain/copies/allowed';
import type { ListItem } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { type Answers, saidTo } from '../../../../shared/domain/workbook/walk';

export function linesOfRules(content: WorkbookContent, answers: Answers): ListItem[] {
  return ['licence.rules', 'licence.keep'].flatMap((what) => {
    const key = questionControlling(content, what);
    return (key === undefined ? undefined : saidTo<ListItem[]>(answers, key)) ?? [];
  });
}

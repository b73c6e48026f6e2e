// What a table of the report is called, and the sentence that says of it what its bars say.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownTable } from '../../../../shared/domain/monitoring/report';
import { type TableWords, tableWords } from '../../../../shared/domain/monitoring/report-words';
import { canCountTwice } from '../../../../shared/domain/monitoring/tables';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';

export type ReportWords = {
  of: (table: string) => TableWords;
  sentence: (table: ShownTable) => string;
};

export function useReportWords(content: WorkbookContent): ReportWords {
  const { t } = useTranslation('monitoring');
  return useMemo(() => {
    const of = (table: string) =>
      tableWords(table, content, (key, params) => t(key as 'title', params ?? {}));
    return { of, sentence: (table) => sentenceOf(table, of, (key, params) => t(key, params)) };
  }, [content, t]);
}

type Key = `sentence.${'women' | 'things' | 'most' | 'onlyNamed' | 'hidden'}` | 'tooFew';

function sentenceOf(
  table: ShownTable,
  of: ReportWords['of'],
  t: (key: Key, params: Record<string, string | number>) => string,
): string {
  if (table.kind === 'too_few') return t('tooFew', {});
  const words = of(table.id);
  const { total, parts } = table;
  const shown = parts.flatMap(({ id, count }) =>
    typeof count === 'number' ? [{ part: words.part(id), count }] : [],
  );
  const largest = shown.toSorted((a, b) => b.count - a.count)[0];
  const all = t(canCountTwice(table.id) ? 'sentence.things' : 'sentence.women', { total });
  const hidden = shown.length < parts.length ? [t('sentence.hidden', {})] : [];
  if (parts.length === 1 || !largest) return [all, ...hidden].join(' ');
  const isMost = largest.count * 2 > total;
  const most = t(isMost ? 'sentence.most' : 'sentence.onlyNamed', largest);
  return [all, most, ...hidden].join(' ');
}

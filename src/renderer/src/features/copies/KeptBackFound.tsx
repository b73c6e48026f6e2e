// What she keeps back and was found in other words of the copy: where, what it is, the words around it, and which answer of
// hers keeps it back. For the worker's screen only.

import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CopyPreview } from '../../../../shared/ipc/contract';
import { Notice } from '../../ui/Notice';
import { titlesOf } from './copy-words';

export type KeptBackFoundProps = { leaks: CopyPreview['leaks']; content: WorkbookContent };

export function KeptBackFound({ leaks, content }: KeptBackFoundProps) {
  const { t } = useTranslation('leaks');
  if (leaks.length === 0) return null;
  const source = (question: string) => {
    const page = content.workbook.pages.find(({ questions }) =>
      questions.some(({ key }) => key === question),
    );
    if (!page) return t('fromBefore');
    return t('from', titlesOf(content, { page: page.id, question }));
  };
  const places = [...new Set(leaks.map(({ where }) => where))];
  return (
    <Notice kind="put-right" title={t('title')}>
      <p>{t('intro')}</p>
      <ul>
        {places.map((place) => (
          <li key={place}>
            {place}
            <ul>
              {leaks
                .filter(({ where }) => where === place)
                .map(({ kind, from, words }) => (
                  <li key={`${kind} ${from} ${words}`}>
                    {t('found', { kind: t(`kind.${kind}`), words })}
                    <span className="under">{source(from)}</span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

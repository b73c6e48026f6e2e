// What is left out of a copy and why. On this screen only; the paper leaves no trace of it.

import { useTranslation } from 'react-i18next';
import { partsOnKind } from '../../../../shared/domain/copies/kinds';
import type { CopyKind } from '../../../../shared/domain/copies/plan-copy';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CopyPreview } from '../../../../shared/ipc/contract';
import { byReason, fieldTitles, optionTitles, titlesOf } from './copy-words';

export type LeftOutProps = {
  leftOut: CopyPreview['leftOut'];
  content: WorkbookContent;
  kind: CopyKind;
};

export function LeftOut({ leftOut, content, kind }: LeftOutProps) {
  const { t, i18n } = useTranslation('copies');
  const list = (words: string[]) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(words);
  if (leftOut.length === 0) return null;
  const blank = penLines(leftOut, content, kind);
  return (
    <section className="card" aria-labelledby="left-out">
      <h2 id="left-out">{t('leftOut.title')}</h2>
      {blank.length > 0 ? (
        <p>{t('leftOut.penLines', { which: list(blank), count: blank.length })}</p>
      ) : null}
      <p className="hint">{t('leftOut.screenOnly')}</p>
      <details>
        <summary>{t('leftOut.summary', { count: leftOut.length })}</summary>
        <div className="stack">
          {byReason(leftOut).map(([reason, places]) => (
            <div key={reason}>
              <h3>{t(`leftOut.reason.${reason}`)}</h3>
              <ul>
                {places.map((place) => {
                  const titles = titlesOf(content, place);
                  const parts = [
                    ...optionTitles(content, place, place.options ?? []),
                    ...fieldTitles(content, place, place.fields ?? []),
                  ];
                  return (
                    <li key={place.question}>
                      {parts.length > 0
                        ? t('leftOut.part', { question: titles.question, options: list(parts) })
                        : titles.question}{' '}
                      <span className="hint">({titles.page})</span>
                    </li>
                  );
                })}
              </ul>
            </div>
          ))}
        </div>
      </details>
    </section>
  );
}

/** What has a line for a pen on the sheet for the day because it is left out. On paper nothing says so: others may see it. */
function penLines(
  leftOut: LeftOutProps['leftOut'],
  content: WorkbookContent,
  kind: CopyKind,
): string[] {
  if (kind !== 'release') return [];
  return leftOut.flatMap((place) => {
    const page = content.workbook.pages.find(({ id }) => id === place.page);
    const question = page?.questions.find(({ key }) => key === place.question);
    if (!page || !question || place.options || place.fields) return [];
    const isOnIt = partsOnKind(kind, { page, question }).length > 0;
    return isOnIt ? [titlesOf(content, place).question] : [];
  });
}

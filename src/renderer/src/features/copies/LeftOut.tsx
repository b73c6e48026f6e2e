// What is left out of a copy and why. On this screen only; the paper leaves no trace of it.

import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CopyPreview } from '../../../../shared/ipc/contract';
import { byReason, titlesOf } from './copy-words';

export type LeftOutProps = { leftOut: CopyPreview['leftOut']; content: WorkbookContent };

export function LeftOut({ leftOut, content }: LeftOutProps) {
  const { t } = useTranslation('copies');
  if (leftOut.length === 0) return null;
  return (
    <section className="card" aria-labelledby="left-out">
      <h2 id="left-out">{t('leftOut.title')}</h2>
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
                  return (
                    <li key={place.question}>
                      {titles.question} <span className="hint">({titles.page})</span>
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

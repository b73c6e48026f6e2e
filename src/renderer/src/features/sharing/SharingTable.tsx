// All readers at once: pages down, readers across, a word in each cell.

import { useTranslation } from 'react-i18next';
import type { PageSeen } from '../../../../shared/domain/sharing/overview';
import type { Audience, WorkbookContent } from '../../../../shared/domain/workbook/content';

export type SharingTableProps = {
  readers: readonly Audience[];
  seenBy: (reader: Audience) => PageSeen[];
  content: WorkbookContent;
  onReader: (reader: Audience) => void;
};

export function SharingTable({ readers, seenBy, content, onReader }: SharingTableProps) {
  const { t } = useTranslation('sharing');
  const columns = readers.map((reader) => ({ reader, pages: seenBy(reader) }));
  const rows = columns[0]?.pages ?? [];
  return (
    <details className="share-all">
      <summary>{t('table.title')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be pushed sideways must be reached by keyboard */}
      <section className="share-scroll" aria-label={t('table.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('table.page')}</th>
              {columns.map(({ reader }) => (
                <th key={reader} scope="col">
                  <button type="button" className="share-reader" onClick={() => onReader(reader)}>
                    {content.words.audiences[reader]}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ page }, i) => (
              <tr key={page.id}>
                <th scope="row">{content.words.pages[page.id]?.title ?? page.id}</th>
                {columns.map(({ reader, pages }) => (
                  <td key={reader} data-seen={pages[i]?.seen}>
                    {t(`table.${pages[i]?.seen ?? 'nothing'}`)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

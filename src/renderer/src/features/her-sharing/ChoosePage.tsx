// Every page with who sees some of it; on a wide screen also everybody at once.

import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSeen } from '../../../../shared/domain/sharing/overview';
import type { Audience } from '../../../../shared/domain/workbook/people-and-situations';
import { ShareMatrix } from '../../ui/ShareMatrix';
import { useHerChoosing } from './her-sharing-parts';
import { useShortReaderWords } from './use-reader-words';

export type ChoosePageProps = {
  seenBy: (reader: Audience) => PageSeen[];
  titleOf: (page: string) => string;
  drawPage: (page: string) => ReactNode;
  onPage: (page: string, reader?: Audience) => void;
  onYeses: () => void;
};

export function ChoosePage({ seenBy, titleOf, drawPage, onPage, onYeses }: ChoosePageProps) {
  const { t } = useTranslation('her-sharing');
  const { readers } = useHerChoosing();
  const shortWords = useShortReaderWords();
  const columns = readers.map((reader) => ({ reader, pages: seenBy(reader) }));
  const pages = columns[0]?.pages ?? [];
  return (
    <>
      <div className="tiles">
        <button type="button" className="tile" onClick={onYeses}>
          <span className="tile-picture" aria-hidden="true">
            <CheckCircleIcon />
          </span>
          <span>{t('yes.open')}</span>
        </button>
      </div>
      <section className="stack" aria-labelledby="share-pages">
        <h2 id="share-pages">{t('pages.title')}</h2>
        <ul className="plain tiles">
          {pages.map(({ page }, i) => {
            const people = columns
              .filter((column) => column.pages[i]?.seen !== 'nothing')
              .map(({ reader }) => shortWords(reader));
            return (
              <li key={page.id}>
                <button
                  type="button"
                  className="tile"
                  data-page={page.id}
                  onClick={() => onPage(page.id)}
                >
                  <span className="tile-picture" aria-hidden="true">
                    {drawPage(page.id)}
                  </span>
                  <span>
                    {titleOf(page.id)}
                    <span className="under">
                      {people.length === 0
                        ? t('pages.onlyMe')
                        : t('pages.seenBy', { people: people.join(', ') })}
                    </span>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <div className="her-share-matrix">
        <ShareMatrix
          title={t('pages.all')}
          corner={t('pages.page')}
          columns={readers.map((reader) => ({ id: reader, title: shortWords(reader) }))}
          rows={pages.map(({ page }, i) => ({
            id: page.id,
            title: titleOf(page.id),
            cells: columns.map(({ pages: seen }) => {
              const state = seen[i]?.seen ?? 'nothing';
              return { state, words: t(`pages.cell.${state}`) };
            }),
          }))}
          onCell={(page, reader) => onPage(page, reader as Audience)}
        />
      </div>
    </>
  );
}

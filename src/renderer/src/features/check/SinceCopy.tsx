// What has changed since a copy was made: a newer copy, what she has taken back, and answers that say something else.

import { useTranslation } from 'react-i18next';
import type { SinceCopy as Since, TitlesOnPage } from '../../../../shared/ipc/check-calls';
import { Notice } from '../../ui/Notice';
import { useMomentWords } from './use-moment-words';

export function SinceCopy({ version, since }: { version: number; since: Since }) {
  const { t } = useTranslation('check');
  const inWords = useMomentWords();
  const { isVersionKept, newer, changed, takenBack, haveFactsChanged, isReaderNamed } = since;
  const isSame = isVersionKept && changed.length === 0 && !haveFactsChanged;
  return (
    <>
      <h3>{t('since.title')}</h3>
      <p>
        {t(isVersionKept ? 'since.versionKept' : 'since.versionGone', { version })}{' '}
        {isSame ? t('since.nothing') : ''}
      </p>
      {newer ? (
        <Notice kind="look">
          <p>{t('since.newer', { day: inWords(newer.madeAt).day, version: newer.version })}</p>
        </Notice>
      ) : null}
      {isReaderNamed ? null : (
        <Notice kind="look" title={t('since.readerTitle')}>
          <p>{t('since.reader')}</p>
        </Notice>
      )}
      {takenBack.length > 0 ? (
        <Notice kind="look" title={t('since.takenBackTitle')}>
          <p>{t('since.takenBack')}</p>
          <Titles pages={takenBack} />
        </Notice>
      ) : null}
      {changed.length > 0 ? (
        <>
          <h4>{t('since.changedTitle')}</h4>
          <p>{t('since.changed')}</p>
          <Titles pages={changed} />
        </>
      ) : null}
      {haveFactsChanged ? <p>{t('since.facts')}</p> : null}
    </>
  );
}

function Titles({ pages }: { pages: readonly TitlesOnPage[] }) {
  return (
    <ul>
      {pages.map(({ page, questions }) => (
        <li key={page}>
          {page}
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

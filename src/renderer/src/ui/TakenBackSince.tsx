// What she has taken back since a copy was made: its reader, a yes, that she was in care, answers by their titles. The same on
// Check a PDF and before a second signature.

import { useTranslation } from 'react-i18next';
import { Notice } from './Notice';
import { Titles, type TitlesOnPage } from './Titles';
import { YesesGone, type YesGone } from './YesesGone';

export type TakenBackSinceProps = {
  since: {
    /** Why no copy of this sort could be made for its reader today. */
    stops: readonly string[];
    yesesGone: readonly YesGone[];
    takenBack: readonly TitlesOnPage[];
  };
};

export function TakenBackSince({ since }: TakenBackSinceProps) {
  const { t } = useTranslation('since');
  const { stops, yesesGone, takenBack } = since;
  const isCareClosed = stops.includes('care_is_private');
  return (
    <>
      {stops.some((stop) => stop !== 'care_is_private') ? (
        <Notice kind="look" title={t('reader.title')}>
          <p>{t('reader.what')}</p>
        </Notice>
      ) : null}
      {isCareClosed ? (
        <Notice kind="look" title={t('care.title')}>
          <p>{t('care.what')}</p>
        </Notice>
      ) : null}
      <YesesGone yeses={yesesGone} />
      {takenBack.length > 0 ? (
        <Notice kind="look" title={t('takenBack.title')}>
          <p>{t('takenBack.what')}</p>
          <Titles pages={takenBack} />
        </Notice>
      ) : null}
    </>
  );
}

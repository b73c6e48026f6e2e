// Yeses of hers that a letter or a pack went out with and that hold no more, each with why and since when.

import { useTranslation } from 'react-i18next';
import { Notice } from './Notice';

export type YesGone = {
  what: 'duty_to_refer' | 'landlord' | 'benefits';
  because:
    | 'not_asked'
    | 'she_said_no'
    | 'taken_back'
    | 'over'
    | 'only_in_england'
    | 'another_council';
  day?: string | undefined;
};

export function YesesGone({ yeses }: { yeses: readonly YesGone[] }) {
  const { t } = useTranslation('since');
  if (yeses.length === 0) return null;
  return (
    <Notice kind="look" title={t('yesGone.title')}>
      {yeses.map(({ what, because, day }) => (
        <p key={what}>
          {t(`yesGone.${because}`, { what: t(`yesGone.what.${what}`), day: day ?? '' })}
        </p>
      ))}
      <p>{t('yesGone.do')}</p>
    </Notice>
  );
}

// Whether the plan still says what a copy says: its version, and the answers that say something else now.

import { useTranslation } from 'react-i18next';
import type { SinceCopy as Since } from '../../../../shared/ipc/check-calls';
import { Titles } from '../../ui/Titles';

export function SinceCopy({ version, since }: { version: number; since: Since }) {
  const { t } = useTranslation('check');
  const { isVersionKept, changed, haveFactsChanged } = since;
  const isSame = isVersionKept && changed.length === 0 && !haveFactsChanged;
  return (
    <>
      <h3>{t('since.title')}</h3>
      <p>
        {t(isVersionKept ? 'since.versionKept' : 'since.versionGone', { version })}{' '}
        {isSame ? t('since.nothing') : ''}
      </p>
      {changed.length > 0 ? (
        <>
          <p>{t('since.changed')}</p>
          <Titles pages={changed} />
        </>
      ) : null}
      {haveFactsChanged ? <p>{t('since.facts')}</p> : null}
    </>
  );
}

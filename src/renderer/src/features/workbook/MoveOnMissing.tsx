// Places she could live that are only for a while and say nothing of what comes after: asked for softly, until it is said.

import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { withoutMoveOn } from '../../../../shared/domain/workbook/home-places';
import { Notice } from '../../ui/Notice';
import { useWorkbook } from './workbook-context';

export function MoveOnMissing() {
  const { t } = useTranslation('home');
  const { content, answers } = useWorkbook();
  const all = useSyncExternalStore(answers.subscribe, answers.acknowledged, answers.acknowledged);
  const missing = withoutMoveOn(content, all);
  return (
    <div role="status">
      {missing.length > 0 ? (
        <Notice kind="look" title={t('moveOn.title')}>
          <ul className="plain">
            {missing.map(({ id, name }) => (
              <li key={id}>{t('moveOn.one', { place: name })}</li>
            ))}
          </ul>
          <p>{t('moveOn.why')}</p>
        </Notice>
      ) : null}
    </div>
  );
}

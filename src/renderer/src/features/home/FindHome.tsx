// Next: where she lived, what home means to her, each place she could live and what comes after it, whether it is right for
// her, where she must not be, and her plan B.

import { useTranslation } from 'react-i18next';
import { Folds } from '../../ui/Fold';
import { Notice } from '../../ui/Notice';
import type { TabProps } from './home-parts';
import { Questions } from './Questions';

export function FindHome({ content, parts }: TabProps) {
  const { t } = useTranslation('home');
  const { moveOn: MoveOn } = parts;
  const shown = { content, parts };
  return (
    <Folds>
      <Questions {...shown} screen="home_stand" />
      <Questions {...shown} screen="home_wish" title="wish" />
      <Questions {...shown} screen="home_before" title="before" />
      <Questions {...shown} screen="home_places" title="places">
        <MoveOn />
      </Questions>
      <Questions {...shown} screen="home_fit" title="fit" />
      <Questions {...shown} screen="home_fit_worker" title="fitWorker" />
      <Questions {...shown} screen="home_avoid" title="avoid">
        <Notice kind="calm">
          <p>{t('avoidPrivate')}</p>
        </Notice>
      </Questions>
      <Questions {...shown} screen="home_plan_b" title="planB" />
    </Folds>
  );
}

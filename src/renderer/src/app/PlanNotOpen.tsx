// Why a plan cannot be opened, and what to do: ask its team, open it with a reason, or try again.

import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/ipc/failure';
import { isAboutTeam, NotMine } from '../features/team/NotMine';
import { FailureNotice } from '../ui/FailureNotice';
import { ScreenTitle } from '../ui/ScreenTitle';
import type { Place } from './place';

export type PlanNotOpenProps = {
  plan: string;
  failure: Failure;
  openAgain: () => void;
  onGo: (place: Place) => void;
};

export function PlanNotOpen({ plan, failure, openAgain, onGo }: PlanNotOpenProps) {
  const { t } = useTranslation('plan');
  return (
    <div className="stack">
      <ScreenTitle>{t('notOpen')}</ScreenTitle>
      {isAboutTeam(failure) ? (
        <NotMine
          {...{ plan, failure, onOpened: openAgain }}
          onTeam={() => onGo({ at: 'team', plan })}
          onBack={() => onGo({ at: 'women' })}
        />
      ) : (
        <FailureNotice failure={failure} onTryAgain={openAgain} />
      )}
    </div>
  );
}

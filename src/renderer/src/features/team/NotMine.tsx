// Where a plan did not open because of who asks: what that means for them, in place of the plan.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, FailureCode } from '../../../../shared/ipc/failure';
import type { FoundPlan } from '../../../../shared/ipc/team-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ClosedPlan } from './ClosedPlan';

const ofTeams: readonly FailureCode[] = ['not-in-team', 'kept-away', 'plan-restricted'];

/** True for a failure that this can say more about. */
export function isAboutTeam({ code }: Failure): boolean {
  return ofTeams.includes(code);
}

export type NotMineProps = {
  plan: string;
  failure: Failure;
  onOpened: () => void;
  onTeam: () => void;
  onBack: () => void;
};

export function NotMine({ plan, failure, onOpened, onTeam, onBack }: NotMineProps) {
  const { t } = useTranslation('team');
  const [found, setFound] = useState<FoundPlan>();
  useEffect(() => {
    let isLeft = false;
    bridge.team.find({ plan }).then(
      (reply) => {
        if (!isLeft) setFound(reply);
      },
      // A reader or a manager has nobody to look for: the failure says what to do.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, [plan]);
  return (
    <>
      <div>
        <Button kind="quiet" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
      {found?.kind === 'found' ? (
        <ClosedPlan {...{ found, onOpened, onTeam }} isReader={false} />
      ) : (
        <FailureNotice failure={failure} />
      )}
    </>
  );
}

// Finds a plan that is not on one's list, by its whole number and by nothing less.

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import type { FoundPlan } from '../../../../shared/ipc/team-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { TextField } from '../../ui/TextField';
import { ClosedPlan } from './ClosedPlan';

export type FindPlanProps = {
  onOpen: (plan: string) => void;
  onTeam: (plan: string) => void;
  onBack: () => void;
};

export function FindPlan({ onOpen, onTeam, onBack }: FindPlanProps) {
  const { t } = useTranslation('team');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [found, setFound] = useState<Extract<FoundPlan, { kind: 'found' }>>();
  const [failure, setFailure] = useState<Failure>();

  async function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setFound(undefined);
    setFailure(undefined);
    setProblem(typed.trim() === '' ? t('find.empty') : undefined);
    if (typed.trim() === '') return;
    try {
      const reply = await bridge.team.find({ reference: typed });
      if (reply.kind === 'found') setFound(reply);
      else setProblem(t('find.none'));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }

  return (
    <div className="stack stack-large">
      <ScreenHead back={t('back')} onBack={onBack} title={t('find.title')}>
        <p>{t('find.intro')}</p>
      </ScreenHead>
      <form data-looks-for className="card stack" onSubmit={(event) => void find(event)}>
        <TextField
          label={t('find.label')}
          hint={t('find.hint')}
          value={typed}
          onChange={setTyped}
          problem={problem}
          autoFocus
        />
        <div>
          <Button kind="primary" type="submit">
            {t('find.go')}
          </Button>
        </div>
      </form>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div role="status">
        {found?.standing === 'open' ? (
          <Notice kind="calm">
            <p>{t('find.open')}</p>
            <div>
              <Button kind="primary" onClick={() => onOpen(found.plan)}>
                {t('find.openIt')}
              </Button>
            </div>
          </Notice>
        ) : null}
      </div>
      {found && found.standing !== 'open' ? (
        <ClosedPlan
          found={found}
          isReader={false}
          onOpened={() => onOpen(found.plan)}
          onTeam={() => onTeam(found.plan)}
        />
      ) : null}
    </div>
  );
}

// A plan that is there and is not this worker's: whom to ask, and how to open it if it cannot wait. Nothing of hers.

import { useTranslation } from 'react-i18next';
import type { FoundPlan } from '../../../../shared/ipc/team-calls';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { BreakGlass } from './BreakGlass';
import { usePersonWords } from './use-person-words';

export type ClosedPlanProps = {
  found: Extract<FoundPlan, { kind: 'found' }>;
  /** It is an offender manager or probation practitioner who asks. */
  isReader: boolean;
  onOpened: () => void;
  /** To who can open it. */
  onTeam: () => void;
};

export function ClosedPlan({ found, isReader, onOpened, onTeam }: ClosedPlanProps) {
  const { t } = useTranslation('team');
  const person = usePersonWords();
  const { standing, team } = found;
  if (standing === 'kept_away') {
    return (
      <Notice kind="look" title={t('closed.keptAwayTitle')}>
        <p>{t('closed.keptAway')}</p>
      </Notice>
    );
  }
  const title =
    standing === 'restricted'
      ? t('closed.restrictedTitle')
      : t(isReader ? 'closed.readerTitle' : 'closed.title');
  const whom =
    standing === 'restricted'
      ? t('closed.restricted')
      : t(isReader ? 'closed.reader' : 'closed.ask');
  return (
    <div className="stack stack-large">
      <section className="card stack" aria-labelledby="closed-plan">
        <h2 id="closed-plan">{title}</h2>
        <p className="hint">{t('closed.number', { reference: found.reference })}</p>
        {team.length > 0 ? (
          <>
            <p>{whom}</p>
            <ul>
              {team.map((each) => (
                <li key={each.worker}>{person(each)}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>{t('closed.askNobody')}</p>
        )}
        {found.mayChangeTeam ? (
          <div>
            <Button onClick={onTeam}>{t('closed.team')}</Button>
          </div>
        ) : null}
      </section>
      {found.mayBreakGlass ? <BreakGlass plan={found.plan} onOpened={onOpened} /> : null}
    </div>
  );
}

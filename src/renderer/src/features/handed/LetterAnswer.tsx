// Whether an answer to a letter has come: said with one press, and taken back with one.

import { useTranslation } from 'react-i18next';
import { day } from '../../../../shared/domain/calendar/day';
import { letterKey } from '../../../../shared/domain/copies/letter-due';
import type { MilestoneMark } from '../../../../shared/domain/review/milestone-marks';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { CopyOnRecord } from '../../../../shared/ipc/handed-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import type { Handed } from './use-handed';

export type LetterAnswerProps = { plan: OpenPlan; copy: CopyOnRecord; handed: Handed };

export function LetterAnswer({ plan, copy, handed }: LetterAnswerProps) {
  const { t } = useTranslation('handed');
  const { answer } = copy;
  if (!answer) return null;
  const say = (mark: MilestoneMark) =>
    void handed.run(async () => {
      await bridge.milestones.mark({ plan: plan.id, key: letterKey(copy.id), mark });
      handed.show(await bridge.handed.list({ plan: plan.id }));
    });
  const { isBusy } = handed;
  return (
    <div className="stack stack-small">
      <p role="status">{t(`answer.${answer.state}`, { day: answer.lookFor })}</p>
      <div className="actions">
        {answer.state === 'open' ? (
          <>
            <Button
              disabled={isBusy}
              onClick={() => say({ state: 'done', day: day.parse(plan.today) })}
            >
              {t('answer.itCame')}
            </Button>
            <Button
              kind="quiet"
              disabled={isBusy}
              onClick={() => say({ state: 'not_needed', words: t('answer.noneWanted') })}
            >
              {t('answer.noneWanted')}
            </Button>
          </>
        ) : (
          <Button kind="quiet" disabled={isBusy} onClick={() => say({ state: 'open' })}>
            {t('answer.again')}
          </Button>
        )}
      </div>
    </div>
  );
}

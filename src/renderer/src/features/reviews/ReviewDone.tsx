// A review that was just finished: what was kept, and when the plan is next looked at and why.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { NextReview } from '../../../../shared/domain/review/review';
import type { KeptReview } from '../../../../shared/domain/review/review-record';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useExplain } from '../../ui/use-explain';

export type ReviewDoneProps = {
  review: KeptReview;
  plan: OpenPlan;
  onRead: (version: number) => void;
  onCopies: () => void;
  onBack: () => void;
};

export function ReviewDone({ review, plan, onRead, onCopies, onBack }: ReviewDoneProps) {
  const { t, i18n } = useTranslation('reviews');
  const explain = useExplain();
  const [next, setNext] = useState<NextReview>();
  const [failure, setFailure] = useState<Failure>();
  const { version, record } = review;
  const load = () => {
    bridge.plans.open({ plan: plan.id }).then(
      ({ schedule }) => {
        setNext(schedule.nextReview);
        setFailure(undefined);
      },
      (thrown) => setFailure(failureOf(thrown)),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the review that was finished
  useEffect(load, [plan.id, review.id]);
  const day = next?.due && formatDayWithWeekday(next.due, i18n.language);

  return (
    <div className="stack stack-large reviews">
      <ScreenTitle>{t('done.title')}</ScreenTitle>
      <div className="card stack">
        {version === undefined ? null : <p>{t('done.version', { version })}</p>}
        {record.stepsMade ? <p>{t('done.steps', { count: record.stepsMade })}</p> : null}
        {record.decisions.length > (record.stepsMade ?? 0) ? <p>{t('done.waiting')}</p> : null}
        <div role="status" className="stack stack-small">
          {next ? (
            <>
              <p className="big-fact">
                {day
                  ? next.overdue
                    ? t('done.nextPassed', { day })
                    : t('done.next', { day })
                  : t('done.noNext')}
              </p>
              <p>{t('done.why', { why: explain(next) })}</p>
            </>
          ) : null}
        </div>
        {failure ? <FailureNotice failure={failure} onTryAgain={load} /> : null}
      </div>
      <div className="actions">
        <Button kind="primary" onClick={onBack}>
          {t('done.home')}
        </Button>
        {version === undefined ? null : (
          <Button onClick={() => onRead(version)}>{t('done.read')}</Button>
        )}
        <Button onClick={onCopies}>{t('done.copy')}</Button>
      </div>
    </div>
  );
}

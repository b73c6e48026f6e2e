// Openings from outside a team, for a second person to look at: a keyholder or a manager.

import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import type { OpenedFromOutside } from '../../../../shared/ipc/team-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { OpenedInWords } from './OpenedFromOutside';
import { ReviewOne } from './ReviewOne';

export function ToReview({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('team');
  const [opened, setOpened] = useState<readonly OpenedFromOutside[]>();
  const [failure, setFailure] = useState<Failure>();
  const [isKept, setIsKept] = useState(false);
  const load = useCallback(() => {
    setFailure(undefined);
    bridge.team.toReview({}).then(setOpened, (thrown) => setFailure(failureOf(thrown)));
  }, []);
  useEffect(load, [load]);
  const waiting = opened?.filter(({ standing }) => standing !== 'done') ?? [];
  const done = opened?.filter(({ standing }) => standing === 'done') ?? [];
  return (
    <div className="stack stack-large">
      <ScreenHead back={t('back')} onBack={onBack} title={t('review.title')}>
        <p>{t('review.intro')}</p>
      </ScreenHead>
      <p role="status">{isKept ? t('review.kept') : ''}</p>
      {failure ? <FailureNotice failure={failure} onTryAgain={load} /> : null}
      {opened ? (
        <section className="stack" aria-labelledby="review-waiting">
          <h2 id="review-waiting">{t('review.waiting')}</h2>
          {waiting.length === 0 ? <p>{t('review.none')}</p> : null}
          {waiting.map((each) => (
            <section key={each.id} className="card stack" aria-labelledby={`glass-${each.id}`}>
              <h3 id={`glass-${each.id}`}>{t('review.plan', { reference: each.reference })}</h3>
              <div>
                <OpenedInWords opened={each} />
              </div>
              {each.isMe ? (
                <p className="hint">{t('review.mine')}</p>
              ) : (
                <ReviewOne
                  glass={each.id}
                  onKept={(now) => {
                    setOpened(now);
                    setIsKept(true);
                  }}
                />
              )}
            </section>
          ))}
        </section>
      ) : null}
      {done.length > 0 ? (
        <section className="stack" aria-labelledby="review-before">
          <h2 id="review-before">{t('review.before')}</h2>
          <ul className="plain stack">
            {done.map((each) => (
              <li key={each.id} className="card">
                <p>{t('review.plan', { reference: each.reference })}</p>
                <OpenedInWords opened={each} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

/** On Today, while any of them waits for whoever is at this desk. */
export function ToReviewNotice({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('team');
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isLeft = false;
    bridge.team.mine({}).then(
      ({ toReview }) => {
        if (!isLeft) setCount(toReview);
      },
      // The screen it stands on asks for more than this, and says what is wrong.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  if (count === 0) return null;
  return (
    <Notice kind="look" title={t('review.noticeTitle')}>
      <p>{t('review.notice', { count })}</p>
      <div>
        <Button onClick={onOpen}>{t('review.noticeOpen')}</Button>
      </div>
    </Notice>
  );
}

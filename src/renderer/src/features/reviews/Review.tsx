// The review of one plan: planned, at work, or just done, and those before it.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptReview } from '../../../../shared/domain/review/review-record';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenHead } from '../../ui/ScreenHead';
import { useSlow } from '../../ui/use-slow';
import { EndedReviews } from './EndedReviews';
import { PlanReview } from './PlanReview';
import { ReviewAtWork } from './ReviewAtWork';
import { ReviewDone } from './ReviewDone';
import type { ReviewParts } from './review-parts';
import { useReviewTable } from './use-review';
import './reviews.css';

export type ReviewProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  parts: ReviewParts;
  /** Opens the plan as it was at a version. */
  onRead: (version: number) => void;
  onCopies: () => void;
  onBack: () => void;
};

export function Review({ plan: asOpened, content, parts, onRead, onCopies, onBack }: ReviewProps) {
  const { t } = useTranslation('reviews');
  const { desk, plan = asOpened, failure, openAgain } = useReviewTable(asOpened.id);
  const [done, setDone] = useState<KeptReview>();
  // Begun or called off on this screen: what the keyboard's place was on is gone.
  const [hasMoved, setHasMoved] = useState(false);
  const moveOn = () => {
    setHasMoved(true);
    openAgain();
  };
  const isSlow = useSlow(desk === undefined && failure === undefined);
  if (done) return <ReviewDone review={done} plan={plan} {...{ onRead, onCopies, onBack }} />;
  return (
    <div className="stack stack-large reviews">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title', { name: plan.name })}>
        <p>{t('plan.intro')}</p>
      </ScreenHead>
      {failure ? <FailureNotice failure={failure} onTryAgain={openAgain} /> : null}
      {desk === undefined ? <p role="status">{isSlow ? t('opening') : ''}</p> : null}
      {desk?.review ? (
        <ReviewAtWork
          key={desk.review.id}
          review={desk.review}
          onDone={setDone}
          takesFocus={hasMoved}
          onOver={moveOn}
          {...{ plan, content, desk, parts }}
        />
      ) : null}
      {desk && !desk.review ? (
        <PlanReview plan={plan} dayInput={parts.dayInput} takesFocus={hasMoved} onBegun={moveOn} />
      ) : null}
      {desk ? <EndedReviews ended={desk.ended} onRead={onRead} /> : null}
    </div>
  );
}

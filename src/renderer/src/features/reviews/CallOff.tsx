// Calling a review off, with a reason. For one that was planned by mistake; a missed day is given a new day instead.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeptReview, MOST_IN_A_FIELD } from '../../../../shared/domain/review/review-record';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { useAnnounce } from '../../ui/LiveRegion';
import { TextField } from '../../ui/TextField';
import { AskForm } from './AskForm';
import { useStep } from './use-review';

export type CallOffProps = {
  plan: OpenPlan;
  review: KeptReview;
  onCancel: () => void;
  onOver: () => void;
};

export function CallOff({ plan, review, onCancel, onOver }: CallOffProps) {
  const { t } = useTranslation('reviews');
  const announce = useAnnounce();
  const [words, setWords] = useState('');
  const step = useStep();

  async function send() {
    const of = { plan: plan.id, review: review.id };
    const after = await step.take(() => bridge.reviews.callOff({ ...of, words }));
    if (after?.kind !== 'kept') return;
    announce(t('off.done'));
    onOver();
  }

  return (
    <AskForm
      label={t('off.title')}
      send={t('off.save')}
      cancel={t('off.cancel')}
      step={step}
      problem={step.problems[0] ? t(`problem.${step.problems[0].id}`) : undefined}
      onSend={send}
      onCancel={onCancel}
    >
      <p>{t('off.intro')}</p>
      <TextField label={t('off.words')} value={words} most={MOST_IN_A_FIELD} onChange={setWords} />
    </AskForm>
  );
}

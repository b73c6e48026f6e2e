// One answer from before, in her words, with the two things that can be done about it.

import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressValue, Answer } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import type { QuestionWords } from '../../../../shared/domain/workbook/words';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { useSlow } from '../../ui/use-slow';
import { useWaitBeforeLeaving } from '../../ui/use-wait-before-leaving';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export type DrawAnswer = (answer: {
  question: Question;
  text: QuestionWords;
  answer: Answer;
}) => ReactNode;

export type AnswerFromBeforeProps = {
  plan: string;
  question: Question;
  text: QuestionWords;
  answer: Answer;
  isGone: boolean;
  drawAnswer: DrawAnswer;
  /** The vault has kept it. */
  onGone: () => void;
  onChange: () => void;
};

export function AnswerFromBefore(props: AnswerFromBeforeProps) {
  const { plan, question, text, answer, isGone, drawAnswer, onGone, onChange } = props;
  const { t } = useTranslation('changes');
  const announce = useAnnounce();
  const waitFor = useWaitBeforeLeaving();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const isSaving = useRef(false);
  const isSlow = useSlow(isBusy);
  const { value } = answer;
  const isHidden =
    question.type === 'address' &&
    value.kind === 'said' &&
    (value.said as AddressValue).showAs === 'never';

  async function stillRight() {
    if (isSaving.current) return;
    isSaving.current = true;
    setIsBusy(true);
    setFailure(undefined);
    try {
      // What only workers fill in stays theirs.
      const givenBy = question.completedWith.includes('woman') ? 'woman' : 'worker';
      const { language } = answer;
      await waitFor(
        bridge.answers.save({ plan, question: question.key, value, givenBy, language }),
      );
      announce(t('through.announced', { label: text.label }));
      onGone();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      isSaving.current = false;
      setIsBusy(false);
    }
  }

  return (
    <article className="card answer-before" data-gone={isGone || undefined}>
      <h3 id={`before-${question.key}`} tabIndex={-1}>
        {text.label}
      </h3>
      {isHidden ? (
        <p className="hint">{t('through.hiddenPlace')}</p>
      ) : (
        drawAnswer({ question, text, answer })
      )}
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void stillRight()} /> : null}
      {isGone ? (
        <p>{t('through.gone')}</p>
      ) : (
        <div className="actions">
          <Button disabled={isBusy} onClick={() => void stillRight()}>
            {t('through.stillRight')}
            <VisuallyHidden>: {text.label}</VisuallyHidden>
          </Button>
          <Button onClick={onChange}>
            {t('through.change')}
            <VisuallyHidden>: {text.label}</VisuallyHidden>
          </Button>
          <p role="status">{isSlow ? t('through.saving') : ''}</p>
        </div>
      )}
    </article>
  );
}

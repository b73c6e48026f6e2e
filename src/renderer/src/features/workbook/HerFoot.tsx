// Under her question, always in sight where there is room: Back, the three answers that are not one, Next.

import { ArrowLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { ArrowRightIcon } from '@phosphor-icons/react/dist/csr/ArrowRight';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cannotBeLeftOut } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import { Button } from '../../ui/Button';
import type { HerStep } from './her-steps';
import { NonAnswers } from './NonAnswers';
import { useQuestion } from './use-question';
import { labelIn, pageTitle } from './wording';
import { useWorkbook } from './workbook-context';

export type HerFootProps = {
  step: HerStep;
  isFirst: boolean;
  isLast: boolean;
  onBack: () => void;
  onNext: () => void;
};

export function HerFoot({ step, isFirst, isLast, onBack, onNext }: HerFootProps) {
  const { t } = useTranslation('her');
  const { content, wording } = useWorkbook();
  const { questions, id } = step.page;
  const number = questions.findIndex(({ key }) => key === step.question) + 1;
  const question = questions[number - 1];
  // A hand that shakes presses twice; no question may be passed over by it.
  const once = (then: () => void) => (press: MouseEvent) => press.detail <= 1 && then();
  return (
    <footer className="her-foot">
      {isFirst ? (
        <span />
      ) : (
        <Button icon={<ArrowLeftIcon className="points-along" />} onClick={once(onBack)}>
          {t('answer.back')}
        </Button>
      )}
      {question && !cannotBeLeftOut(question) ? (
        <AnswersInFoot key={question.key} page={id} question={question} />
      ) : null}
      {question ? (
        <p className="hint">
          {t('answer.place', {
            page: pageTitle(content.words, id, wording),
            number,
            count: questions.length,
          })}
        </p>
      ) : null}
      <Button
        kind="primary"
        icon={<ArrowRightIcon className="points-along" />}
        onClick={once(onNext)}
      >
        {step.is === 'notice'
          ? t('answer.noticeNext')
          : isLast
            ? t('answer.finish')
            : t('answer.next')}
      </Button>
    </footer>
  );
}

/** Apart from their question, so they are named by it. */
function AnswersInFoot({ page, question }: { page: string; question: Question }) {
  const { content, wording } = useWorkbook();
  const onScreen = useQuestion(question.key);
  const text = content.words.pages[page]?.questions[question.key];
  return (
    <fieldset className="foot-answers" aria-label={text ? labelIn(text, wording) : question.key}>
      <NonAnswers onScreen={onScreen} />
    </fieldset>
  );
}

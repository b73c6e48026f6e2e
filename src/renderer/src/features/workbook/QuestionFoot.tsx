// Under each question: where saving stands, undo, redo, earlier words. Quiet until needed.

import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { SavingStanding } from './autosave';
import { sayTime } from './say-time';
import type { QuestionOnScreen } from './use-question';
import { useWorkbook } from './workbook-context';

export type QuestionFootProps = {
  question: string;
  label: string;
  onScreen: QuestionOnScreen;
  onEarlier: () => void;
  /** What else can be done with the answer. */
  children?: ReactNode;
};

export function QuestionFoot(props: QuestionFootProps) {
  const { question, label, onScreen, onEarlier, children } = props;
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  const { answers, withPeer } = useWorkbook();
  const named = <VisuallyHidden> {label}</VisuallyHidden>;
  const step = (direction: 'back' | 'forward') => {
    setHasStepped(true);
    if (!answers.step(question, direction)) return;
    const words = direction === 'back' ? 'question.undone' : 'question.redone';
    announce(t(words, { question: label }));
  };
  // Once used they both stay, so that neither vanishes under the keyboard.
  const [hasStepped, setHasStepped] = useState(false);
  const hasSteps = onScreen.canUndo || onScreen.canRedo || hasStepped;
  return (
    <div className="question-foot">
      {hasSteps ? (
        <>
          <Button kind="quiet" disabled={!onScreen.canUndo} onClick={() => step('back')}>
            {t('question.undo')}
            {named}
          </Button>
          {onScreen.canRedo || hasStepped ? (
            <Button kind="quiet" disabled={!onScreen.canRedo} onClick={() => step('forward')}>
              {t('question.redo')}
              {named}
            </Button>
          ) : null}
        </>
      ) : null}
      {onScreen.hasHistory && !withPeer ? (
        <Button kind="quiet" onClick={onEarlier}>
          {t('question.earlier')}
          {named}
        </Button>
      ) : null}
      {children}
      <SavingWords saving={onScreen.saving} />
    </div>
  );
}

function SavingWords({ saving }: { saving: SavingStanding }) {
  const { t } = useTranslation('answering');
  const { language } = useWorkbook();
  return (
    <span className="saving-words">
      {saving.kind === 'not-yet' ? t('saving.notYet') : null}
      {saving.kind === 'saving' ? t('saving.saving') : null}
      {saving.kind === 'not-saved' ? t('saving.notSaved') : null}
      {saving.kind === 'saved' ? (
        <>
          <CheckIcon aria-hidden="true" />
          {t('saving.saved', { time: sayTime(saving.at, language) })}
        </>
      ) : null}
    </span>
  );
}

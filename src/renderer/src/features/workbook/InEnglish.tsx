// Under words of hers in another language: which language it is, the English a person put beside them, and at the desk a
// place to do so. Her words stay as they are.

import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import { Button } from '../../ui/Button';
import { languageName } from '../../ui/read-aloud/language-name';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { EnglishForm } from './EnglishForm';
import { EnglishOfHers } from './EnglishOfHers';
import { readDraft } from './english-drafts';
import { saysTheSame, tidyAnswer } from './tidy';
import type { QuestionOnScreen } from './use-question';
import { useWorkbook } from './workbook-context';

export type InEnglishProps = {
  page: string;
  question: Question;
  onScreen: QuestionOnScreen;
  label: string;
};

export function InEnglish({ page, question, onScreen, label }: InEnglishProps) {
  const { answers, voice } = useWorkbook();
  const all = useSyncExternalStore(answers.subscribe, answers.acknowledged, answers.acknowledged);
  const kept = all.get(question.key);
  const { language } = onScreen;
  if (language === undefined) return null;
  // English belongs to the words it was made from: none stands beside words that are being changed.
  const standing =
    kept?.language === language && saysTheSame(kept.value, tidyAnswer(question, onScreen.value))
      ? kept
      : undefined;
  if (voice === 'hers') return standing ? <EnglishOfHers answer={standing} /> : null;
  return <AtDesk {...{ page, question, label, language, standing }} />;
}

type AtDeskProps = {
  page: string;
  question: Question;
  label: string;
  language: string;
  standing: Answer | undefined;
};

function AtDesk({ page, question, label, language, standing }: AtDeskProps) {
  const { t } = useTranslation('plan');
  const { answers, content } = useWorkbook();
  const [isOpen, setIsOpen] = useState(
    () => standing !== undefined && readDraft(answers, standing.id) !== undefined,
  );
  const name = languageName(language, 'en-GB');
  const isPrivate = content.workbook.pages.find(({ id }) => id === page)?.sensitive === true;
  return (
    <div className="in-english">
      <p className="in-english-mark">{t('english.in', { language: name })}</p>
      {standing ? <EnglishOfHers answer={standing} /> : null}
      {isOpen && standing ? (
        <EnglishForm
          answer={standing}
          language={name}
          isPrivate={isPrivate}
          onDone={() => setIsOpen(false)}
        />
      ) : (
        <div className="actions">
          <Button
            disabled={!standing}
            onClick={() => {
              answers.settle(question.key);
              setIsOpen(true);
            }}
          >
            {t(standing?.inEnglish ? 'english.change' : 'english.add')}
            <VisuallyHidden> {label}</VisuallyHidden>
          </Button>
          <Button kind="quiet" onClick={() => answers.nowIn(question.key, 'en')}>
            {t('english.isEnglish')}
            <VisuallyHidden> {label}</VisuallyHidden>
          </Button>
        </div>
      )}
    </div>
  );
}

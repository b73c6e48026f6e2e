// Under words of hers in another language: which language it is, the English a person put beside them, and at the desk a
// place to do so. Her words stay as they are.

import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import { ownWords } from '../../../../shared/domain/workbook/own-words';
import { Button } from '../../ui/Button';
import { languageName } from '../../ui/read-aloud/language-name';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { EnglishForm } from './EnglishForm';
import { EnglishOfHers } from './EnglishOfHers';
import type { EnglishDrafts } from './english-drafts';
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
  const { answers, english } = useWorkbook();
  const all = useSyncExternalStore(answers.subscribe, answers.acknowledged, answers.acknowledged);
  const kept = all.get(question.key);
  const { language } = onScreen;
  if (language === undefined) return null;
  // English belongs to the words it was made from: none stands beside words that are being changed.
  const own = ownWords(question, tidyAnswer(question, onScreen.value));
  const isKept = kept?.language === language && saysTheSame(ownWords(question, kept.value), own);
  const standing = isKept ? kept : undefined;
  if (!english) return standing ? <EnglishOfHers answer={standing} /> : null;
  return <AtDesk {...{ page, question, label, language, own, standing }} drafts={english} />;
}

type AtDeskProps = {
  page: string;
  question: Question;
  label: string;
  language: string;
  own: readonly string[];
  standing: Answer | undefined;
  drafts: EnglishDrafts;
};

function AtDesk({ page, question, label, language, own, standing, drafts }: AtDeskProps) {
  const { t } = useTranslation('plan');
  const { answers, content } = useWorkbook();
  const { key } = question;
  const read = () => drafts.read(key) !== undefined;
  const isOpen = useSyncExternalStore(drafts.subscribe, read, read);
  const name = languageName(language, 'en-GB');
  const isPrivate = content.workbook.pages.find(({ id }) => id === page)?.sensitive === true;
  return (
    <div className="in-english">
      <p className="in-english-mark">{t('english.in', { language: name })}</p>
      {standing ? <EnglishOfHers answer={standing} /> : null}
      {isOpen ? (
        <EnglishForm question={key} language={name} {...{ drafts, own, isPrivate }} />
      ) : (
        <div className="actions">
          <Button
            disabled={!standing}
            onClick={() => {
              answers.settle(key);
              drafts.open(key);
            }}
          >
            {t(standing?.inEnglish ? 'english.change' : 'english.add')}
            <VisuallyHidden> {label}</VisuallyHidden>
          </Button>
          <Button kind="quiet" onClick={() => answers.nowIn(key, 'en')}>
            {t('english.isEnglish')}
            <VisuallyHidden> {label}</VisuallyHidden>
          </Button>
        </div>
      )}
    </div>
  );
}

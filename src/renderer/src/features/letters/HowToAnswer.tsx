// Said before a letter is made that nobody could answer, with the ways there are to put that right.

import { useTranslation } from 'react-i18next';
import { answerGapOf } from '../../../../shared/domain/copies/letter-answered';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { LetterDraft } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { fieldsOf, type LetterForm } from './letter-form';

export type HowToAnswerProps = {
  draft: LetterDraft;
  content: WorkbookContent;
  form: LetterForm;
  change: (changes: Partial<LetterForm>) => void;
  /** Puts the keyboard into this part of the letter. */
  onGo: (at: 'from' | 'reply') => void;
};

export function HowToAnswer({ draft, content, form, change, onGo }: HowToAnswerProps) {
  const { t } = useTranslation('letters');
  const { names, contact } = draft;
  const { from } = fieldsOf(draft, form);
  const gap = answerGapOf({
    ...{ from, reply: form.reply, contact },
    names: [names.full, names.known],
  });
  if (!gap) return null;
  const safe = safeContactIn(draft, content, form);
  // Her yes was to a letter without it.
  const addSafe = (question: string) =>
    change({ saidYes: [...form.saidYes, question], saidYesToIt: false });
  return (
    <Notice kind="look" title={t(`answer.${gap}.title`)}>
      <p>{t(`answer.${gap}.words`)}</p>
      {form.saysPrison ? null : <p>{t('answer.prisonIsOut')}</p>}
      <div className="actions">
        {safe ? (
          <Button describedBy="answer-ask" onClick={() => addSafe(safe)}>
            {t('answer.safe')}
          </Button>
        ) : null}
        <Button onClick={() => onGo(form.saysPrison ? 'from' : 'reply')}>
          {t(form.saysPrison ? 'answer.goFrom' : 'answer.goReply')}
        </Button>
      </div>
      {safe ? (
        <p id="answer-ask" className="hint">
          {t('answer.ask')}
        </p>
      ) : null}
    </Notice>
  );
}

/** How she can be reached safely, where she has said it and it may be asked for in this letter. */
function safeContactIn(
  { askEachTime }: LetterDraft,
  { workbook }: WorkbookContent,
  { saidYes }: LetterForm,
): string | undefined {
  const asked = workbook.pages
    .flatMap(({ questions }) => questions)
    .find(({ controls }) => controls === 'contact.safe');
  const isOffered = askEachTime.some(({ question }) => question === asked?.key);
  return asked && isOffered && !saidYes.includes(asked.key) ? asked.key : undefined;
}

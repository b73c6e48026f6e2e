// What of hers may be in this letter: asked each time, answer by answer. Nothing is ticked for her.

import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { LetterDraft } from '../../../../shared/ipc/contract';
import type { LetterForm } from './letter-form';

export type AskForLetterProps = {
  draft: LetterDraft;
  content: WorkbookContent;
  form: LetterForm;
  change: (changes: Partial<LetterForm>) => void;
};

export function AskForLetter({ draft, content, form, change }: AskForLetterProps) {
  const { t } = useTranslation('letters');
  const { saidYes } = form;
  const toggle = (question: string) =>
    change({
      saidYes: saidYes.includes(question)
        ? saidYes.filter((each) => each !== question)
        : [...saidYes, question],
      // It was for a letter with other words in it.
      saidYesToIt: false,
    });
  return (
    <section className="card stack" aria-labelledby="ask-for-letter">
      <h2 id="ask-for-letter">{t('ask.title')}</h2>
      {draft.askEachTime.length > 0 ? (
        <fieldset className="choices" aria-labelledby="ask-for-letter">
          <p>{t('ask.intro')}</p>
          {draft.askEachTime.map(({ page, question }) => (
            <label key={question} className="choice">
              <input
                type="checkbox"
                checked={saidYes.includes(question)}
                onChange={() => toggle(question)}
              />
              <span>{content.words.pages[page]?.questions[question]?.label ?? question}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <p>{t('ask.none')}</p>
      )}
      <p>{draft.contact === undefined ? t('noContact') : t('contact', { words: draft.contact })}</p>
      {draft.leftOut.length > 0 ? (
        <p className="hint">{t('leftOut', { count: draft.leftOut.length })}</p>
      ) : null}
    </section>
  );
}

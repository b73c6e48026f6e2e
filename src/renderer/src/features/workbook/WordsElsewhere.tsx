// Words on other pages that did not reach the vault: where they are, and another try.

import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageForHer } from '../../../../shared/domain/workbook/walk';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { questionLabel } from './question-label';
import { useWorkbook } from './workbook-context';

/** Her side writes no English. */
const never = () => () => {};

export type WordsElsewhereProps = {
  current: PageForHer;
  onGo: (page: string, question: string) => void;
};

export function WordsElsewhere({ current, onGo }: WordsElsewhereProps) {
  const { t } = useTranslation(['answering', 'plan']);
  const { answers, english, content, wording } = useWorkbook();
  const read = () => answers.standingAt('not-saved').join(' ');
  const notSaved = useSyncExternalStore(answers.subscribe, read, read).split(' ').filter(Boolean);
  const readEnglish = () => english?.notKept().join(' ') ?? '';
  const notKept = useSyncExternalStore(english?.subscribe ?? never, readEnglish, readEnglish);
  const isElsewhere = (key: string) => !current.questions.some((each) => each.key === key);
  const elsewhere = [
    ...notSaved.map((key) => ({ key, isEnglish: false })),
    ...notKept
      .split(' ')
      .filter(Boolean)
      .map((key) => ({ key, isEnglish: true })),
  ].filter(({ key }) => isElsewhere(key));
  if (elsewhere.length === 0) return null;
  return (
    <Notice kind="put-right" title={t('saving.elsewhereTitle')}>
      <p>{t('saving.elsewhere')}</p>
      <ul className="plain stack stack-small">
        {elsewhere.map(({ key, isEnglish }) => {
          const { page, label: question } = questionLabel(content, key, wording);
          const label = isEnglish ? t('plan:english.beside', { question }) : question;
          return (
            <li key={`${key} ${isEnglish}`} className="actions">
              <span>{label}</span>
              <Button onClick={() => onGo(page, key)}>
                {t('saving.goThere')}
                <VisuallyHidden> {label}</VisuallyHidden>
              </Button>
              {isEnglish ? null : (
                <Button onClick={() => answers.tryAgain(key)}>
                  {t('saving.tryAgain')}
                  <VisuallyHidden> {label}</VisuallyHidden>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

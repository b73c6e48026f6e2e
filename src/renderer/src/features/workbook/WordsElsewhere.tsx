// Words on other pages that did not reach the vault: where they are, and another try.

import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageForHer } from '../../../../shared/domain/workbook/walk';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { questionLabel } from './question-label';
import { useWorkbook } from './workbook-context';

export type WordsElsewhereProps = {
  current: PageForHer;
  onGo: (page: string, question: string) => void;
};

export function WordsElsewhere({ current, onGo }: WordsElsewhereProps) {
  const { t } = useTranslation('answering');
  const { answers, content, wording } = useWorkbook();
  const read = () => answers.standingAt('not-saved').join(' ');
  const notSaved = useSyncExternalStore(answers.subscribe, read, read).split(' ').filter(Boolean);
  const elsewhere = notSaved.filter((key) => !current.questions.some((each) => each.key === key));
  if (elsewhere.length === 0) return null;
  return (
    <Notice kind="put-right" title={t('saving.elsewhereTitle')}>
      <p>{t('saving.elsewhere')}</p>
      <ul className="plain stack stack-small">
        {elsewhere.map((key) => {
          const { page, label } = questionLabel(content, key, wording);
          return (
            <li key={key} className="actions">
              <span>{label}</span>
              <Button onClick={() => onGo(page, key)}>
                {t('saving.goThere')}
                <VisuallyHidden> {label}</VisuallyHidden>
              </Button>
              <Button onClick={() => answers.tryAgain(key)}>
                {t('saving.tryAgain')}
                <VisuallyHidden> {label}</VisuallyHidden>
              </Button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

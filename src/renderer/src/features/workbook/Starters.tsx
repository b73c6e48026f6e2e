// Words to begin with, beside a long answer: there at once in easy words, folded away in the others.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../../shared/domain/workbook/content';
import { Button } from '../../ui/Button';
import { langOf } from './in-english';
import { startersOf } from './starters';
import { useWorkbook } from './workbook-context';

export type StartersProps = {
  question: Question;
  onPick: (words: string) => void;
};

export function Starters({ question, onPick }: StartersProps) {
  const { t } = useTranslation('answering');
  const { content, wording } = useWorkbook();
  const id = useId();
  const starters = startersOf(question, content);
  if (starters.length === 0) return null;
  const chips = (
    <ul className="starters" aria-labelledby={id}>
      {starters.map(({ words, key }) => (
        <li key={key} lang={langOf(content, 'starters', [key])}>
          <Button onClick={() => onPick(words)}>{words}</Button>
        </li>
      ))}
    </ul>
  );
  if (wording !== 'easy') {
    return (
      <details className="quiet-details">
        <summary id={id}>{t('words.start')}</summary>
        {chips}
      </details>
    );
  }
  return (
    <div className="starters-open">
      <p id={id} className="hint">
        {t('words.start')}
      </p>
      {chips}
    </div>
  );
}

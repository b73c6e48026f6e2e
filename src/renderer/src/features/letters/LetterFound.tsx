// What has to be put right before a letter can be made: each with where it stands, the words themselves, and a way there.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { sealed } from '../../ui/copying';
import { Notice } from '../../ui/Notice';
import type { ToPutRight } from './use-found-words';

export type LetterFoundProps = {
  toPutRight: readonly ToPutRight[];
  /** Puts the keyboard into this part of the letter. */
  onGo: (at: string) => void;
};

export function LetterFound({ toPutRight, onGo }: LetterFoundProps) {
  const { t } = useTranslation('letters');
  if (toPutRight.length === 0) return null;
  return (
    <Notice kind="put-right" title={t('found.title')}>
      <p>{t('found.intro')}</p>
      <ul className="plain letter-found" {...sealed}>
        {toPutRight.map(({ at, sentence, source }, index) => (
          <li key={`${sentence} ${source ?? ''}`}>
            <span id={`found-${index}`}>
              {sentence}
              {source ? <span className="under">{source}</span> : null}
            </span>
            {at ? (
              <Button describedBy={`found-${index}`} onClick={() => onGo(at)}>
                {t('found.go')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

// Whose copy it is and how it reads.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CopyAudience,
  type ReadingStyle,
  readingStyles,
} from '../../../../shared/domain/copies/plan-copy';

export type ChooseCopyProps = {
  /** Whose copy it can be. */
  readers: readonly CopyAudience[];
  copyFor: CopyAudience;
  style: ReadingStyle;
  onCopyFor: (who: CopyAudience) => void;
  onStyle: (style: ReadingStyle) => void;
  /** Where the name of that person is written. */
  name: ReactNode;
  /** What else is chosen of it. */
  children?: ReactNode;
};

export function ChooseCopy({
  readers,
  copyFor,
  style,
  onCopyFor,
  onStyle,
  name,
  children,
}: ChooseCopyProps) {
  const { t } = useTranslation('copies');
  return (
    <div className="choose-copy">
      <fieldset className="choices" aria-describedby="who-hint">
        <legend>{t('who.legend')}</legend>
        <p className="hint" id="who-hint">
          {t('whoHint')}
        </p>
        {readers.map((who) => (
          <label key={who} className="choice">
            <input
              type="radio"
              name="copy-for"
              checked={copyFor === who}
              onChange={() => onCopyFor(who)}
            />
            <span>{t(`who.${who}`)}</span>
          </label>
        ))}
      </fieldset>
      {name}
      <fieldset className="choices">
        <legend>{t('style.legend')}</legend>
        {readingStyles.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="copy-style"
              checked={style === each}
              onChange={() => onStyle(each)}
            />
            <span>{t(`style.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {children}
    </div>
  );
}

// Whose copy it is and how it reads.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CopyAudience,
  type ReadingStyle,
  readingStyles,
} from '../../../../shared/domain/copies/plan-copy';

import { ChooseOne } from '../../ui/ChooseOne';

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
      <ChooseOne
        name="copy-for"
        legend={t('who.legend')}
        hint={t('whoHint')}
        value={copyFor}
        options={readers.map((value) => ({ value, words: t(`who.${value}`) }))}
        onChange={onCopyFor}
      />
      {name}
      <ChooseOne
        name="copy-style"
        legend={t('style.legend')}
        value={style}
        options={readingStyles.map((value) => ({ value, words: t(`style.${value}`) }))}
        onChange={onStyle}
      />
      {children}
    </div>
  );
}

// The frame around every screen before the plans are open: the name of the app, one card, and the
// band of the practice vault.

import { HandHeartIcon } from '@phosphor-icons/react/dist/csr/HandHeart';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export type UnlockFrameProps = {
  title: string;
  practice: boolean;
  children: ReactNode;
  /** A line above the title, such as "Step 2 of 4". */
  above?: string;
  /** Leaves the focus where the screen puts it (a field), instead of on the title. */
  keepsFocus?: boolean;
};

export function UnlockFrame({ title, practice, children, above, keepsFocus }: UnlockFrameProps) {
  const { t } = useTranslation('unlock');
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new title is a new screen
  useEffect(() => {
    if (!keepsFocus) heading.current?.focus();
  }, [title, keepsFocus]);
  return (
    <div className="unlock">
      <header className="unlock-head">
        {practice ? <p className="practice-band">{t('practiceBand')}</p> : null}
        <p className="unlock-brand">
          <span className="symbol-tile" aria-hidden="true">
            <HandHeartIcon />
          </span>
          <span>{t('brand')}</span>
        </p>
      </header>
      <main className="unlock-card">
        {above ? <p className="unlock-above">{above}</p> : null}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}

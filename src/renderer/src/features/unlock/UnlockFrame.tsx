// The frame around every screen before the plans are open: the name of the app, one card, and the
// band of the practice vault.

import { HandHeartIcon } from '@phosphor-icons/react/dist/csr/HandHeart';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenTitle } from '../../ui/ScreenTitle';

export type UnlockFrameProps = {
  title: string;
  practice: boolean;
  children: ReactNode;
  /** A line above the title, such as "Step 2 of 4". */
  above?: string;
  /** Leaves the focus where the screen puts it (a field), instead of on the title. */
  keepsFocus?: boolean;
};

export function UnlockFrame(props: UnlockFrameProps) {
  const { title, practice, children, above, keepsFocus = false } = props;
  const { t } = useTranslation('unlock');
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
        {/* Each new title is a new screen. */}
        <ScreenTitle key={title} keepsFocus={keepsFocus}>
          {title}
        </ScreenTitle>
        {children}
      </main>
    </div>
  );
}

// The row above every page: the way back, and the switches. It says in words what a key just did.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';

export type TopRowProps = {
  said: string;
  onLeave: () => Promise<void>;
  /** The switches. */
  children: ReactNode;
};

export function TopRow({ said, onLeave, children }: TopRowProps) {
  const { t } = useTranslation('answering');
  return (
    <div className="workbook-top">
      <Button kind="quiet" onClick={() => void onLeave()}>
        {t('toPlan')}
      </Button>
      {children}
      {/* Read out by the live region; here for eyes only. */}
      <p className="workbook-said" aria-hidden="true">
        {said}
      </p>
    </div>
  );
}

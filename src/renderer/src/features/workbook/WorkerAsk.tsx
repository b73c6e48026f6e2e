// A question the app puts to the worker, beside what she wrote. Soft: nothing waits for it.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsStaff } from './use-is-staff';

export function WorkerAsk({ children }: { children: ReactNode }) {
  const { t } = useTranslation('answering');
  if (!useIsStaff()) return null;
  return (
    <div className="worker-ask">
      <p>
        <strong>{t('worker.title')}:</strong> {children}
      </p>
    </div>
  );
}

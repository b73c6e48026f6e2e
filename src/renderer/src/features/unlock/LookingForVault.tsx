// The moment before the vault has said anything. Empty unless it takes long enough to notice.

import { useTranslation } from 'react-i18next';

export function LookingForVault({ isSlow }: { isSlow: boolean }) {
  const { t } = useTranslation('unlock');
  return (
    <main className="unlock">
      <h1 className="visually-hidden">{t('brand')}</h1>
      <p role="status" className="working">
        {isSlow ? t('looking') : ''}
      </p>
    </main>
  );
}

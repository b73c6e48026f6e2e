// Says that something this prison brought in cannot be used by this version, and what stands instead.

import { useTranslation } from 'react-i18next';
import type { SettingsShown } from '../../../../shared/ipc/settings-shape';
import { Notice } from '../../ui/Notice';

export function Unusable({
  unusable,
  children,
}: Pick<SettingsShown, 'unusable'> & { children?: React.ReactNode }) {
  const { t } = useTranslation('settings');
  if (unusable.length === 0) return null;
  return (
    <Notice kind="put-right" title={t('unusable.title')}>
      {unusable.map((what) => (
        <p key={what}>{t(`unusable.${what}`)}</p>
      ))}
      <p>{t('unusable.next')}</p>
      {children}
    </Notice>
  );
}

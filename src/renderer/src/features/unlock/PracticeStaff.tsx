// The other made-up people who work in the practice prison, so that anybody can try what each of them sees. Only ever drawn
// for the practice plans: in front of real ones no name stands on the locked screen.

import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';

type Staff = NonNullable<VaultStatus['practiceStaff']>;
export type PracticeStaffProps = { staff: Staff; onUse: (words: string) => void };

export function PracticeStaff({ staff, onUse }: PracticeStaffProps) {
  const { t } = useTranslation('ways-in');
  const announce = useAnnounce();
  return (
    <details className="practice-staff">
      <summary>{t('practice.title')}</summary>
      <p>{t('practice.what')}</p>
      <ul className="plain">
        {staff.map(({ name, role, isKeyholder, words }) => (
          <li key={name}>
            <p>
              <strong>{name}</strong>
              <span className="under">
                {t(isKeyholder ? 'practice.keyholder' : 'practice.as', { role: t(`role.${role}`) })}
              </span>
            </p>
            <Button
              onClick={() => {
                onUse(words);
                announce(t('practice.done', { name }));
              }}
            >
              {t('practice.use', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

// What somebody does here, and whether that person is a keyholder as well. An administrator holds no key to the plans and
// so can be no keyholder.

import { useTranslation } from 'react-i18next';
import { roles } from '../../../../shared/domain/people/roles';
import type { Worker } from '../../../../shared/ipc/contract';
import { ChooseOne } from '../../ui/ChooseOne';

export type ChooseJobProps = {
  role: Worker['role'];
  isKeyholder: boolean;
  setRole: (role: Worker['role']) => void;
  setIsKeyholder: (isKeyholder: boolean) => void;
  /** Only for somebody new: nobody becomes an administrator, or stops being one. */
  withAdministrator?: boolean;
};

export function ChooseJob(props: ChooseJobProps) {
  const { role, isKeyholder, setRole, setIsKeyholder, withAdministrator = false } = props;
  const { t } = useTranslation(['people', 'ways-in']);
  const offered = roles.filter((one) => withAdministrator || one !== 'administrator');
  return (
    <>
      <ChooseOne
        name="job"
        legend={t('add.role')}
        value={role}
        options={offered.map((value) => ({
          value,
          words: t(`ways-in:role.${value}`),
          under: t(`roleWhat.${value}`),
        }))}
        onChange={setRole}
      />
      {role === 'administrator' ? null : (
        <label className="choice">
          <input
            type="checkbox"
            checked={isKeyholder}
            onChange={(event) => setIsKeyholder(event.target.checked)}
          />
          <span>
            {t('add.keyholder')}
            <span className="under">{t('add.keyholderWhat')}</span>
          </span>
        </label>
      )}
    </>
  );
}

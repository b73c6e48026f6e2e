// The list of keys, on F1: every one in the table of shortcuts that does something at this desk.

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { shortcuts, shortcutsToRead, writtenKeys } from '../ui/shortcuts';

export type KeysDialogProps = {
  /** Shift three times hides the screen, as long as nobody turned that off. */
  shiftThrice: boolean;
  /** At the desk where plans can only be read. */
  isReading?: boolean;
  onClose: () => void;
};

export function KeysDialog({ shiftThrice, isReading = false, onClose }: KeysDialogProps) {
  const { t } = useTranslation('app');
  return (
    <Dialog
      title={t('keys.title')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('keys.close')}
        </Button>
      }
    >
      <table className="keys-table">
        <thead>
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {(isReading ? shortcutsToRead : shortcuts).map((shortcut) => (
            <tr key={shortcut.does}>
              <th scope="row">
                <kbd>{writtenKeys(shortcut)}</kbd>
              </th>
              <td>{t(`keys.${shortcut.does}`)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <kbd>{t('keys.shiftThrice')}</kbd>
            </th>
            <td>{shiftThrice ? t('keys.hide') : t('keys.shiftThriceOff')}</td>
          </tr>
        </tbody>
      </table>
    </Dialog>
  );
}

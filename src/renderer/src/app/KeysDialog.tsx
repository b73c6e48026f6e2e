// The list of keys, on F1.

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const rows = [
    ['F1', t('keys.help')],
    ['Ctrl + K', t('keys.find')],
    ['Ctrl + L', t('keys.lock')],
    ['Alt + ←', t('keys.back')],
    ['Ctrl + Enter', t('keys.next')],
    ['Ctrl + Shift + Enter', t('keys.previous')],
    ['Ctrl + Z', t('keys.undo')],
    ['Ctrl + +', t('keys.zoomIn')],
    ['Ctrl + −', t('keys.zoomOut')],
    ['Ctrl + 0', t('keys.zoomReset')],
    ['Tab', t('keys.moveOn')],
    ['Esc', t('keys.escape')],
  ] as const;
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
          {rows.map(([keys, does]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

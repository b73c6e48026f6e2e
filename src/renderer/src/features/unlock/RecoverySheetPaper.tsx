// The recovery sheet as it comes out of the printer: one A4 page with the key, what it is for, and
// room to write. Nothing of it is kept by this screen.

import { useTranslation } from 'react-i18next';
import { KeyGroups } from '../../ui/KeyGroups';
import { PrintSheet } from '../../ui/PrintSheet';

export type RecoverySheetPaperProps = { recoveryKey: string; vaultName: string };

export function RecoverySheetPaper({ recoveryKey, vaultName }: RecoverySheetPaperProps) {
  const { t } = useTranslation('unlock');
  const lines = [
    t('sheet.paperPrintedBy'),
    t('sheet.paperDay'),
    t('sheet.paperSafe'),
    t('sheet.paperSecondKeeper'),
    t('sheet.paperNotes'),
  ];
  return (
    <PrintSheet>
      <p className="paper-title">{t('sheet.paperTitle')}</p>
      <p>
        {t('sheet.paperVault')} <strong>{vaultName}</strong>
      </p>
      <h2>{t('sheet.keyLabel')}</h2>
      <KeyGroups groups={recoveryKey} />
      <p className="paper-warning">{t('sheet.warning')}</p>
      <h2>{t('sheet.paperWhat')}</h2>
      <p>{t('sheet.paperWhatText')}</p>
      <h2>{t('sheet.paperHow')}</h2>
      <p>{t('sheet.paperHowText')}</p>
      <h2>{t('sheet.paperWhere')}</h2>
      <p>{t('sheet.paperWhereText')}</p>
      <h2>{t('sheet.paperRoom')}</h2>
      {lines.map((line) => (
        <p key={line} className="paper-line">
          <span>{line}</span>
        </p>
      ))}
    </PrintSheet>
  );
}

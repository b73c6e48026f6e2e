// Easy, key, detail: three wordings of the same page.

import { useTranslation } from 'react-i18next';
import { readingStyles } from '../../../../shared/domain/copies/plan-copy';
import { SwitchRow } from './SwitchRow';
import type { Wording } from './wording';

export type WordingSwitchProps = { wording: Wording; onChange: (wording: Wording) => void };

export function WordingSwitch({ wording, onChange }: WordingSwitchProps) {
  const { t } = useTranslation('answering');
  return (
    <SwitchRow
      legend={t('top.wording')}
      options={readingStyles.map((value) => ({ value, label: t(`top.${value}`) }))}
      chosen={wording}
      onPick={onChange}
    />
  );
}

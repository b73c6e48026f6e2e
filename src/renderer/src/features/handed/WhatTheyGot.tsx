// The file of a copy once more, as it was sent. What was shown without her say was for one copy, so that is never made again.

import { useTranslation } from 'react-i18next';
import type { CopyOnRecord } from '../../../../shared/ipc/handed-calls';
import { PrintAgain } from './PrintAgain';
import { SaveAgain } from './SaveAgain';
import type { Handed } from './use-handed';

export type WhatTheyGotProps = { plan: string; copy: CopyOnRecord; handed: Handed };

export function WhatTheyGot({ plan, copy, handed }: WhatTheyGotProps) {
  const { t } = useTranslation('handed');
  if (copy.withoutHer) return <p className="hint">{t('again.withoutHer')}</p>;
  return (
    <>
      <SaveAgain {...{ plan, copy, handed }} />
      <PrintAgain {...{ plan, copy, handed }} />
    </>
  );
}

// What to put right, under the field it is about. Told by a turning arrow and a word, never by
// colour alone; the same arrow stands before a notice that asks for something to be put right.

import { ArrowUUpLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowUUpLeft';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** `id`: what the field names as its description. */
export function PutRight({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useTranslation('app');
  return (
    <p className="put-right" id={id}>
      <span className="put-right-mark" aria-hidden="true">
        <ArrowUUpLeftIcon size="1.1em" weight="bold" />
      </span>
      <span>
        {t('putRight')} {children}
      </span>
    </p>
  );
}

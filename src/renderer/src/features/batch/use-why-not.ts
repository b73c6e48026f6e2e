// Why a woman's copy cannot be made, in sentences.

import { useTranslation } from 'react-i18next';
import type { CopyPreview } from '../../../../shared/ipc/contract';

export function useWhyNot(): (preview: CopyPreview) => string[] {
  const { t } = useTranslation(['batch', 'copies']);
  return ({ stops, missingCharacters, hiddenPlaceIn }) => [
    ...stops.map((stop) => t(`copies:stops.${stop}`)),
    ...(missingCharacters.length > 0 ? [t('list.letters')] : []),
    ...(hiddenPlaceIn.length > 0 ? [t('list.hidden')] : []),
  ];
}

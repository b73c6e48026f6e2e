// The words of a number of the settings: its name, its part, its value. A test holds every number against the words.

import { useTranslation } from 'react-i18next';
import { type ShownNumber, unitOf } from './number-words';

export function useNumberWords() {
  const { t } = useTranslation('settings');
  return {
    name: (name: string) => t(`number.${name}` as 'number.recall.FTR_56'),
    part: (part: string) => t(`part.${part}` as 'part.lead'),
    value: ({ name, value }: Pick<ShownNumber, 'name' | 'value'>): string => {
      if (typeof value === 'boolean') return value ? t('value.yes') : t('value.no');
      if (typeof value === 'string') return value;
      const unit = unitOf({ name, value });
      return unit === 'plain' ? String(value) : t(`value.${unit}`, { count: value });
    },
  };
}

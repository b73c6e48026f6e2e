// A reader as she knows them, in the words of the screen.

import { useTranslation } from 'react-i18next';
import type { Audience } from '../../../../shared/domain/workbook/people-and-situations';
import { inWords, useHerChoosing } from './her-sharing-parts';

export function useReaderWords(): (reader: Audience) => string {
  const { t } = useTranslation('her-sharing');
  const { nameOf } = useHerChoosing();
  return (reader) => inWords(nameOf(reader), (parts) => t('named', parts));
}

/** The same in a list of people: their names alone, or the job nobody of her team has. */
export function useShortReaderWords(): (reader: Audience) => string {
  const { nameOf } = useHerChoosing();
  return (reader) => {
    const { people, job } = nameOf(reader);
    return people.join(', ') || job;
  };
}

// The words of changes of situation: their names, what is asked, what to put right.

import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { ChangeProblem } from '../../../../shared/domain/review/change-problems';
import type { ChangeKind } from '../../../../shared/domain/review/situation-change';
import type { AskedField } from './change-fields';

export function useChangeWords() {
  const { t, i18n } = useTranslation(['changes', 'facts', 'schedule']);
  // Fields and their options come from tables; a test holds every one of them against the words.
  const said = (key: string) => t(key as 'changes:field.prison');
  const hint = (key: string) => (i18n.exists(`changes:hint.${key}`) ? said(`hint.${key}`) : '');
  return {
    label: (kind: ChangeKind, { name, kind: is }: AskedField): string => {
      if (name === 'day') return said(`dayOf.${kind}`);
      return said(is === 'tick' ? `step.${name}` : `field.${name}`);
    },
    hint: (kind: ChangeKind, { name, isOptional }: AskedField): string => {
      const isNow = kind === 'release_date_changed' && name === 'releaseDate';
      if (isNow) return t('hint.releaseDateNow');
      const words = hint(name);
      return words === '' && isOptional ? t('ask.optional') : words;
    },
    option: (name: string, option: string): string => {
      if (name === 'outcome') return said(`outcome.${option}`);
      if (name === 'lead') return said(`schedule:leadName.${option}.staff`);
      return said(`facts:option.${name}.${option}`);
    },
    problem: (kind: ChangeKind, { field, id, than }: ChangeProblem): string => {
      if (id === 'needed' && field === 'sentenceLengthMonths') return t('problem.months');
      if (id === 'needed' && kind === 'life_dates' && field !== 'day') return t('problem.one');
      return t(`problem.${id}`, { than: than ?? '' });
    },
    day: (day: string): string => formatDayWithWeekday(day, i18n.language),
  };
}

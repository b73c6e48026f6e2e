// What a worker must have in mind before sitting down with her: her sign to stop, what not to ask, a hard date near.

import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { ListItem } from '../../../../shared/domain/workbook/answer';
import { hardDatesNear, hardTimesWithoutDay } from '../../../../shared/domain/workbook/hard-dates';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Notice } from '../../ui/Notice';

/** A hard date is near from a week before until a week after. */
const NEAR = { before: 7, after: 7 };

export type BeforeYouStartProps = {
  plan: OpenPlan;
  /** BCP 47, the language of her side: she may have written her dates in it. */
  language: string;
};

export function BeforeYouStart({ plan, language }: BeforeYouStartProps) {
  const { t, i18n } = useTranslation('sitting');
  const stop = wordsOf(plan, 'stop_signal');
  const doNotAsk = wordsOf(plan, 'do_not_ask');
  const dates = hardDatesOf(plan);
  const today = parseDay(plan.today);
  const near = today ? hardDatesNear(dates, today, NEAR, ['en', language]) : [];
  const times = hardTimesWithoutDay(dates, ['en', language]);
  if (stop === '' && doNotAsk === '' && near.length + times.length === 0) return null;
  const helps = (words: string) => (words === '' ? null : t('hardDateHelps', { words }));
  return (
    <Notice kind="look">
      {stop === '' ? null : <p>{t('stopSignal', { words: stop })}</p>}
      {doNotAsk === '' ? null : <p>{t('doNotAsk', { words: doNotAsk })}</p>}
      {near.map(({ day, wrote, help }) => (
        <p key={`${day} ${help}`}>
          {t('hardDates', { day: formatDayWithWeekday(day, i18n.language), words: wrote })}{' '}
          {helps(help)}
        </p>
      ))}
      {times.map(({ wrote, help }) => (
        <p key={`${wrote} ${help}`}>
          {t('hardTimes', { words: wrote })} {helps(help)}
        </p>
      ))}
    </Notice>
  );
}

function hardDatesOf(plan: OpenPlan): readonly ListItem[] {
  const value = plan.answers.find(({ question }) => question === 'hard_dates')?.value;
  return value?.kind === 'said' ? (value.said as ListItem[]) : [];
}

/** Her words to a question of words; her choice is left to the workbook. */
function wordsOf(plan: OpenPlan, key: string): string {
  const value = plan.answers.find(({ question }) => question === key)?.value;
  return value?.kind === 'said' && typeof value.said === 'string' ? value.said.trim() : '';
}

// What a worker must have in mind before sitting down with her: her sign to stop, what not to ask, a hard date near.

import { useTranslation } from 'react-i18next';
import { daysBetween, parseDay } from '../../../../shared/domain/calendar/day';
import type { ListItem } from '../../../../shared/domain/workbook/answer';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Notice } from '../../ui/Notice';

/** A hard date this many days away, before or after, is near. */
const NEAR_DAYS = 7;

export function BeforeYouStart({ plan }: { plan: OpenPlan }) {
  const { t } = useTranslation('sitting');
  const stop = wordsOf(plan, 'stop_signal');
  const doNotAsk = wordsOf(plan, 'do_not_ask');
  const hard = hardDatesNear(plan);
  if (stop === '' && doNotAsk === '' && hard.length === 0) return null;
  return (
    <Notice kind="look">
      {stop === '' ? null : <p>{t('stopSignal', { words: stop })}</p>}
      {doNotAsk === '' ? null : <p>{t('doNotAsk', { words: doNotAsk })}</p>}
      {hard.map(({ day, helps }) => (
        <p key={day}>
          {t('hardDates', { day })} {helps === '' ? '' : t('hardDateHelps', { words: helps })}
        </p>
      ))}
    </Notice>
  );
}

/** Her words to a question of words; her choice is left to the workbook. */
function wordsOf(plan: OpenPlan, key: string): string {
  const value = plan.answers.find(({ question }) => question === key)?.value;
  return value?.kind === 'said' && typeof value.said === 'string' ? value.said.trim() : '';
}

/** Her hard dates of this week, counted in any year. */
function hardDatesNear(plan: OpenPlan): { day: string; helps: string }[] {
  const value = plan.answers.find(({ question }) => question === 'hard_dates')?.value;
  if (value?.kind !== 'said') return [];
  const today = parseDay(plan.today);
  if (!today) return [];
  return (value.said as ListItem[]).flatMap(({ fields }) => {
    const given = parseDay(fields['date'] ?? '');
    if (!given) return [];
    const year = Number(today.slice(0, 4));
    const near = [year - 1, year, year + 1]
      .flatMap((each) => parseDay(`${each}${given.slice(4)}`) ?? [])
      .find((day) => Math.abs(daysBetween(today, day)) <= NEAR_DAYS);
    return near ? [{ day: near, helps: (fields['helps'] ?? '').trim() }] : [];
  });
}

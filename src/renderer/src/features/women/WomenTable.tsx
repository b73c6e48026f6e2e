// The table of plans; cards on a narrow screen. A row opens with a press anywhere on it, the name is
// its button.

import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type Day, isBefore } from '../../../../shared/domain/calendar/day';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { LeadNamed } from '../../ui/LeadNamed';
import { localDay } from '../../ui/local-day';
import { useDueWords } from '../../ui/use-due-words';
import { useExplain } from '../../ui/use-explain';
import type { PlanWithDue } from './women-filters';
import { surnameFirst } from './women-list';

export type WomenTableProps = {
  rows: readonly PlanWithDue[];
  today: Day;
  content: WorkbookContent | undefined;
  onOpen: (plan: string) => void;
};

/** The id of the button that opens this plan. */
export const rowId = (plan: string) => `row-${plan}`;

export function WomenTable({ rows, today, content, onOpen }: WomenTableProps) {
  const { t } = useTranslation('women');
  return (
    <table className="women-table" aria-label={t('tableName')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.name')}</th>
          <th scope="col">{t('columns.situation')}</th>
          <th scope="col">{t('columns.lead')}</th>
          <th scope="col">{t('columns.home')}</th>
          <th scope="col">{t('columns.next')}</th>
          <th scope="col">{t('columns.last')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ plan, due }) => (
          <WomanRow
            key={plan.id}
            plan={plan}
            due={due}
            today={today}
            content={content}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}

type WomanRowProps = PlanWithDue & {
  today: Day;
  content: WorkbookContent | undefined;
  onOpen: (plan: string) => void;
};

const WomanRow = memo(function WomanRow(props: WomanRowProps) {
  const { plan, due, today, content, onOpen } = props;
  const { t } = useTranslation(['women', 'schedule']);
  return (
    <tr onClick={() => onOpen(plan.id)}>
      <th scope="row">
        <button
          type="button"
          id={rowId(plan.id)}
          className="row-button"
          onClick={() => onOpen(plan.id)}
        >
          {plan.name}
        </button>
        <span className="under">
          {surnameFirst(plan.legalName)} · {plan.prisonNumber}
        </span>
      </th>
      <td data-label={t('columns.situation')}>
        {['community', 'ended'].includes(plan.schedule.class.value)
          ? t(`schedule:className.${plan.schedule.class.value}`)
          : (content?.words.situations[plan.situation] ?? '')}
      </td>
      <td data-label={t('columns.lead')}>
        <LeadNamed rule={plan.schedule.lead.value} recorded={plan.recordedLead} />
      </td>
      <td data-label={t('columns.home')}>
        {plan.home ? t(`home.${plan.home.stand ?? 'notAsked'}`) : t('home.outside')}
      </td>
      <td data-label={t('columns.next')}>
        <NextCell plan={plan} due={due} today={today} />
      </td>
      <td data-label={t('columns.last')}>
        <LastTogether at={plan.lastSatTogether} today={today} />
      </td>
    </tr>
  );
});

/** What comes next and by when. Without a day, the review's own sentence says why. */
function NextCell({ plan, due, today }: PlanWithDue & { today: Day }) {
  const { t, i18n } = useTranslation('women');
  const explain = useExplain();
  const words = useDueWords();
  if (!due) {
    return (
      <>
        <strong>{t('noReview')}</strong>
        <span className="under">{explain(plan.schedule.nextReview)}</span>
      </>
    );
  }
  const day = formatDay(due.date, i18n.language);
  const isPast = isBefore(due.date, today);
  return (
    <>
      {words.name(due)}
      <strong className={isPast ? 'next-day was-planned' : 'next-day'}>
        {isPast ? t(due.isClamped ? 'asSoonAsCanBe' : 'wasPlannedFor', { day }) : day}
      </strong>
      <span className="under">
        {due.waitingFor ? t('waitingFor', { who: due.waitingFor }) : words.reason(due)}
      </span>
    </>
  );
}

function LastTogether({ at, today }: { at: string | undefined; today: Day }) {
  const { t, i18n } = useTranslation('women');
  if (!at) return t('notTogetherYet');
  const day = localDay(new Date(at));
  if (day === today) return t('today');
  if (day === addDays(today, -1)) return t('yesterday');
  return formatDay(day, i18n.language);
}

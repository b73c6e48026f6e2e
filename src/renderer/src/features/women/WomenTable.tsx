// The table of plans; cards on a narrow screen. A row opens with a press anywhere on it, the name is
// its button.

import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { PlanInList } from '../../../../shared/ipc/contract';
import { useExplain } from '../../ui/use-explain';
import { localDay, surnameFirst } from './women-list';

export type WomenTableProps = {
  plans: readonly PlanInList[];
  content: WorkbookContent | undefined;
  onOpen: (plan: string) => void;
};

/** The id of the button that opens this plan. */
export const rowId = (plan: string) => `row-${plan}`;

export function WomenTable({ plans, content, onOpen }: WomenTableProps) {
  const { t } = useTranslation('women');
  return (
    <table className="women-table" aria-label={t('tableName')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.name')}</th>
          <th scope="col">{t('columns.situation')}</th>
          <th scope="col">{t('columns.lead')}</th>
          <th scope="col">{t('columns.review')}</th>
          <th scope="col">{t('columns.last')}</th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <WomanRow key={plan.id} plan={plan} content={content} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

type WomanRowProps = {
  plan: PlanInList;
  content: WorkbookContent | undefined;
  onOpen: (plan: string) => void;
};

const WomanRow = memo(function WomanRow({ plan, content, onOpen }: WomanRowProps) {
  const { t } = useTranslation(['women', 'schedule']);
  const { lead } = plan.schedule;
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
      <td data-label={t('columns.situation')}>{content?.words.situations[plan.situation] ?? ''}</td>
      <td data-label={t('columns.lead')}>{t(`schedule:leadName.${lead.value}.staff`)}</td>
      <td data-label={t('columns.review')}>
        <ReviewCell plan={plan} />
      </td>
      <td data-label={t('columns.last')}>
        <LastTogether at={plan.lastSatTogether} />
      </td>
    </tr>
  );
});

function ReviewCell({ plan }: { plan: PlanInList }) {
  const { t, i18n } = useTranslation('women');
  const explain = useExplain();
  const { nextReview } = plan.schedule;
  const day = nextReview.due && formatDay(nextReview.due, i18n.language);
  return (
    <>
      <strong className={nextReview.overdue ? 'was-planned' : undefined}>
        {day ? (nextReview.overdue ? t('wasPlannedFor', { day }) : day) : t('noReview')}
      </strong>
      <span className="under">{explain(nextReview)}</span>
    </>
  );
}

function LastTogether({ at }: { at: string | undefined }) {
  const { t, i18n } = useTranslation('women');
  if (!at) return t('notTogetherYet');
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const day = localDay(new Date(at));
  if (day === localDay(now)) return t('today');
  if (day === localDay(yesterday)) return t('yesterday');
  return formatDay(day, i18n.language);
}

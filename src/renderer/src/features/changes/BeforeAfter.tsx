// Before and after a change of situation, side by side: where she is, who leads, the next review and the days around
// release, each with its reason, and the pages that come and go.

import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { Standing } from '../../../../shared/domain/review/standing';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { useExplain } from '../../ui/use-explain';
import { isSame, pagesBetween, rowsOf, type StandingRow } from './standing-rows';
import './changes.css';

export type BeforeAfterProps = {
  before: Standing;
  after: Standing;
  content: WorkbookContent;
  /** The day this is looked at from: a review before it was planned and is not coming. */
  today: string;
};

export function BeforeAfter({ before, after, content, today }: BeforeAfterProps) {
  const { t } = useTranslation('changes');
  return (
    <>
      <table className="before-after">
        <thead>
          <tr>
            <th scope="col">{t('look.about')}</th>
            <th scope="col">{t('look.before')}</th>
            <th scope="col">{t('look.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(before, after).map((row) => {
            const stays = isSame(row, before, after);
            return (
              <tr key={row}>
                <th scope="row">{t(`look.${row}`)}</th>
                <td data-label={t('look.before')}>
                  <Side row={row} standing={before} today={today} />
                </td>
                <td data-label={t('look.after')} className={stays ? '' : 'is-changed'}>
                  <Side row={row} standing={after} today={today} />
                  {stays ? <span className="under">{t('look.same')}</span> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Pages before={before} after={after} content={content} />
    </>
  );
}

function Side({ row, standing, today }: { row: StandingRow; standing: Standing; today: string }) {
  const { t, i18n } = useTranslation(['changes', 'schedule']);
  const explain = useExplain();
  const day = (on: string | undefined) =>
    on === undefined ? t('look.none') : formatDayWithWeekday(on, i18n.language);
  switch (row) {
    case 'class': {
      const key = `schedule:className.${standing.class.value}`;
      return (
        <>
          <strong>{t(key as 'schedule:className.remand')}</strong>
          <span className="under">{explain(standing.class)}</span>
        </>
      );
    }
    case 'lead': {
      const nameOf = (value: string) =>
        t(`schedule:leadName.${value}.staff` as 'schedule:leadName.pom.staff');
      const byRule = nameOf(standing.lead.value);
      const { recorded } = standing;
      if (!recorded) {
        return (
          <>
            <strong>{byRule}</strong>
            <span className="under">{explain(standing.lead)}</span>
          </>
        );
      }
      const lead = nameOf(recorded.lead);
      return (
        <>
          <strong>
            {recorded.name ? t('schedule:recordedLead.named', { name: recorded.name, lead }) : lead}
          </strong>
          <span className="under">
            {t('look.recorded', { lead: byRule })} {explain(standing.lead)}
          </span>
        </>
      );
    }
    case 'review': {
      const { due } = standing.nextReview;
      const isPast = due !== undefined && due < today;
      return (
        <>
          <strong>{isPast ? t('look.wasPlannedFor', { day: day(due) }) : day(due)}</strong>
          <span className="under">{explain(standing.nextReview)}</span>
        </>
      );
    }
    case 'release':
      return (
        <>
          <strong>{day(standing.releaseDay)}</strong>
          {standing.releaseWhy ? (
            <span className="under">{explain(standing.releaseWhy)}</span>
          ) : null}
        </>
      );
    case 'handover':
      return <strong>{day(standing.handover)}</strong>;
  }
}

type PagesProps = Pick<BeforeAfterProps, 'before' | 'after' | 'content'>;

function Pages({ before, after, content }: PagesProps) {
  const { t } = useTranslation('changes');
  const { come, go } = pagesBetween(content.workbook, before.situation, after.situation);
  const titles = (ids: readonly string[]) => (
    <ul>
      {ids.map((id) => (
        <li key={id}>{content.words.pages[id]?.title ?? id}</li>
      ))}
    </ul>
  );
  return (
    <section className="stack stack-small">
      <h2 className="small-heading">{t('look.pages')}</h2>
      {come.length + go.length === 0 ? <p>{t('look.pagesSame')}</p> : null}
      <div className="pages-between">
        {come.length > 0 ? (
          <div>
            <h3>{t('look.pagesCome')}</h3>
            {titles(come)}
          </div>
        ) : null}
        {go.length > 0 ? (
          <div>
            <h3>{t('look.pagesGo')}</h3>
            {titles(go)}
          </div>
        ) : null}
      </div>
      <p>{t('look.keeps')}</p>
    </section>
  );
}

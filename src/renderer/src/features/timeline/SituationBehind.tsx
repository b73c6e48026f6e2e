// What stands behind a change of situation: what was written down with it, by whom and when. For the staff desk only: a
// recorded lead carries a worker's reason.

import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import { handoverSteps } from '../../../../shared/domain/review/situation-change';
import type { KeptChange } from '../../../../shared/ipc/change-shapes';

export function SituationBehind({ kept }: { kept: KeptChange }) {
  const { t, i18n } = useTranslation('changes');
  const given = useGiven(kept.change);
  return (
    <dl className="pairs">
      {given.length > 0 ? (
        <>
          <dt>{t('log.given')}</dt>
          <dd>
            {given.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </dd>
        </>
      ) : null}
      <dt>{t('log.writtenBy')}</dt>
      <dd>{t('log.by', { name: kept.by, day: inWords(kept.at, i18n.language) })}</dd>
    </dl>
  );
}

/** The calendar day of a moment, here, in words. */
export function inWords(moment: string, language: string): string {
  return new Intl.DateTimeFormat(localesOf(language), { dateStyle: 'long' }).format(
    new Date(moment),
  );
}

/** What was given with it, a line each. */
function useGiven(change: KeptChange['change']): string[] {
  const { t } = useTranslation(['changes', 'schedule', 'facts']);
  const line = (what: string, said: string | number) => t('log.line', { what, said });
  const dayLine = (what: string, day: string | undefined) =>
    day === undefined ? [] : [line(what, t('log.day', { day }))];
  switch (change.kind) {
    case 'sentenced':
    case 'release_date_changed': {
      const { releaseDate, releaseDateReadBy: who, releaseDateReadOn: day } = change;
      const where = change.releaseDateReadWhere;
      const isRead = who !== undefined && day !== undefined && where !== undefined;
      const date = releaseDate === undefined ? t('look.none') : t('log.day', { day: releaseDate });
      return [
        ...(change.kind === 'sentenced'
          ? [line(t('field.sentenceType'), t(`facts:option.sentenceType.${change.sentenceType}`))]
          : []),
        line(t('field.releaseDate'), date),
        ...(isRead ? [t('log.read', { who, day, where })] : []),
      ];
    }
    case 'released':
      return dayLine(t('field.licenceEnd'), change.licenceEnd);
    case 'recalled':
      return [
        line(t('field.recallType'), t(`facts:option.recallType.${change.recallType}`)),
        ...dayLine(t('field.recallDate'), change.recallDate),
      ];
    case 'remand_ended':
      return [
        t(`outcome.${change.outcome}`),
        ...dayLine(t('field.nextCourtDate'), change.nextCourtDate),
        ...dayLine(t('field.communityOrderEnd'), change.communityOrderEnd),
      ];
    case 'moved_prison':
      return [change.prison];
    case 'life_dates':
      return [
        ...dayLine(t('field.tariffExpiry'), change.tariffExpiry),
        ...dayLine(t('field.targetHearing'), change.targetHearing),
        ...dayLine(t('field.releaseDirectedDate'), change.releaseDirectedDate),
      ];
    case 'handover_recorded':
      return [
        line(t('field.probationWorker'), change.probationWorker),
        ...handoverSteps.map((step) =>
          line(t(`step.${step}`), change[step] ? t('facts:yes') : t('log.notYet')),
        ),
      ];
    case 'lead_recorded': {
      const lead = t(`schedule:leadName.${change.lead}.staff`);
      const who = change.name
        ? t('schedule:recordedLead.named', { name: change.name, lead })
        : lead;
      return [t('leadLine', { who, reason: change.reason })];
    }
    case 'lead_record_ended':
      return [];
  }
}

// The lines themselves, a list for each day, the newest first.

import { useTranslation } from 'react-i18next';
import type { AuditAct, AuditEntryShown } from '../../../../shared/domain/audit/entry';
import { formatDayWithWeekday, localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { Button } from '../../ui/Button';
import { localDay } from '../../ui/local-day';
import { sentenceOf, underOf } from './entry-words';
import type { ShownLog } from './use-log';

export type LinesProps = {
  log: ShownLog;
  content: WorkbookContent | undefined;
  isOfPlan: boolean;
  isBusy: boolean;
  onOlder: () => void;
};

export function Lines({ log, content, isOfPlan, isBusy, onOlder }: LinesProps) {
  const { t, i18n } = useTranslation('log');
  const { entries, more } = log;
  return (
    <>
      <p role="status">
        {entries.length === 0
          ? t('list.none')
          : t(more ? 'list.countMore' : 'list.count', { count: entries.length })}
      </p>
      {byDay(entries).map(({ day, of }) => (
        <section
          key={of[0]?.seq}
          className="stack stack-small"
          aria-labelledby={`day-${of[0]?.seq}`}
        >
          <h3 id={`day-${of[0]?.seq}`}>{formatDayWithWeekday(day, i18n.language)}</h3>
          <ul className="plain log-lines">
            {of
              .filter((entry) => !isQuiet(entry))
              .map((entry) => (
                <Line key={entry.seq} {...{ entry, content, isOfPlan }} />
              ))}
          </ul>
          <Quiet {...{ of: of.filter(isQuiet), content, isOfPlan }} />
        </section>
      ))}
      {more ? (
        <div>
          <Button disabled={isBusy} onClick={onOlder}>
            {t('list.older')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Written at each lock and each way back: true, and of no use to whoever reads the day. */
const quiet: readonly AuditAct[] = ['place-kept', 'way-back-looked-at'];
const isQuiet = ({ act }: AuditEntryShown) => quiet.includes(act);

/** Folded away under the day they are of. */
function Quiet({ of, content, isOfPlan }: { of: AuditEntryShown[] } & Omit<LineProps, 'entry'>) {
  const { t } = useTranslation('log');
  if (of.length === 0) return null;
  return (
    <details>
      <summary>{t('list.quiet', { count: of.length })}</summary>
      <ul className="plain log-lines">
        {of.map((entry) => (
          <Line key={entry.seq} {...{ entry, content, isOfPlan }} />
        ))}
      </ul>
    </details>
  );
}

type LineProps = {
  entry: AuditEntryShown;
  content: WorkbookContent | undefined;
  isOfPlan: boolean;
};

function Line({ entry, content, isOfPlan }: LineProps) {
  const { t, i18n } = useTranslation(['log', 'team']);
  const under = underOf(t, entry, content);
  return (
    <li className="log-line">
      <p className="log-time">
        <span>{timeOf(entry.at, i18n.language)}</span>
        <span className="hint">{t('list.number', { seq: entry.seq })}</span>
      </p>
      <div>
        <p>{sentenceOf(t, entry, isOfPlan)}</p>
        {under.map((words) => (
          <p key={words} className="hint">
            {words}
          </p>
        ))}
      </div>
    </li>
  );
}

/** Neighbours of one day together. The order is the log's own, whatever a clock said. */
function byDay(entries: readonly AuditEntryShown[]) {
  const days: { day: string; of: AuditEntryShown[] }[] = [];
  for (const entry of entries) {
    const day = localDay(new Date(entry.at));
    const last = days.at(-1);
    if (last?.day === day) last.of.push(entry);
    else days.push({ day, of: [entry] });
  }
  return days;
}

/** "14:30", by the clock of this computer. */
function timeOf(at: string, language: string): string {
  return new Intl.DateTimeFormat(localesOf(language), {
    ...{ hour: '2-digit', minute: '2-digit', hour12: false },
  }).format(new Date(at));
}

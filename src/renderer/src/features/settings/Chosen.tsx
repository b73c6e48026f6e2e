// A file that was chosen: what it would change, before and after, or what to put right in it. Nothing is kept until
// somebody says so.

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { SettingsCheck, SettingsPutRight } from '../../../../shared/ipc/settings-shape';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useNumberWords } from './use-number-words';
import type { ChosenFile } from './use-settings';

export type ChosenProps = {
  chosen: ChosenFile;
  isBusy: boolean;
  onUse: () => void;
  onLeave: () => void;
};

export function Chosen({ chosen, isBusy, onUse, onLeave }: ChosenProps) {
  const { t } = useTranslation('settings');
  const { says, file } = chosen;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the file says may change when it is used
  useEffect(() => heading.current?.focus(), [says]);
  if (says.kind === 'put-right') {
    return (
      <section className="settings-chosen" aria-labelledby="settings-chosen">
        <h2 id="settings-chosen" ref={heading} tabIndex={-1} className="visually-hidden">
          {t('putRight.title')}
        </h2>
        <PutRightFile says={says} file={file} />
      </section>
    );
  }
  return (
    <section className="card settings-chosen" aria-labelledby="settings-chosen">
      <h2 id="settings-chosen" ref={heading} tabIndex={-1}>
        {t(`chosen.${says.kind}`)}
      </h2>
      <p className="hint">{t('chosen.file', { file })}</p>
      {says.kind === 'holidays' ? <NewHolidays says={says} /> : <NewNumbers says={says} />}
      <div className="actions">
        <Button kind="primary" disabled={isBusy} onClick={onUse}>
          {t('chosen.use')}
        </Button>
        <Button onClick={onLeave}>{t('chosen.leave')}</Button>
      </div>
    </section>
  );
}

function PutRightFile({ says, file }: { says: SettingsPutRight; file: string }) {
  const { t } = useTranslation('settings');
  const words = useNumberWords();
  const { why, line, params } = says;
  const { name } = params;
  const about = typeof name === 'string' ? { ...params, name: words.name(name) } : params;
  return (
    <Notice kind="put-right" title={t('putRight.title')}>
      <p>{t(`putRight.${why}.what` as 'putRight.not_a_day.what', about as { written: string })}</p>
      <p>
        {line === undefined ? t('putRight.file', { file }) : t('putRight.line', { line, file })}{' '}
        {t(`putRight.${why}.next` as 'putRight.not_a_day.next', about)}
      </p>
      <p>{t('putRight.safe')}</p>
    </Notice>
  );
}

type Says<K extends SettingsCheck['kind']> = { says: Extract<SettingsCheck, { kind: K }> };

function NewHolidays({ says: { changes, weekends, knownUntil } }: Says<'holidays'>) {
  const { t } = useTranslation('settings');
  const isSame = knownUntil.before === knownUntil.after;
  return (
    <>
      <p>{isSame ? t('chosen.knownSame', knownUntil) : t('chosen.knownUntil', knownUntil)}</p>
      {weekends.length > 0 ? (
        <Notice kind="look">
          <p>{t('chosen.weekends')}</p>
          <Days days={weekends} />
        </Notice>
      ) : null}
      <table className="settings-table settings-table-years">
        <thead>
          <tr>
            {(['year', 'before', 'after', 'added', 'removed'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`change.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ year, before, after, added, removed }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td data-column={t('change.before')}>{before}</td>
              <td data-column={t('change.after')}>{after}</td>
              <td data-column={t('change.added')}>
                <Days days={added} />
              </td>
              <td data-column={t('change.removed')}>
                <Days days={removed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Days({ days }: { days: readonly string[] }) {
  const { t, i18n } = useTranslation('settings');
  if (days.length === 0) return t('change.none');
  return (
    <ul className="plain">
      {days.map((day) => (
        <li key={day}>{formatDayWithWeekday(day, i18n.language)}</li>
      ))}
    </ul>
  );
}

function NewNumbers({ says: { changes } }: Says<'numbers'>) {
  const { t } = useTranslation('settings');
  const words = useNumberWords();
  return (
    <table className="settings-table">
      <thead>
        <tr>
          {(['number', 'before', 'after', 'note'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`change.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, before, value, note }) => (
          <tr key={name}>
            <th scope="row">{words.name(name)}</th>
            <td data-column={t('change.before')}>{words.value({ name, value: before })}</td>
            <td data-column={t('change.after')}>
              <strong>{words.value({ name, value })}</strong>
            </td>
            <td data-column={t('change.note')}>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

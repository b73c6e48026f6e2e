// How each change of worker goes, step by step: what was done on which day, and what is next. The list itself is hers.

import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import type { ListItem } from '../../../../shared/domain/workbook/answer';
import { type Answers, saidTo } from '../../../../shared/domain/workbook/walk';
import { workerChanges } from '../../../../shared/domain/workbook/worker-changes';
import { Fold } from '../../ui/Fold';
import { StateMark } from '../../ui/StateMark';

export type WorkerChangesProps = { answers: Answers; question: string };

export function WorkerChanges({ answers, question }: WorkerChangesProps) {
  const { t, i18n } = useTranslation('her-team');
  const all = workerChanges(saidTo<ListItem[]>(answers, question) ?? []);
  const inWords = (said: string) => {
    const day = parseDay(said);
    return day ? formatDay(day, i18n.language) : said;
  };
  return (
    <Fold id="changes" title={t('steps.title')} about={<p>{inShort()}</p>}>
      {all.length === 0 ? <p>{t('steps.none')}</p> : null}
      {all.map(({ id, leaving, comes, steps, next }) => (
        <div key={id} className="stack stack-small">
          <h3>
            {comes === ''
              ? t('steps.whoLeaves', { leaving })
              : t('steps.who', { leaving, next: comes })}
          </h3>
          <ol className="plain stack stack-small">
            {steps.map(({ step, said }) => {
              const name = t(`steps.${step}`);
              const isDone = said !== '';
              const words = isDone
                ? step === 'why'
                  ? t('steps.whyDone', { step: name, why: said })
                  : t('steps.done', { step: name, day: inWords(said) })
                : t(step === next ? 'steps.next' : 'steps.open', { step: name });
              return (
                <li key={step}>
                  <StateMark shape={isDone ? 'full' : step === next ? 'half' : 'open'}>
                    {step === next ? <strong>{words}</strong> : words}
                  </StateMark>
                </li>
              );
            })}
          </ol>
          {next === undefined ? <p>{t('steps.finished')}</p> : null}
        </div>
      ))}
    </Fold>
  );

  /** Who goes and what is next of it; of several, the first that is not finished. */
  function inShort(): string {
    const now = all.find(({ next }) => next !== undefined);
    if (!now) return t(all.length === 0 ? 'steps.none' : 'steps.finished');
    const who = now.comes === '' ? 'steps.whoLeaves' : 'steps.who';
    const next = t('steps.next', { step: t(`steps.${now.next ?? 'told'}`) });
    return `${t(who, { leaving: now.leaving, next: now.comes })}. ${next}.`;
  }
}

// What of the log is shown: whose lines, which plan, person, kind and days.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { auditKinds } from '../../../../shared/domain/audit/entry';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { PutRight } from '../../ui/PutRight';
import { FindByNumber } from './FindByNumber';
import { areDaysTurned, kindNamed, type LogFilter, type Scope } from './log-filter';
import type { PlanToChoose } from './use-log';

export type LogFiltersProps = {
  filter: LogFilter;
  scopes: readonly Scope[];
  people: readonly { id: string; name: string }[];
  plans: readonly PlanToChoose[];
  isKeyholder: boolean;
  onChoose: (filter: LogFilter) => void;
};

export function LogFilters(props: LogFiltersProps) {
  const { filter, scopes, people, plans, isKeyholder, onChoose } = props;
  const { t } = useTranslation('log');
  const id = useId();
  const choose = (changes: Partial<LogFilter>) => onChoose({ ...filter, ...changes });
  const isTurned = areDaysTurned(filter);
  const isNarrowed = filter.worker || filter.kind || filter.from || filter.to;
  // A plan that was found by its number stands in no list of mine.
  const isElsewhere = filter.plan !== undefined && plans.every((each) => each.id !== filter.plan);
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{t('filter.title')}</h2>
      {scopes.length > 1 ? (
        <ChooseOne
          name="log-scope"
          legend={t('filter.scope')}
          value={filter.scope}
          options={scopes.map((value) => ({ value, words: t(`filter.scopes.${value}`) }))}
          onChange={(scope) => choose({ scope })}
          layout="row"
        />
      ) : null}
      {filter.scope === 'plan' && scopes.length > 1 ? (
        <div className="log-filters">
          <Select
            label={t('filter.plan')}
            value={isElsewhere ? '' : (filter.plan ?? '')}
            none={t('filter.choosePlan')}
            options={plans.map((each) => [each.id, `${each.name}, ${each.prisonNumber}`] as const)}
            onChoose={(plan) => choose({ plan: plan || undefined, isErased: false })}
          />
          {isKeyholder ? (
            <FindByNumber onFound={(plan, isErased) => choose({ plan, isErased })} />
          ) : null}
        </div>
      ) : null}
      {filter.isErased ? <p role="status">{t('filter.erased')}</p> : null}
      <div className="log-filters">
        {filter.scope === 'mine' ? null : (
          <Select
            label={t('filter.person')}
            value={filter.worker ?? ''}
            none={t('filter.everybody')}
            options={people.map((each) => [each.id, each.name] as const)}
            onChoose={(worker) => choose({ worker: worker || undefined })}
          />
        )}
        <Select
          label={t('filter.kind')}
          value={filter.kind ?? ''}
          none={t('filter.everything')}
          options={auditKinds.map((kind) => [kind, t(`kinds.${kind}`)] as const)}
          onChoose={(kind) => choose({ kind: kindNamed(kind) })}
        />
        {(['from', 'to'] as const).map((which) => (
          <div key={which} className="field">
            <label htmlFor={`${id}-${which}`}>{t(`filter.${which}`)}</label>
            <input
              id={`${id}-${which}`}
              type="date"
              value={filter[which]}
              aria-invalid={isTurned || undefined}
              aria-describedby={isTurned ? `${id}-turned` : undefined}
              onChange={(event) => choose({ [which]: event.target.value })}
            />
          </div>
        ))}
      </div>
      {isTurned ? <PutRight id={`${id}-turned`}>{t('filter.daysTurned')}</PutRight> : null}
      {isNarrowed ? (
        <div>
          <Button
            kind="quiet"
            onClick={() => choose({ worker: undefined, kind: undefined, from: '', to: '' })}
          >
            {t('filter.clear')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

type SelectProps = {
  label: string;
  value: string;
  /** Said where nothing is chosen. */
  none: string;
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
};

function Select({ label, value, none, options, onChoose }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{none}</option>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

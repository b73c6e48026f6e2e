// What the directory is narrowed to.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ContactShown,
  type HelpKind,
  helpKinds,
} from '../../../../shared/domain/contacts/contact';
import {
  areasOf,
  type ContactFilters as Filters,
} from '../../../../shared/domain/contacts/find-contacts';

export type ContactFiltersProps = {
  contacts: readonly ContactShown[];
  filters: Filters;
  onFilters: (filters: Filters) => void;
};

export function ContactFilters({ contacts, filters, onFilters }: ContactFiltersProps) {
  const { t } = useTranslation('contacts');
  const id = useId();
  const choose = (part: Partial<Filters>) => onFilters({ ...filters, ...part });
  return (
    <search className="contacts-find">
      <div className="field contacts-find-words">
        <label htmlFor={`${id}-find`}>{t('find')}</label>
        <input
          id={`${id}-find`}
          type="search"
          value={filters.typed}
          onChange={(event) => choose({ typed: event.target.value })}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          spellCheck={false}
        />
        <p className="hint" id={`${id}-hint`}>
          {t('findHint')}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-help`}>{t('help')}</label>
        <select
          id={`${id}-help`}
          value={filters.help}
          onChange={(event) => choose({ help: event.target.value as HelpKind | '' })}
        >
          <option value="">{t('allHelp')}</option>
          {helpKinds.map((help) => (
            <option key={help} value={help}>
              {t(`helps.${help}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-area`}>{t('area')}</label>
        <select
          id={`${id}-area`}
          value={filters.area}
          onChange={(event) => choose({ area: event.target.value })}
        >
          <option value="">{t('allAreas')}</option>
          {areasOf(contacts).map((area) => (
            <option key={area}>{area}</option>
          ))}
        </select>
      </div>
      <div className="contacts-ticks">
        <Tick
          words={t('onlyWomen')}
          isOn={filters.womenOnly}
          onChange={(womenOnly) => choose({ womenOnly })}
        />
        <Tick
          words={t('notInUse')}
          isOn={filters.retired}
          onChange={(retired) => choose({ retired })}
        />
      </div>
    </search>
  );
}

type TickProps = { words: string; isOn: boolean; onChange: (isOn: boolean) => void };

function Tick({ words, isOn, onChange }: TickProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>{words}</span>
    </label>
  );
}

// One calm row of filters over the list. All start open; what is chosen narrows the list at once.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { situations } from '../../../../shared/domain/workbook/people-and-situations';
import { dueWithin, type Filters, homes, leads, leavingWithin } from './women-filters';

export type WomenFiltersProps = {
  filters: Filters;
  onChoose: (filters: Filters) => void;
  content: WorkbookContent | undefined;
};

export function WomenFilters({ filters, onChoose, content }: WomenFiltersProps) {
  const { t } = useTranslation(['women', 'schedule']);
  /** A filter that is let go leaves nothing behind. */
  function choose<Name extends keyof Filters>(name: Name, chosen: Filters[Name]) {
    const { [name]: _, ...others } = filters;
    onChoose(chosen === undefined ? others : { ...others, [name]: chosen });
  }
  return (
    <fieldset className="women-filters">
      <legend className="visually-hidden">{t('filters.title')}</legend>
      <Choice
        label={t('columns.situation')}
        chosen={filters.situation}
        options={situations}
        words={(each) => content?.words.situations[each] ?? each}
        onChoose={(chosen) => choose('situation', chosen)}
      />
      <Choice
        label={t('columns.lead')}
        chosen={filters.lead}
        options={leads}
        words={(each) => t(`schedule:leadName.${each}.staff`)}
        onChoose={(chosen) => choose('lead', chosen)}
      />
      <Choice
        label={t('filters.due')}
        chosen={filters.due}
        options={dueWithin}
        words={(each) => t(`filters.dueWithin.${each}`)}
        onChoose={(chosen) => choose('due', chosen)}
      />
      <Choice
        label={t('filters.leaving')}
        chosen={filters.leaving}
        options={leavingWithin}
        words={(each) => t(`filters.leavingWithin.${each}`)}
        onChoose={(chosen) => choose('leaving', chosen)}
      />
      <Choice
        label={t('columns.home')}
        chosen={filters.home}
        options={homes}
        words={(each) => t(`home.${each}`)}
        onChoose={(chosen) => choose('home', chosen)}
      />
      <Tick
        label={t('filters.yesMissing')}
        isOn={filters.yesMissing ?? false}
        onChoose={(isOn) => choose('yesMissing', isOn || undefined)}
      />
      <Tick
        label={t('filters.careLeavers')}
        isOn={filters.careLeavers ?? false}
        onChoose={(isOn) => choose('careLeavers', isOn || undefined)}
      />
      <Tick
        label={t('filters.missing')}
        isOn={filters.missing ?? false}
        onChoose={(isOn) => choose('missing', isOn || undefined)}
      />
    </fieldset>
  );
}

type ChoiceProps<Option extends string> = {
  label: string;
  chosen: Option | undefined;
  options: readonly Option[];
  words: (option: Option) => string;
  onChoose: (option: Option | undefined) => void;
};

function Choice<Option extends string>(props: ChoiceProps<Option>) {
  const { label, chosen, options, words, onChoose } = props;
  const { t } = useTranslation('women');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={(event) => onChoose(options.find((each) => each === event.target.value))}
      >
        <option value="">{t('filters.all')}</option>
        {options.map((each) => (
          <option key={each} value={each}>
            {words(each)}
          </option>
        ))}
      </select>
    </div>
  );
}

type TickProps = { label: string; isOn: boolean; onChoose: (isOn: boolean) => void };

function Tick({ label, isOn, onChoose }: TickProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onChoose(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

// The list of women with a plan: find, filter, sort, open, start one.

import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useSlow } from '../../ui/use-slow';
import { noDraft, StartPlan } from './StartPlan';
import { useWomen } from './use-women';
import { WomenFilters } from './WomenFilters';
import { rowId, WomenTable } from './WomenTable';
import { type Filters, isAnyChosen, noFilters } from './women-filters';
import { ROWS_AT_A_TIME, type SortBy } from './women-list';
import './women.css';

export type WomenProps = {
  /** The workbook's words; undefined until they have been read. */
  content: WorkbookContent | undefined;
  /** Rises when the find box is asked for; 0 when it never was. */
  finds: number;
  /** The plan they came back from; her row takes the keyboard's place, when it is there. */
  leftPlan: string | undefined;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  /** To a plan that is not on this list, for whoever may look for one. */
  onFindPlan: (() => void) | undefined;
  /** Whose lead passes to probation. */
  onHandovers: () => void;
  /** Places in teams that nobody has. */
  onNobodyYet: () => void;
  /** Copies for one offender manager. */
  onBatch: () => void;
  onOpen: (plan: string) => void;
  /** For whoever may try the recovery sheet out. */
  onTrySheet: (() => void) | undefined;
};

export function Women(props: WomenProps) {
  const { content, finds, leftPlan, filters, onFilters, onBatch, onFindPlan, onOpen } = props;
  const { t } = useTranslation('women');
  const women = useWomen(filters, onFilters);
  const [isStarting, setIsStarting] = useState(false);
  // Closed by Escape, a half-filled form is there again; it goes with this screen.
  const [draft, setDraft] = useState(noDraft);
  const findId = useId();
  const sortId = useId();
  const findBox = useRef<HTMLInputElement>(null);
  const { plans, found, shown, typed } = women;
  const isSlow = useSlow(plans === undefined && women.failure === undefined);
  // The box is there only once the plans are.
  const hasBox = plans !== undefined && plans.length > 0;
  useEffect(() => {
    if (finds > 0 && hasBox) findBox.current?.focus();
  }, [finds, hasBox]);
  useEffect(() => {
    if (leftPlan && hasBox) document.getElementById(rowId(leftPlan))?.focus();
  }, [leftPlan, hasBox]);
  const left = Math.min(found.length - shown.length, ROWS_AT_A_TIME);

  /** The button goes with the press; the find box takes the keyboard's place. */
  function showEveryone() {
    women.clear();
    findBox.current?.focus();
  }

  /** Never lets a part of the list pass for the whole of it. */
  function howMany(): string {
    const isNarrowed = typed.trim() !== '' || isAnyChosen(filters);
    const numbers = { shown: shown.length, found: found.length, count: plans?.length ?? 0 };
    if (left > 0) return isNarrowed ? t('partFound', numbers) : t('part', numbers);
    return isNarrowed ? t('found', numbers) : t('count', numbers);
  }

  return (
    <div className="stack women">
      <div className="women-head">
        <ScreenTitle keepsFocus={finds > 0}>{t('title')}</ScreenTitle>
        <div className="actions">
          {onFindPlan ? <Button onClick={onFindPlan}>{t('findPlan')}</Button> : null}
          {plans && plans.length > 0 ? (
            <>
              <Button onClick={onBatch}>{t('batch')}</Button>
              <Button onClick={props.onHandovers}>{t('handovers')}</Button>
              <Button onClick={props.onNobodyYet}>{t('nobodyYet')}</Button>
            </>
          ) : null}
          <Button kind="primary" icon={<PlusIcon />} onClick={() => setIsStarting(true)}>
            {t('start')}
          </Button>
        </div>
      </div>
      {women.failure ? <FailureNotice failure={women.failure} onTryAgain={women.load} /> : null}
      {plans && plans.length > 0 ? (
        <search className="women-find">
          <div className="field">
            <label htmlFor={findId}>{t('find')}</label>
            <input
              ref={findBox}
              id={findId}
              type="search"
              value={typed}
              onChange={(event) => women.type(event.target.value)}
              aria-describedby={`${findId}-hint`}
              autoComplete="off"
              autoCorrect="off"
              autoCapitalize="off"
              spellCheck={false}
            />
            <p className="hint" id={`${findId}-hint`}>
              {t('findHint')}
            </p>
          </div>
          <div className="field">
            <label htmlFor={sortId}>{t('sortedBy')}</label>
            <select
              id={sortId}
              value={women.sortBy}
              onChange={(event) => women.setSortBy(event.target.value as SortBy)}
            >
              <option value="next">{t('sortNext')}</option>
              <option value="name">{t('sortName')}</option>
            </select>
          </div>
          <WomenFilters filters={filters} onChoose={women.choose} content={content} />
        </search>
      ) : null}
      <div className="actions">
        <p role="status" className="hint">
          {isSlow ? t('loading') : null}
          {plans && plans.length > 0 ? howMany() : null}
        </p>
        {plans && plans.length > 0 ? (
          <Button disabled={!isAnyChosen(filters)} onClick={() => women.choose(noFilters)}>
            {t('filters.clear')}
          </Button>
        ) : null}
      </div>
      {plans?.length === 0 ? <NoPlansYet onStart={() => setIsStarting(true)} /> : null}
      {plans && plans.length > 0 && found.length === 0 ? (
        <div className="card">
          <p>{t('nothingFound')}</p>
          <div>
            <Button onClick={showEveryone}>{t('clearFind')}</Button>
          </div>
        </div>
      ) : null}
      {shown.length > 0 ? (
        <WomenTable rows={shown} today={women.today} {...{ content, onOpen }} />
      ) : null}
      {left > 0 ? (
        <div className="actions">
          <Button onClick={women.showMore}>{t('more', { count: left })}</Button>
          <span className="hint">{t('shown', { shown: shown.length, all: found.length })}</span>
        </div>
      ) : null}
      {isStarting ? (
        <StartPlan
          {...{ content, draft, onOpen }}
          onDraft={setDraft}
          onTrySheet={props.onTrySheet}
          onClose={() => setIsStarting(false)}
          onCancel={() => {
            setIsStarting(false);
            setDraft(noDraft);
          }}
        />
      ) : null}
    </div>
  );
}

function NoPlansYet({ onStart }: { onStart: () => void }) {
  const { t } = useTranslation('women');
  return (
    <section className="card">
      <h2>{t('emptyTitle')}</h2>
      <p>{t('empty')}</p>
      <div>
        <Button onClick={onStart}>{t('start')}</Button>
      </div>
    </section>
  );
}

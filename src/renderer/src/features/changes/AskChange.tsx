// Asks what must be known about one change. Nothing is written down here; what cannot be is said at its field.

import { type SubmitEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeProblem } from '../../../../shared/domain/review/change-problems';
import { handoverSteps } from '../../../../shared/domain/review/situation-change';
import type { Failure } from '../../../../shared/ipc/failure';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { Notice } from '../../ui/Notice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useSlow } from '../../ui/use-slow';
import { type AskedField, type Draft, fieldsOf } from './change-fields';
import { type DayInput, FieldInput } from './FieldInput';
import { useChangeWords } from './use-change-words';

export type AskChangeProps = {
  name: string;
  draft: Draft;
  problems: readonly ChangeProblem[];
  failure: Failure | undefined;
  isBusy: boolean;
  dayInput: DayInput;
  onDraft: (draft: Draft) => void;
  /** Resolves to false when something has to be put right first. */
  onNext: () => Promise<boolean>;
  onFacts: () => void;
  onCancel: () => void;
};

export function AskChange(props: AskChangeProps) {
  const { name, draft, problems, failure, isBusy, dayInput, onDraft, onNext, onFacts, onCancel } =
    props;
  const { t } = useTranslation('changes');
  const words = useChangeWords();
  const form = useRef<HTMLFormElement>(null);
  const isSlow = useSlow(isBusy);
  const what = t(`name.${draft.kind}`);
  const fields = fieldsOf(draft);
  const isStep = ({ name: field }: AskedField) => handoverSteps.some((step) => step === field);
  const notNow = problems.find(({ field }) => field === 'kind');

  async function next() {
    const shown = form.current;
    if (!shown) return;
    // A day that is only half there says so itself; the one kept behind it is not what was meant.
    if (shown.querySelector('[data-half-day]')) return focusFirstProblem(shown);
    if (!(await onNext()) && form.current) focusFirstProblem(form.current);
  }
  const input = (field: AskedField) => {
    const problem = problems.find((each) => each.field === field.name);
    return (
      <FieldInput
        key={field.name}
        {...{ field, dayInput }}
        label={words.label(draft.kind, field)}
        hint={words.hint(draft.kind, field)}
        value={draft[field.name]}
        problem={problem && words.problem(draft.kind, problem)}
        onChange={(value) => onDraft({ ...draft, [field.name]: value })}
      />
    );
  };
  const steps = fields.filter(isStep);

  return (
    <form
      ref={form}
      className="stack stack-large changes"
      noValidate
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        void next();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <header className="stack">
        <ScreenTitle>{t('ask.title', { what, name })}</ScreenTitle>
        <p>{t(`when.${draft.kind}`)}</p>
        <p className="hint">{t('ask.intro')}</p>
      </header>
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void next()} /> : null}
      {notNow ? (
        <Notice kind="put-right" title={words.problem(draft.kind, notNow)}>
          <div>
            <Button onClick={onFacts}>{t('openFacts')}</Button>
          </div>
        </Notice>
      ) : null}
      <div className="card change-fields">
        {fields.filter((field) => !isStep(field)).map(input)}
        {steps.length > 0 ? (
          <fieldset className="choices">
            <legend>{t('steps')}</legend>
            {steps.map(input)}
          </fieldset>
        ) : null}
      </div>
      <div className="actions">
        <Button kind="primary" type="submit" disabled={isBusy}>
          {t('ask.next')}
        </Button>
        <Button onClick={onCancel}>{t('ask.cancel')}</Button>
        <p role="status">{isSlow ? t('ask.working') : ''}</p>
      </div>
    </form>
  );
}

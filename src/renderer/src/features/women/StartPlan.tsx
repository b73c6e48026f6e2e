// Starts a plan from three facts staff know. Says kindly what to put right beside the field, and
// offers the plan that is already there.

import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import {
  type Situation,
  situations,
} from '../../../../shared/domain/workbook/people-and-situations';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { Notice } from '../../ui/Notice';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';

export type PlanDraft = {
  legalName: string;
  prisonNumber: string;
  situation?: Situation | undefined;
};
export const noDraft: PlanDraft = { legalName: '', prisonNumber: '' };

export type StartPlanProps = {
  content: WorkbookContent | undefined;
  /** What was typed before it was closed by a key. */
  draft: PlanDraft;
  onDraft: (draft: PlanDraft) => void;
  /** Closed by a key: what was typed is there again the next time. */
  onClose: () => void;
  /** Nothing is to be started after all. */
  onCancel: () => void;
  onOpen: (plan: string) => void;
  /** To where the recovery sheet is tried out, for whoever may. */
  onTrySheet: (() => void) | undefined;
};

type Problems = { legalName?: string; prisonNumber?: string; situation?: string };

/** What has just appeared below takes the keyboard's place, and comes into sight with it. */
function focusOnArrival(button: HTMLButtonElement | null) {
  button?.focus();
}

export function StartPlan(props: StartPlanProps) {
  const { content, draft, onDraft, onClose, onCancel, onOpen, onTrySheet } = props;
  const { legalName, prisonNumber, situation } = draft;
  const { t, i18n } = useTranslation(['women', 'schedule']);
  const formId = useId();
  const [problems, setProblems] = useState<Problems>({});
  const [there, setThere] = useState<{ plan: string; name: string }>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);

  /** The reasons come from the rules for official numbers and are worded with them. */
  function wordsFor(why: string): string {
    const key = `schedule:identifier.${why}`;
    if (why === 'empty') return t('startPlan.putRight.empty');
    return i18n.exists(key)
      ? t(key as 'schedule:identifier.prison_number_shape')
      : t('startPlan.putRight.other');
  }

  async function start(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const found: Problems = {
      ...(legalName.trim() === '' ? { legalName: t('startPlan.legalNameMissing') } : {}),
      ...(prisonNumber.trim() === '' ? { prisonNumber: t('startPlan.putRight.empty') } : {}),
      ...(situation ? {} : { situation: t('startPlan.situationMissing') }),
    };
    setProblems(found);
    setThere(undefined);
    setFailure(undefined);
    if (!situation || Object.keys(found).length > 0) return focusFirstProblem(form);
    setIsBusy(true);
    try {
      const reply = await bridge.plans.start({ legalName, prisonNumber, situation });
      if (reply.kind === 'started') return onOpen(reply.plan);
      if (reply.kind === 'already-there') setThere(reply);
      else {
        setProblems({ [reply.field]: wordsFor(reply.why) });
        focusFirstProblem(form);
      }
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  }

  return (
    <Dialog
      title={t('startPlan.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onCancel}>{t('startPlan.cancel')}</Button>
          <Button kind="primary" type="submit" form={formId} disabled={isBusy}>
            {t('startPlan.button')}
          </Button>
        </>
      }
    >
      <form id={formId} className="stack" onSubmit={start}>
        <p>{t('startPlan.intro')}</p>
        <TextField
          label={t('startPlan.legalName')}
          hint={t('startPlan.legalNameHint')}
          value={legalName}
          onChange={(typed) => onDraft({ ...draft, legalName: typed })}
          problem={problems.legalName}
          autoFocus
        />
        <TextField
          label={t('startPlan.prisonNumber')}
          hint={t('startPlan.prisonNumberHint')}
          value={prisonNumber}
          onChange={(typed) => onDraft({ ...draft, prisonNumber: typed })}
          problem={problems.prisonNumber}
        />
        <fieldset
          className="choices choices-two"
          aria-describedby={problems.situation ? `${formId}-problem` : undefined}
        >
          <legend>{t('startPlan.situation')}</legend>
          {problems.situation ? (
            <PutRight id={`${formId}-problem`}>{problems.situation}</PutRight>
          ) : null}
          {situations.map((each) => (
            <label key={each} className="choice">
              <input
                type="radio"
                name="situation"
                aria-invalid={problems.situation ? true : undefined}
                checked={situation === each}
                onChange={() => onDraft({ ...draft, situation: each })}
              />
              <span>{content?.words.situations[each] ?? each}</span>
            </label>
          ))}
        </fieldset>
        {there ? (
          <Notice kind="look" title={t('startPlan.alreadyTitle')}>
            <p>
              {there.name === ''
                ? t('startPlan.alreadyElsewhere')
                : t('startPlan.already', { name: there.name })}
            </p>
            <p>{t('startPlan.alreadyNotHer')}</p>
            <div className="actions">
              <Button kind="primary" ref={focusOnArrival} onClick={() => onOpen(there.plan)}>
                {t('startPlan.openIt')}
              </Button>
            </div>
          </Notice>
        ) : null}
        {failure ? <FailureNotice failure={failure} /> : null}
        {failure?.code === 'drill-first' && onTrySheet ? (
          <div className="actions">
            <Button ref={focusOnArrival} onClick={onTrySheet}>
              {t('startPlan.trySheet')}
            </Button>
          </div>
        ) : null}
      </form>
    </Dialog>
  );
}

// A small form that opens under a button: its fields, what to put right, and two ways out of it. Escape is the same as
// Cancel; the first field takes the keyboard's place.

import { type ReactNode, type SubmitEvent, useEffect, useId, useRef } from 'react';
import { Button } from '../../ui/Button';
import { areDaysWhole } from '../../ui/days-whole';
import { FailureNotice } from '../../ui/FailureNotice';
import { PutRight } from '../../ui/PutRight';
import type { Step } from './use-review';

export type AskFormProps = {
  label: string;
  send: string;
  cancel: string;
  step: Step;
  /** What to put right, in words. */
  problem: string | undefined;
  onSend: () => Promise<void>;
  onCancel: () => void;
  children: ReactNode;
};

export function AskForm({
  label,
  send,
  cancel,
  step,
  problem,
  onSend,
  onCancel,
  children,
}: AskFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    // A day that is only half there says so itself; the one kept behind it is not what was meant.
    if (!areDaysWhole(event.currentTarget)) return;
    void onSend();
  }

  function cancelled() {
    step.forget();
    onCancel();
  }

  return (
    <form
      ref={form}
      className="stack ask-form"
      aria-label={label}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancelled();
      }}
    >
      {children}
      <div role="status">{problem ? <PutRight id={id}>{problem}</PutRight> : null}</div>
      {step.failure ? <FailureNotice failure={step.failure} /> : null}
      <div className="actions">
        <Button kind="primary" type="submit">
          {send}
        </Button>
        <Button onClick={cancelled}>{cancel}</Button>
      </div>
    </form>
  );
}

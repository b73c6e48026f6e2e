// At probation's own desk: whether they take the lead over, said by themselves under the plan they read. Nothing stands here
// while nobody asks them.

import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import type { HandoverReceipt } from '../../../../shared/domain/handover/handover-record';
import type { Failure } from '../../../../shared/ipc/failure';
import type { OwnAnswer, OwnAnswerKept } from '../../../../shared/ipc/handover-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { PutRight } from '../../ui/PutRight';
import { WhyNot } from './WhyNot';

type Problem = Extract<OwnAnswerKept, { kind: 'put-right' }>['why'] | 'which_needed';

export function AnswerHandover({ plan }: { plan: string }) {
  const { t, i18n } = useTranslation('handover');
  const [own, setOwn] = useState<OwnAnswer>();
  const [failure, setFailure] = useState<Failure>();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    let isLeft = false;
    bridge.handovers.asked({ plan }).then(
      (found) => {
        if (!isLeft) setOwn(found);
      },
      (thrown) => {
        if (!isLeft) setFailure(failureOf(thrown));
      },
    );
    return () => {
      isLeft = true;
    };
  }, [plan]);
  if (failure && !own) return <FailureNotice failure={failure} />;
  if (!own || !(own.isAsked || own.last)) return null;
  const { last } = own;
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t('own.title')}
      </h2>
      {failure ? <FailureNotice failure={failure} /> : null}
      {last ? (
        <p>
          {t(last.said === 'yes' ? 'own.saidYes' : 'own.saidNo', {
            ...{ name: last.name, words: last.words },
            day: formatDay(last.day, i18n.language),
          })}
        </p>
      ) : null}
      {own.isAsked ? (
        <>
          <p>{t('own.intro')}</p>
          <OwnForm
            plan={plan}
            onFailure={setFailure}
            onEntered={(now) => {
              setFailure(undefined);
              setOwn(now);
              heading.current?.focus();
            }}
          />
        </>
      ) : null}
    </section>
  );
}

type OwnFormProps = {
  plan: string;
  onEntered: (now: OwnAnswer) => void;
  onFailure: (failure: Failure) => void;
};

function OwnForm({ plan, onEntered, onFailure }: OwnFormProps) {
  const { t } = useTranslation('handover');
  const id = useId();
  const [said, setSaid] = useState<HandoverReceipt['said']>();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<Problem>();
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    // Nothing is chosen beforehand: a yes passes the lead.
    if (said === undefined) {
      setProblem('which_needed');
      return;
    }
    try {
      const given = { plan, said, words: said === 'no' ? words : '' };
      const came = await bridge.handovers.answer(given);
      setProblem(came.kind === 'put-right' ? came.why : undefined);
      if (came.kind === 'entered') onEntered(came.now);
      else requestAnimationFrame(() => focusFirstProblem(form));
    } catch (thrown) {
      onFailure(failureOf(thrown));
    }
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ChooseOne
        name={`${id}-said`}
        legend={t('own.said')}
        layout="row"
        value={said}
        options={(['yes', 'no'] as const).map((value) => ({ value, words: t(`one.${value}`) }))}
        onChange={(chosen) => {
          setSaid(chosen);
          setProblem(undefined);
        }}
      />
      {said === 'no' ? (
        <WhyNot
          words={words}
          onWords={(typed) => {
            setWords(typed);
            setProblem(undefined);
          }}
          problem={problem === 'why_needed' ? t('own.problems.why_needed') : undefined}
        />
      ) : null}
      {problem && problem !== 'why_needed' ? (
        <PutRight id={`${id}-problem`}>{t(`own.problems.${problem}`)}</PutRight>
      ) : null}
      <div>
        <Button kind="primary" type="submit">
          {t('own.give')}
        </Button>
      </div>
    </form>
  );
}

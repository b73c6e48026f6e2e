// Referrals that were sent to a council, step by step, and a form for the next one.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { consentNow } from '../../../../shared/domain/sharing/consents';
import {
  type ReferralStep,
  referralOutcomes,
  withdrawnReasons,
} from '../../../../shared/domain/sharing/referral';
import type { ConsentsKept } from '../../../../shared/ipc/consent-calls';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { areDaysWhole } from '../../ui/days-whole';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { DayInput } from './sharing-parts';
import type { ReferReply } from './use-consents';

export type ReferralsProps = {
  kept: ConsentsKept;
  today: Day;
  dayInput: DayInput;
  refer: (step: ReferralStep, referral?: string) => Promise<ReferReply>;
};

export function Referrals({ kept, today, dayInput, refer }: ReferralsProps) {
  const { t } = useTranslation('consents');
  const [open, setOpen] = useState<string>();
  const isAllowed = consentNow(kept.consents, 'duty_to_refer', today).holds;
  const form = (id: string | undefined) => (
    <StepForm
      {...{ today, dayInput }}
      isNew={id === undefined}
      refer={(step) => refer(step, id)}
      onDone={() => setOpen(undefined)}
    />
  );
  return (
    <div className="stack">
      <h4>{t('referral.title')}</h4>
      {kept.referrals.length === 0 ? <p className="hint">{t('referral.none')}</p> : null}
      {kept.referrals.map(({ id, council, steps }) => {
        const isOut = steps.at(-1)?.state !== 'withdrawn';
        return (
          <div key={id} className="stack stack-small referral">
            <p>{council}</p>
            <ul className="plain">
              {steps.map(({ state, day, outcome, why, words }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a history only ever grows at its end
                <li key={i}>
                  {t(`referral.line.${state}`, { day })}{' '}
                  {outcome ? `${t(`referral.outcomes.${outcome}`)}.` : ''}{' '}
                  {why ? `${t(`referral.whys.${why}`)}.` : ''} {words ?? ''}
                </li>
              ))}
            </ul>
            {isOut && !isAllowed ? <p>{t('referral.takenBack')}</p> : null}
            {isOut ? (
              <div>
                <Button
                  expanded={open === id}
                  onClick={() => setOpen(open === id ? undefined : id)}
                >
                  {t('referral.step')}
                  <VisuallyHidden>: {council}</VisuallyHidden>
                </Button>
              </div>
            ) : (
              <p className="hint">{t('referral.notAtCouncil')}</p>
            )}
            {open === id ? form(id) : null}
          </div>
        );
      })}
      {isAllowed ? (
        <div>
          <Button
            expanded={open === 'new'}
            onClick={() => setOpen(open === 'new' ? undefined : 'new')}
          >
            {t('referral.send')}
          </Button>
        </div>
      ) : null}
      {open === 'new' ? form(undefined) : null}
    </div>
  );
}

type StepFormProps = Pick<ReferralsProps, 'today' | 'dayInput'> & {
  isNew: boolean;
  refer: (step: ReferralStep) => Promise<ReferReply>;
  onDone: () => void;
};

function StepForm({ isNew, today, dayInput: DayInputHere, refer, onDone }: StepFormProps) {
  const { t } = useTranslation('consents');
  const [state, setState] = useState<ReferralStep['state'] | undefined>(
    isNew ? 'submitted' : undefined,
  );
  const [day, setDay] = useState<Day | undefined>(today);
  const [outcome, setOutcome] = useState<ReferralStep['outcome']>();
  const [why, setWhy] = useState<ReferralStep['why']>();
  const [words, setWords] = useState('');
  const [stop, setStop] = useState<ReferReply>();
  const isAnswer = state === 'accepted' || state === 'not_accepted';
  const send = async () => {
    if (!state || !day) return;
    const reply = await refer({
      ...{ state, day },
      ...(isAnswer && outcome ? { outcome } : {}),
      ...(state === 'withdrawn' && why ? { why } : {}),
      ...(words.trim() ? { words } : {}),
    });
    setStop(reply);
    if (reply === 'kept') onDone();
  };
  return (
    <div className="stack card" data-sent-by-hand>
      {isNew ? null : (
        <ChooseOne
          name="referral-state"
          legend={t('referral.state')}
          value={state}
          options={(['accepted', 'not_accepted', 'withdrawn'] as const).map((value) => ({
            ...{ value, words: t(`referral.states.${value}`) },
          }))}
          onChange={setState}
        />
      )}
      {isAnswer ? (
        <ChooseOne
          name="referral-outcome"
          legend={t('referral.outcome')}
          value={outcome}
          options={referralOutcomes.map((value) => ({
            ...{ value, words: t(`referral.outcomes.${value}`) },
          }))}
          onChange={setOutcome}
        />
      ) : null}
      {state === 'withdrawn' ? (
        <>
          <p>{t('referral.notAtCouncil')}</p>
          <ChooseOne
            name="referral-why"
            legend={t('referral.why')}
            value={why}
            options={withdrawnReasons.map((value) => ({
              ...{ value, words: t(`referral.whys.${value}`) },
            }))}
            onChange={setWhy}
          />
        </>
      ) : null}
      <DayInputHere label={t('referral.day')} value={day} onChange={setDay} onBlur={() => {}} />
      <TextField
        label={t(
          why === 'other' && state === 'withdrawn' ? 'referral.otherWords' : 'referral.words',
        )}
        value={words}
        onChange={setWords}
        most={500}
      />
      <div role="status">
        {stop && stop !== 'kept' && stop !== 'not-kept' ? (
          <PutRight id="put-referral">{t(`referral.put.${stop}`)}</PutRight>
        ) : null}
      </div>
      <div className="actions">
        <Button
          kind="primary"
          disabled={!state || !day}
          onClick={({ currentTarget }) => areDaysWhole(currentTarget) && void send()}
        >
          {t('referral.keep')}
        </Button>
        <Button onClick={onDone}>{t('referral.cancel')}</Button>
      </div>
    </div>
  );
}

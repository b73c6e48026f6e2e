// Whether she has been told what was shown without her say; if not, why, and when that is looked at again.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { Told } from '../../../../shared/domain/sharing/override';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { areDaysWhole } from '../../ui/days-whole';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';
import type { DayInput } from './sharing-parts';
import type { OverrideReply } from './use-overrides';

export type ToldDraft = { kind: Told['kind'] | undefined; day: Day | undefined; words: string };

export const noTold: ToldDraft = { kind: undefined, day: undefined, words: '' };

/** What was said so far, once there is enough of it to be looked at. */
export function toldOf({ kind, day, words }: ToldDraft): Told | undefined {
  if (!kind || !day) return undefined;
  return kind === 'told' ? { kind, day, by: words } : { kind, lookAgain: day, why: words };
}

export type TellFieldsProps = {
  draft: ToldDraft;
  onDraft: (draft: ToldDraft) => void;
  today: Day;
  dayInput: DayInput;
};

export function TellFields({ draft, onDraft, today, dayInput: DayInputHere }: TellFieldsProps) {
  const { t } = useTranslation('consents');
  const { kind } = draft;
  return (
    <>
      <ChooseOne
        name="told"
        legend={t('override.told.question')}
        value={kind}
        options={(['told', 'not_yet'] as const).map((value) => ({
          ...{ value, words: t(`override.told.${value}`) },
        }))}
        onChange={(value) =>
          onDraft({ kind: value, day: value === 'told' ? today : undefined, words: '' })
        }
      />
      {kind ? (
        <>
          <TextField
            label={t(kind === 'told' ? 'override.told.by' : 'override.told.why')}
            value={draft.words}
            onChange={(words) => onDraft({ ...draft, words })}
            most={kind === 'told' ? 200 : 2000}
          />
          <DayInputHere
            key={kind}
            label={t(kind === 'told' ? 'override.told.day' : 'override.told.lookAgain')}
            hint={kind === 'told' ? undefined : t('override.told.hint')}
            value={draft.day}
            onChange={(day) => onDraft({ ...draft, day })}
            onBlur={() => {}}
          />
        </>
      ) : null}
    </>
  );
}

export type TellFormProps = {
  today: Day;
  dayInput: DayInput;
  tell: (told: Told) => Promise<OverrideReply>;
  onDone: () => void;
};

export function TellForm({ today, dayInput, tell, onDone }: TellFormProps) {
  const { t } = useTranslation('consents');
  const [draft, setDraft] = useState(noTold);
  const [reply, setReply] = useState<OverrideReply>();
  const told = toldOf(draft);
  const send = async () => {
    if (!told) return;
    const answered = await tell(told);
    setReply(answered);
    if (answered.kind === 'kept') onDone();
  };
  return (
    <div className="stack card" data-sent-by-hand>
      <TellFields {...{ draft, today, dayInput }} onDraft={setDraft} />
      <WhatToPutRight reply={reply} />
      <div className="actions">
        <Button
          kind="primary"
          disabled={!told}
          onClick={({ currentTarget }) => areDaysWhole(currentTarget) && void send()}
        >
          {t('override.keep')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </div>
    </div>
  );
}

/** Everything that stands in the way, each in a sentence with what to do. */
export function WhatToPutRight({ reply }: { reply: OverrideReply | undefined }) {
  const { t } = useTranslation('consents');
  return (
    <div role="status" className="stack stack-small">
      {reply?.kind === 'put-right'
        ? reply.why.map((why) => (
            <PutRight key={why} id={`put-${why}`}>
              {t(`override.put.${why}`)}
            </PutRight>
          ))
        : null}
      {reply?.kind === 'wrong-pin' ? (
        <PutRight id="put-pin">{t('override.wrongPin', { count: reply.left })}</PutRight>
      ) : null}
      {reply?.kind === 'wrong-second' ? (
        <PutRight id="put-second">{t('override.wrongSecond', { count: reply.left })}</PutRight>
      ) : null}
    </div>
  );
}

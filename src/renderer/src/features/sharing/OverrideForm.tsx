// Showing something without her say: what exactly, to whom, on what ground, and with whom that was decided. It asks for all
// of it before anything is written down.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { hasOwnLine, type ShareTarget } from '../../../../shared/domain/sharing/levels';
import { gateways, OUTSIDE, type OverrideAsked } from '../../../../shared/domain/sharing/override';
import { readersOf } from '../../../../shared/domain/sharing/overview';
import type { Question, WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Situation } from '../../../../shared/domain/workbook/people-and-situations';
import { groupsFor } from '../../../../shared/domain/workbook/walk';
import type { SecondPerson } from '../../../../shared/ipc/override-calls';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { areDaysWhole } from '../../ui/days-whole';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { SecondPersonFields } from './SecondPersonFields';
import { type DayInput, nameOfTarget } from './sharing-parts';
import { noTold, TellFields, toldOf, WhatToPutRight } from './TellForm';
import type { OverrideReply, Typed } from './use-overrides';

export type OverrideFormProps = {
  situation: Situation;
  content: WorkbookContent;
  today: Day;
  dayInput: DayInput;
  asksPin: boolean;
  /** Keyholders of whom one has to say yes here. */
  seconds: readonly SecondPerson[];
  keep: (asked: OverrideAsked, typed: Typed) => Promise<OverrideReply>;
  onDone: () => void;
};

type Draft = Omit<OverrideAsked, 'gateway' | 'told'> & {
  gateway: OverrideAsked['gateway'] | undefined;
};

const empty: Draft = {
  ...{ what: [], reader: '', recipient: '', gateway: undefined, why: '', less: '' },
  authoriser: { name: '', role: '', confirmed: false },
};

export function OverrideForm(props: OverrideFormProps) {
  const { content, today, dayInput, asksPin, seconds, keep, onDone } = props;
  const { t } = useTranslation('consents');
  const [draft, setDraft] = useState(empty);
  const [toldDraft, setToldDraft] = useState(noTold);
  const [pin, setPin] = useState('');
  const [theirs, setTheirs] = useState({ person: '', passphrase: '' });
  const [reply, setReply] = useState<OverrideReply>();
  const { gateway, reader, authoriser } = draft;
  const told = toldOf(toldDraft);
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  const person = (more: Partial<Draft['authoriser']>) =>
    change({ authoriser: { ...authoriser, ...more } });
  const isWhole = gateway !== undefined && reader !== '' && told !== undefined;
  const send = async () => {
    if (!isWhole) return;
    const answered = await keep({ ...draft, gateway, told }, { pin, ...theirs });
    setReply(answered);
    setPin('');
    if (answered.kind === 'wrong-second') setTheirs({ ...theirs, passphrase: '' });
    if (answered.kind === 'kept') onDone();
  };
  return (
    <div className="stack card override-form" data-sent-by-hand>
      <ChooseOne
        name="gateway"
        legend={t('override.gateway')}
        value={gateway}
        options={gateways.map((value) => ({ value, words: t(`override.gateways.${value}`) }))}
        onChange={(value) => change({ gateway: value })}
      />
      <WhatExactly {...props} what={draft.what} onWhat={(what) => change({ what })} />
      <ChooseOne
        name="override-reader"
        legend={t('override.reader')}
        value={reader === '' ? undefined : reader}
        options={[
          ...readersOf(content.workbook)
            .filter((each) => each !== 'peer')
            .map((value) => ({ value, words: content.words.audiences[value] })),
          { value: OUTSIDE, words: t('override.outside'), under: t('override.outsideHint') },
        ]}
        onChange={(value) => change({ reader: value })}
      />
      <TextField
        label={t('override.recipient')}
        value={draft.recipient}
        onChange={(recipient) => change({ recipient })}
        most={200}
      />
      <TextArea label={t('override.why')} value={draft.why} onChange={(why) => change({ why })} />
      <TextArea
        label={t('override.less')}
        value={draft.less}
        onChange={(less) => change({ less })}
      />
      <SecondPersonFields
        {...{ seconds, authoriser, theirs }}
        onAuthoriser={person}
        onTheirs={setTheirs}
      />
      <TellFields {...{ today, dayInput }} draft={toldDraft} onDraft={setToldDraft} />
      {asksPin ? (
        <TextField
          label={t('override.pin')}
          type="password"
          value={pin}
          onChange={setPin}
          most={48}
        />
      ) : null}
      <WhatToPutRight reply={reply} />
      <div className="actions">
        <Button
          kind="primary"
          disabled={!isWhole}
          onClick={({ currentTarget }) => areDaysWhole(currentTarget) && void send()}
        >
          {t('override.keep')}
        </Button>
        <Button onClick={onDone}>{t('override.cancel')}</Button>
      </div>
    </div>
  );
}

type WhatExactlyProps = Pick<OverrideFormProps, 'content' | 'situation'> & {
  what: readonly ShareTarget[];
  onWhat: (what: ShareTarget[]) => void;
};

/** Page by page: its everyday answers in one line, and each answer that has to be named by itself. */
function WhatExactly({ content, situation, what, onWhat }: WhatExactlyProps) {
  const { t } = useTranslation('consents');
  const isNamed = (target: ShareTarget) =>
    what.some(({ kind, id }) => kind === target.kind && id === target.id);
  const toggle = (target: ShareTarget) =>
    onWhat(
      isNamed(target)
        ? what.filter(({ kind, id }) => kind !== target.kind || id !== target.id)
        : [...what, target],
    );
  const line = (target: ShareTarget, words: string) => (
    <label key={`${target.kind} ${target.id}`} className="choice">
      <input type="checkbox" checked={isNamed(target)} onChange={() => toggle(target)} />
      <span>{words}</span>
    </label>
  );
  const isApart = (question: Question) => hasOwnLine(question) || question.gatedBy !== undefined;
  return (
    <fieldset className="stack">
      <legend>{t('override.what')}</legend>
      <p className="hint">{t('override.whatHint')}</p>
      {groupsFor(content.workbook, situation)
        .flatMap(({ pages }) => pages)
        .map((page) => {
          const title = content.words.pages[page.id]?.title ?? page.id;
          return (
            <details key={page.id}>
              <summary>{title}</summary>
              <div className="choices">
                {page.questions.every(isApart)
                  ? null
                  : line({ kind: 'page', id: page.id }, t('override.wholePage', { page: title }))}
                {page.questions.map(({ key }) => {
                  const target: ShareTarget = { kind: 'question', id: key };
                  return line(target, nameOfTarget(content, target));
                })}
              </div>
            </details>
          );
        })}
      {what.length === 0 ? null : (
        <p>
          {t('override.named', {
            what: what.map((each) => nameOfTarget(content, each)).join(', '),
          })}
        </p>
      )}
    </fieldset>
  );
}

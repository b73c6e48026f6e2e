// One yes of hers: where it stands, and a form to write down what she says.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { type Consent, type YesKind, yesNow } from '../../../../shared/domain/sharing/consents';
import type { ConsentsKept } from '../../../../shared/ipc/consent-calls';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { areDaysWhole } from '../../ui/days-whole';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { DayInput } from './sharing-parts';
import type { SayReply } from './use-consents';

export type OneConsentProps = {
  what: YesKind;
  kept: ConsentsKept;
  today: Day;
  dayInput: DayInput;
  say: (consent: Consent) => Promise<SayReply>;
};

export function OneConsent(props: OneConsentProps) {
  const { what, kept, today } = props;
  const { t } = useTranslation('consents');
  const [isOpen, setIsOpen] = useState(false);
  const now = yesNow(kept.consents, what, today);
  const last = now.holds ? now.yes : now.last;
  const standing = () => {
    if (now.holds) return t('now.yes', { day: now.yes.day });
    const day = now.because === 'over' ? last?.until : last?.day;
    return t(`now.${now.because}`, { day });
  };
  const wish = what === 'council' || what === 'contact' ? kept.inHerPlan[what] : undefined;
  return (
    <li className="stack stack-small consent" data-yes={what}>
      <h4>{t(`what.${what}`)}</h4>
      <p className={now.holds ? 'consent-yes' : undefined}>
        {standing()} {last?.words ?? ''}
      </p>
      {now.holds && last?.until ? <p>{t('now.until', { day: last.until })}</p> : null}
      {last?.there ? <p className="hint">{t('now.there', { names: last.there })}</p> : null}
      {wish && !now.holds ? <p className="hint">{t('inHerPlan', { words: wish })}</p> : null}
      {what === 'referral' && kept.inHerPlan.choice && !now.holds ? (
        <p className="hint">{t(`inHerPlanChoice.${kept.inHerPlan.choice}`)}</p>
      ) : null}
      <div>
        <Button expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('ask')}
          <VisuallyHidden>: {t(`what.${what}`)}</VisuallyHidden>
        </Button>
      </div>
      {isOpen ? <ConsentForm {...props} onDone={() => setIsOpen(false)} /> : null}
    </li>
  );
}

const asksWords: readonly YesKind[] = ['council', 'contact', 'landlord', 'benefits'];

function ConsentForm(props: OneConsentProps & { onDone: () => void }) {
  const { what, today, dayInput: DayInputHere, say, onDone } = props;
  const { t } = useTranslation('consents');
  const [said, setSaid] = useState<Consent['said']>();
  const [day, setDay] = useState<Day | undefined>(today);
  const [until, setUntil] = useState<Day>();
  const [there, setThere] = useState('');
  const [words, setWords] = useState('');
  const [country, setCountry] = useState<Consent['country']>();
  const [why, setWhy] = useState<SayReply>();
  const isYes = said === 'yes';
  const send = async () => {
    if (!said || !day) return;
    const reply = await say({
      ...{ what, said, day, there },
      ...(isYes && until ? { until } : {}),
      ...(isYes && words.trim() ? { words } : {}),
      ...(isYes && country ? { country } : {}),
    });
    setWhy(reply);
    if (reply === 'kept') onDone();
  };
  return (
    <div className="stack card" data-sent-by-hand>
      <ChooseOne
        name={`said-${what}`}
        legend={t('form.said')}
        value={said}
        options={[
          { value: 'yes', words: t('form.yes') },
          { value: 'no', words: t('form.no') },
        ]}
        onChange={setSaid}
      />
      {isYes && what !== 'referral' && asksWords.includes(what) ? (
        <TextField
          label={t(`form.${what}`)}
          hint={what === 'contact' ? t('form.contactHint') : undefined}
          value={words}
          onChange={setWords}
          most={500}
        />
      ) : null}
      {isYes && what === 'council' ? (
        <ChooseOne
          name="country"
          legend={t('form.country')}
          value={country}
          options={[
            { value: 'england', words: t('form.england') },
            { value: 'wales', words: t('form.wales') },
          ]}
          onChange={setCountry}
        />
      ) : null}
      <TextField label={t('form.there')} value={there} onChange={setThere} most={200} />
      <DayInputHere label={t('form.day')} value={day} onChange={setDay} onBlur={() => {}} />
      {isYes ? (
        <DayInputHere label={t('form.until')} value={until} onChange={setUntil} onBlur={() => {}} />
      ) : null}
      <div role="status">
        {why && why !== 'kept' && why !== 'not-kept' ? (
          <PutRight id={`put-${what}`}>
            {why === 'needs-her' ? t('needsHer') : t(`put.${why}`)}
          </PutRight>
        ) : null}
      </div>
      <div className="actions">
        <Button
          kind="primary"
          disabled={!said || !day}
          onClick={({ currentTarget }) => areDaysWhole(currentTarget) && void send()}
        >
          {t('form.keep')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </div>
    </div>
  );
}

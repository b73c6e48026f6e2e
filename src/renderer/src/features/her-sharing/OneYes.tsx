// One thing that needs her yes: where it stands, and, once pressed, what goes with it and her yes or no.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { type Consent, type YesKind, yesNow } from '../../../../shared/domain/sharing/consents';
import type { HerYeses } from '../../../../shared/ipc/her-calls';
import { Button } from '../../ui/Button';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';
import { UntilWhen } from './UntilWhen';
import type { Said, SaidReply } from './use-her-yeses';

const wordsOf = {
  council: 'yes.councilName',
  contact: 'yes.contactWords',
  landlord: 'yes.landlordWords',
  benefits: 'yes.benefitsWords',
} as const;

export type OneYesProps = {
  what: YesKind;
  yeses: HerYeses;
  today: Day;
  isOpen: boolean;
  onOpen: () => void;
  say: (said: Said) => Promise<SaidReply>;
};

export function OneYes({ what, yeses, today, isOpen, onOpen, say }: OneYesProps) {
  const { t } = useTranslation('her-sharing');
  const now = yesNow(yeses.consents, what, today);
  const last = now.holds ? now.yes : now.last;
  const standing = () => {
    if (last?.said === 'yes' && now.holds) return t('yes.since', { day: last.day });
    return last?.said === 'no' ? t('yes.no', { day: last.day }) : t('yes.not');
  };
  return (
    <div className="her-person" data-open={isOpen}>
      <button
        type="button"
        className="tile"
        data-yes={what}
        aria-expanded={isOpen}
        onClick={onOpen}
      >
        <span>
          {t(`yes.${what}`)}
          <span className="under her-state" data-state={now.holds ? 'all' : 'nothing'}>
            {standing()} {now.holds ? now.yes.words : ''}
          </span>
        </span>
      </button>
      {isOpen ? (
        <SayIt
          {...{ what, yeses, say }}
          yes={now.holds ? now.yes : undefined}
          before={last?.words}
        />
      ) : null}
    </div>
  );
}

type SayItProps = Pick<OneYesProps, 'what' | 'yeses' | 'say'> & {
  /** Her yes, while it holds. */
  yes: Omit<Consent, 'there'> | undefined;
  before: string | undefined;
};

function SayIt({ what, yeses, say, yes, before }: SayItProps) {
  const isYes = yes !== undefined;
  const { t } = useTranslation('her-sharing');
  const { inHerPlan } = yeses;
  const wish = what === 'council' || what === 'contact' ? inHerPlan[what] : undefined;
  const [words, setWords] = useState(before ?? '');
  const [country, setCountry] = useState<'england' | 'wales'>();
  const [why, setWhy] = useState<SaidReply>();
  const asks = what === 'referral' ? undefined : wordsOf[what];
  const send = async (said: 'yes' | 'no') => {
    const says = said === 'yes';
    setWhy(
      await say({
        ...{ what, said },
        ...(says && asks && words.trim() ? { words: words.trim() } : {}),
        ...(says && what === 'council' && country ? { country } : {}),
      }),
    );
  };
  return (
    <div className="her-choose stack">
      {wish && !isYes ? <p>{t('yes.inPlan', { words: wish })}</p> : null}
      {asks && !isYes ? (
        <TextField label={t(asks)} value={words} onChange={setWords} most={500} />
      ) : null}
      {what === 'council' && !isYes ? (
        <fieldset>
          <legend>{t('yes.country')}</legend>
          <div className="actions">
            {(['england', 'wales'] as const).map((each) => (
              <Button key={each} pressed={country === each} onClick={() => setCountry(each)}>
                {t(`yes.${each}`)}
              </Button>
            ))}
          </div>
        </fieldset>
      ) : null}
      <div className="actions">
        {isYes ? (
          <Button onClick={() => void send('no')}>{t('yes.takeBack')}</Button>
        ) : (
          <>
            <Button kind="primary" onClick={() => void send('yes')}>
              {t('yes.sayYes')}
            </Button>
            <Button onClick={() => void send('no')}>{t('yes.sayNo')}</Button>
          </>
        )}
      </div>
      {yes ? (
        <UntilWhen
          until={yes.until}
          onUntil={async (until) => {
            const { words: same, country: where } = yes;
            const again = {
              ...{ what, said: 'yes' as const },
              ...(same === undefined ? {} : { words: same }),
              ...(where === undefined ? {} : { country: where }),
              ...(until === undefined ? {} : { until }),
            };
            const reply = await say(again);
            setWhy(reply);
            return reply === 'kept';
          }}
        />
      ) : null}
      <div role="status">
        {why && why !== 'kept' && why !== 'not-kept' ? (
          <PutRight id={`put-${what}`}>{t(`yes.put.${why}`)}</PutRight>
        ) : null}
        {why === 'kept' ? <p>{t('kept')}</p> : null}
      </div>
    </div>
  );
}

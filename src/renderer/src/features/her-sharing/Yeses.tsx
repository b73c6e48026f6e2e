// What needs her own yes: three for asking a council, one for her landlord, one for the benefits office. Saying yes and
// taking it back are one press each, once it is open.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consentNow, type YesKind } from '../../../../shared/domain/sharing/consents';
import type { HerYeses } from '../../../../shared/ipc/her-calls';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useHerChoosing } from './her-sharing-parts';
import { OneYes } from './OneYes';
import { useHerYeses } from './use-her-yeses';

export function Yeses({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('her-sharing');
  const { today } = useHerChoosing();
  const { yeses, failure, say, load } = useHerYeses();
  const [open, setOpen] = useState<YesKind>();
  const one = (what: YesKind) =>
    yeses ? (
      <OneYes
        {...{ what, yeses, today, say }}
        isOpen={open === what}
        onOpen={() => setOpen(open === what ? undefined : what)}
      />
    ) : null;
  const asking = yeses && consentNow(yeses.consents, 'duty_to_refer', today);
  return (
    <>
      <div>
        <Button onClick={onBack}>{t('back')}</Button>
      </div>
      <ScreenTitle>{t('yes.open')}</ScreenTitle>
      <p>{t('yes.intro')}</p>
      {failure ? <FailureNotice failure={failure} onTryAgain={load} /> : null}
      {yeses && asking ? (
        <>
          <section className="stack" aria-labelledby="yes-dtr">
            <h2 id="yes-dtr">{t('yes.dtr.title')}</h2>
            <p>{t('yes.dtr.words')}</p>
            <ul className="plain her-people">
              {(['referral', 'council', 'contact'] as const).map((what) => (
                <li key={what}>{one(what)}</li>
              ))}
            </ul>
            <p role="status">
              {asking.holds ? t('yes.all', { council: asking.council }) : t('yes.missing')}
            </p>
            {!asking.holds &&
            asking.missing.some(({ because }) => because === 'only_in_england') ? (
              <p>{t('yes.onlyEngland')}</p>
            ) : null}
            <Sent yeses={yeses} isAllowed={asking.holds} />
          </section>
          <ul className="plain her-people">
            <li>{one('landlord')}</li>
            <li>{one('benefits')}</li>
          </ul>
        </>
      ) : null}
    </>
  );
}

/** Where each referral stands. A yes that is gone does not stop what was sent. */
function Sent({ yeses: { referrals }, isAllowed }: { yeses: HerYeses; isAllowed: boolean }) {
  const { t } = useTranslation('her-sharing');
  if (referrals.length === 0) return null;
  const isOut = referrals.some(({ steps }) => steps.at(-1)?.state !== 'withdrawn');
  return (
    <div className="stack stack-small">
      <h3>{t('yes.sent.title')}</h3>
      <ul className="plain stack stack-small">
        {referrals.flatMap(({ council, steps }, i) =>
          steps.map(({ state, day }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a history only ever grows at its other end
            <li key={`${i} ${at}`}>{t(`yes.sent.${state}`, { council, day })}</li>
          )),
        )}
      </ul>
      {isOut && !isAllowed ? <p>{t('yes.sent.stillThere')}</p> : null}
    </div>
  );
}

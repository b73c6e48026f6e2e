// What needs her own yes: three for asking a council, one for her landlord, one for the benefits office; and the referrals
// that were sent with it.

import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import {
  type ConsentMatter,
  consentMatters,
  consentNow,
  yesesFor,
} from '../../../../shared/domain/sharing/consents';
import type { ConsentsKept, KeptConsent } from '../../../../shared/ipc/consent-calls';
import { FailureNotice } from '../../ui/FailureNotice';
import { OneConsent } from './OneConsent';
import { Referrals } from './Referrals';
import type { DayInput } from './sharing-parts';
import { useConsents } from './use-consents';

export type ConsentsProps = {
  plan: string;
  today: Day;
  withHer: boolean;
  dayInput: DayInput;
  /** All of them where it is left out. */
  matters?: readonly ConsentMatter[];
};

export function Consents(props: ConsentsProps) {
  const { plan, today, withHer, dayInput, matters = consentMatters } = props;
  const { t } = useTranslation('consents');
  const { kept, failure, load, say, refer } = useConsents(plan);
  return (
    <section className="stack" aria-labelledby="consents">
      <h2 id="consents" tabIndex={-1}>
        {t('title')}
      </h2>
      <p>{t('intro')}</p>
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void load()} /> : null}
      {kept ? (
        <>
          {matters.map((matter) => (
            <section key={matter} className="stack card" aria-labelledby={`matter-${matter}`}>
              <h3 id={`matter-${matter}`}>{t(`matter.${matter}`)}</h3>
              <ul className="plain stack">
                {yesesFor[matter].map((what) => (
                  <OneConsent
                    key={what}
                    {...{ what, kept, today, dayInput }}
                    say={(consent) => say(consent, withHer)}
                  />
                ))}
              </ul>
              {matter === 'duty_to_refer' ? (
                <>
                  <Allowed kept={kept} today={today} />
                  <Referrals {...{ kept, today, dayInput, refer }} />
                </>
              ) : null}
            </section>
          ))}
          <AllSheSaid consents={kept.consents} />
        </>
      ) : null}
    </section>
  );
}

function Allowed({ kept, today }: { kept: ConsentsKept; today: Day }) {
  const { t } = useTranslation('consents');
  const now = consentNow(kept.consents, 'duty_to_refer', today);
  if (now.holds) return <p role="status">{t('allowed', { council: now.council })}</p>;
  return (
    <div role="status">
      <p>{t('notAllowed')}</p>
      {now.missing.some(({ because }) => because === 'only_in_england') ? (
        <p>{t('onlyInEngland')}</p>
      ) : null}
    </div>
  );
}

/** Everything she said, the newest first, with who was there and who wrote it down. */
function AllSheSaid({ consents }: { consents: readonly KeptConsent[] }) {
  const { t, i18n } = useTranslation('consents');
  if (consents.length === 0) return null;
  const by = ({ inHerPlan, onHerScreen, withHer, worker }: KeptConsent) => {
    if (inHerPlan) return t('by.plan');
    if (onHerScreen) return t('by.hers');
    return t(withHer ? 'by.desk' : 'by.without', { worker });
  };
  return (
    <details>
      <summary>{t('history')}</summary>
      <ul className="plain stack stack-small">
        {consents.toReversed().map((each, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a history only ever grows at its other end
          <li key={consents.length - i}>
            <p>
              {t('line', {
                what: t(`what.${each.what}`),
                said: t(`said.${each.said}`),
                day: formatDay(each.day, i18n.language),
              })}{' '}
              {each.words ?? ''}
            </p>
            <p className="hint">
              {by(each)} {each.there ? t('now.there', { names: each.there }) : ''}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

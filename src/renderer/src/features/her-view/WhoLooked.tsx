// Who has looked at her plan, as what, when and in which ways: a day and a person at a time, the newest first.

import { useTranslation } from 'react-i18next';
import type { LookDay, LookMade } from '../../../../shared/domain/audit/looks';
import { bridge } from '../../bridge/bridge';
import { useFileLanguage } from '../../ui/language';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { AskedFor } from './AskedFor';

export function WhoLooked() {
  const { t } = useTranslation('her');
  const spokenHere = useFileLanguage('her');
  return (
    <main className="her-main stack stack-large" {...spokenHere}>
      <ScreenTitle>{t('looks.title')}</ScreenTitle>
      <p>{t('looks.note')}</p>
      <AskedFor ask={() => bridge.her.looks({})}>
        {({ days, since, isCut, putBack = [] }) => (
          <>
            {days.length === 0 ? <p>{t('looks.none')}</p> : null}
            <ul className="plain stack looks">
              {days.map((each) => (
                <OneDay key={[each.day, each.by, each.role].join(' ')} of={each} />
              ))}
            </ul>
            {isCut ? <p>{t('looks.older')}</p> : null}
            <PutBackWords of={putBack} />
            {since ? <p>{t('looks.before', { day: since })}</p> : null}
          </>
        )}
      </AskedFor>
    </main>
  );
}

/** The list is only as whole as the log: where it went back to an earlier day, she is told. */
function PutBackWords({ of }: { of: readonly { day: string; from: string }[] }) {
  const { t } = useTranslation('her');
  return of.map(({ day, from }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
    <p key={i}>{t('looks.putBack', { day, from })}</p>
  ));
}

export function OneDay({ of: { by, role, day, made } }: { of: LookDay }) {
  const { t } = useTranslation('her');
  const who = { by: by || t('looks.gone'), role: t(`looks.roles.${role}`) };
  return (
    <li>
      <p className="look-head">{t('looks.head', { ...who, day })}</p>
      <ul>
        {made.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
          <li key={i}>
            <OneLook made={one} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function OneLook({ made }: { made: LookMade }) {
  const { t } = useTranslation('her');
  if (made.what === 'outside') {
    return t('looks.outside', { purpose: t(`looks.purposes.${made.purpose}`) });
  }
  if (made.what === 'copy' || made.what === 'printed') {
    return t(`looks.${made.what}`, {
      copyFor: t(`looks.copyFor.${made.copyFor}`),
      pages: t('looks.pages', { count: made.pages }),
    });
  }
  return t(`looks.did.${made.what}`);
}

// Who has had her plan open and which copies were made, as a plain list.

import { useTranslation } from 'react-i18next';
import type { Look } from '../../../../shared/ipc/her-calls';
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
        {(looks) =>
          looks.length === 0 ? (
            <p>{t('looks.none')}</p>
          ) : (
            <ul className="plain stack looks">
              {looks.map((look, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
                <li key={i}>
                  <LookInWords look={look} />
                </li>
              ))}
            </ul>
          )
        }
      </AskedFor>
    </main>
  );
}

function LookInWords({ look }: { look: Look }) {
  const { t } = useTranslation('her');
  const { by, day } = look;
  if (look.kind === 'opened') return t('looks.opened', { by, day });
  if (look.kind === 'outside') {
    return t('looks.outside', { by, day, purpose: t(`looks.purposes.${look.purpose}`) });
  }
  const copyFor = t(`looks.copyFor.${look.copyFor}`);
  return t('looks.copy', { by, day, copyFor, count: look.pages });
}

// What was shown without her say because of serious harm, as far as she was told of it.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareTarget } from '../../../../shared/domain/sharing/levels';
import type { HerOverride } from '../../../../shared/ipc/override-calls';
import { bridge } from '../../bridge/bridge';

export function WithoutMe({ nameOf }: { nameOf: (target: ShareTarget) => string }) {
  const { t } = useTranslation('her-sharing');
  const [shown, setShown] = useState<readonly HerOverride[]>([]);
  useEffect(() => {
    bridge.her.withoutMe({}).then(setShown, () => {});
  }, []);
  if (shown.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="without-me">
      <h2 id="without-me">{t('without.title')}</h2>
      <ul className="plain stack">
        {shown.map(({ day, what, recipient, gateway, toldOn, toldBy }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
          <li key={i} className="card stack stack-small">
            <p>{t('without.what', { day, recipient })}</p>
            <p>{t('without.pages', { what: what.map(nameOf).join(', ') })}</p>
            <p>{t(`without.why.${gateway}`)}</p>
            <p>{t('without.told', { by: toldBy, day: toldOn })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

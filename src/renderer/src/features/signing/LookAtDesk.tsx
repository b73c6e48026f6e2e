// The certificate of another desk before it is trusted: its fingerprint is read out over the telephone first.

import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorityShown } from '../../../../shared/ipc/certificate-calls';
import { Button } from '../../ui/Button';
import { Fingerprint } from './Certificate';

export type LookAtDeskProps = {
  authority: AuthorityShown;
  isBusy: boolean;
  onTrust: () => void;
  onLeave: () => void;
};

export function LookAtDesk({ authority, isBusy, onTrust, onLeave }: LookAtDeskProps) {
  const { t } = useTranslation('taken-back');
  const [isSame, setIsSame] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const id = useId();
  return (
    <section className="stack signing-file" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {t('look.title')}
      </h3>
      <dl className="pairs">
        <dt>{t('look.name')}</dt>
        <dd>{authority.name}</dd>
        <dt>{t('look.until')}</dt>
        <dd>{t('look.untilDay', { until: authority.until })}</dd>
      </dl>
      <h4>{t('look.fingerprint')}</h4>
      <Fingerprint groups={authority.fingerprint} />
      <p>{t('look.ring')}</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={isSame}
          onChange={(event) => setIsSame(event.target.checked)}
        />
        <span>{t('look.same')}</span>
      </label>
      <div className="actions">
        <Button
          kind="primary"
          disabled={!isSame || isBusy}
          describedBy={`${id}-needed`}
          onClick={onTrust}
        >
          {t('look.trust')}
        </Button>
        <Button onClick={onLeave}>{t('look.leave')}</Button>
      </div>
      <p id={`${id}-needed`} className="hint">
        {isSame ? '' : t('look.needed')}
      </p>
    </section>
  );
}

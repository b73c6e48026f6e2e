// What a certificate says of itself, as pairs of words; and its fingerprint, in groups that can be read out.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateShown } from '../../../../shared/ipc/signing-calls';

type CertificateProps = { certificate: CertificateShown; children?: ReactNode };

export function Certificate({ certificate, children }: CertificateProps) {
  const { t } = useTranslation('signing');
  return (
    <dl className="pairs">
      <dt>{t('now.name')}</dt>
      <dd>{certificate.name}</dd>
      <dt>{t('now.issuer')}</dt>
      <dd>{certificate.issuer}</dd>
      <dt>{t('now.key')}</dt>
      <dd>{t(`key.${certificate.key}`)}</dd>
      {children}
      <dt>{t('now.until')}</dt>
      <dd>{t('until', { until: certificate.until })}</dd>
    </dl>
  );
}

export function Fingerprint({ groups }: { groups: readonly string[] }) {
  return (
    <p className="fingerprint">
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fingerprint never changes, and two groups may be the same
        <span key={at}>{group} </span>
      ))}
    </p>
  );
}

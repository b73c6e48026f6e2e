// Everything one entry ever said, with who wrote it and when.

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ContactShown,
  type ContactVersion,
  linesChanged,
} from '../../../../shared/domain/contacts/contact';
import { bridge } from '../../bridge/bridge';
import { useHistory } from '../../bridge/use-history';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { localDay } from '../../ui/local-day';

export type ContactHistoryProps = { contact: ContactShown; onClose: () => void };

export function ContactHistory({ contact: { id, said }, onClose }: ContactHistoryProps) {
  const { t, i18n } = useTranslation('contacts');
  const read = useCallback(() => bridge.contacts.history({ contact: id }), [id]);
  const { versions, failure, lookAgain } = useHistory<ContactVersion>(read);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const what = (version: ContactVersion, before: ContactVersion | undefined) => {
    if (version.what !== 'changed' || !before) {
      return t(`history.${version.what === 'changed' ? 'changedNothing' : version.what}`);
    }
    const lines = linesChanged(before.said, version.said);
    if (lines.length === 0) return t('history.changedNothing');
    return t('history.changed', {
      lines: list.format(lines.map((line) => t(`history.lines.${line}`))),
    });
  };
  return (
    <Dialog
      title={t('history.title', { name: said.name })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('history.close')}</Button>}
    >
      {failure ? <FailureNotice failure={failure} onTryAgain={lookAgain} /> : null}
      <ol className="plain stack">
        {versions?.map((version, at) => (
          <li key={version.seq}>
            {t('history.line', {
              day: localDay(new Date(version.at)),
              by: version.by,
              what: what(version, versions[at + 1]),
            })}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

// Everything one entry ever said, with who wrote it and when.

import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ContactSaid,
  type ContactShown,
  type ContactVersion,
  linesChanged,
  putBack,
} from '../../../../shared/domain/contacts/contact';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge } from '../../bridge/bridge';
import { useHistory } from '../../bridge/use-history';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { localDay } from '../../ui/local-day';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export type ContactHistoryProps = {
  contact: ContactShown;
  /** Writes it as it is to stand; left out where this worker may not. Says whether it was written. */
  onPutBack: ((said: ContactSaid) => Promise<boolean>) | undefined;
  /** Why it could not be. */
  notWritten: Failure | undefined;
  onClose: () => void;
};

export function ContactHistory({ contact, onPutBack, notWritten, onClose }: ContactHistoryProps) {
  const { id, said } = contact;
  const { t, i18n } = useTranslation('contacts');
  const announce = useAnnounce();
  const read = useCallback(() => bridge.contacts.history({ contact: id }), [id]);
  const { versions, failure, lookAgain } = useHistory<ContactVersion>(read);
  const head = useRef<HTMLParagraphElement>(null);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const what = (version: ContactVersion, lines: readonly (keyof ContactSaid)[]) => {
    if (version.what !== 'changed') return t(`history.${version.what}`);
    if (lines.length === 0) return t('history.changedNothing');
    return t('history.changed', {
      lines: list.format(lines.map((line) => t(`history.lines.${line}`))),
    });
  };
  const back = async (next: ContactSaid) => {
    if (!(await onPutBack?.(next))) return;
    announce(t('history.isBack'));
    // The button that was pressed is gone.
    head.current?.focus();
    lookAgain();
  };
  return (
    <Dialog
      title={t('history.title', { name: said.name })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('history.close')}</Button>}
    >
      <p className="hint" ref={head} tabIndex={-1}>
        {t('history.note')}
      </p>
      {failure ? <FailureNotice failure={failure} onTryAgain={lookAgain} /> : null}
      {notWritten ? <FailureNotice failure={notWritten} /> : null}
      <ol className="plain stack">
        {versions?.map((version, at) => {
          const before = versions[at + 1]?.said;
          const lines =
            before && version.what === 'changed' ? linesChanged(before, version.said) : [];
          const next = before && putBack(said, { before, after: version.said });
          const canBe =
            onPutBack && next && lines.length > 0 && linesChanged(said, next).length > 0;
          return (
            <li key={version.seq} className="stack stack-small">
              <p>
                {t('history.line', {
                  day: localDay(new Date(version.at)),
                  by: version.by,
                  what: what(version, lines),
                })}
              </p>
              {before && lines.length > 0 ? (
                <Lines {...{ lines, before, after: version.said }} />
              ) : null}
              {canBe ? (
                <div>
                  <Button kind="quiet" onClick={() => void back(next)}>
                    {t('history.putBack')}
                    <VisuallyHidden>
                      : {list.format(lines.map((line) => t(`history.lines.${line}`)))}
                    </VisuallyHidden>
                  </Button>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}

type LinesProps = {
  lines: readonly (keyof ContactSaid)[];
  before: ContactSaid;
  after: ContactSaid;
};

/** What each line said before and after, so that a slip can be seen and put right. */
function Lines({ lines, before, after }: LinesProps) {
  const { t } = useTranslation('contacts');
  const words = (line: keyof ContactSaid, said: ContactSaid): string => {
    if (line === 'is') return t(`form.${said.is}`);
    if (line === 'help') return t(`helps.${said.help}`);
    const value = said[line];
    if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
    return value.trim() === '' ? t('history.nothing') : value;
  };
  return (
    <dl className="contact-lines">
      {lines.map((line) => (
        <div key={line}>
          <dt>{t(`history.lines.${line}`)}</dt>
          <dd>
            {t('history.was', { words: words(line, before) })}
            {'\n'}
            {t('history.became', { words: words(line, after) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

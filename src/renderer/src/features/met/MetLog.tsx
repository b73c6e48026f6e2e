// What we did: contacts and sittings in one list, the newest first, and the form to write the next one down.

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import {
  inOneLog,
  type KeptContact,
  type LogEntry,
  type SittingInLog,
} from '../../../../shared/domain/met/contact';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { useSlow } from '../../ui/use-slow';
import { ContactCard } from './ContactCard';
import { ContactForm, type DayInput } from './ContactForm';
import { type MetDesk, useMet } from './use-met';
import './met.css';

/** So many stand open; the rest are asked for. */
const FIRST = 10;

export type MetLogProps = {
  plan: string;
  today: Day;
  content: WorkbookContent;
  dayInput: DayInput;
  /** Takes what comes next where promises are made. */
  onPromise: (from: KeptContact) => void;
};

export function MetLog({ plan, today, content, dayInput, onPromise }: MetLogProps) {
  const { t } = useTranslation('met');
  const announce = useAnnounce();
  const desk = useMet(plan);
  const write = useRef<HTMLButtonElement>(null);
  /** `new`, and the ids of those that are put right. One that is begun stays open beside the next. */
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const openToo = (which: string) => setOpen((all) => new Set([...all, which]));
  /** Stays the same while the form is open: sent twice, it is one. */
  const [fresh, setFresh] = useState<string>(newId);
  const [areAll, setAreAll] = useState(false);
  const entries = inOneLog(desk.contacts ?? [], desk.sittings);
  const shown = areAll ? entries : entries.slice(0, FIRST);
  const isSlow = useSlow(desk.contacts === undefined && desk.failure === undefined);
  const close = (which: string) => {
    setOpen((all) => new Set([...all].filter((one) => one !== which)));
    // The button is drawn again first.
    requestAnimationFrame(() => write.current?.focus());
  };
  const form = (contact: string, which: string, before?: KeptContact) => (
    <ContactForm
      {...{ today, dayInput, before: before?.said }}
      onSend={async (said) => {
        const isKept = await desk.save(contact, said);
        if (isKept) {
          announce(t('form.kept'));
          close(which);
        }
        return isKept;
      }}
      onCancel={() => close(which)}
    />
  );
  return (
    <section className="stack" aria-labelledby="met-list">
      <h2 id="met-list">{t('list.title')}</h2>
      {desk.failure ? <FailureNotice failure={desk.failure} onTryAgain={desk.lookAgain} /> : null}
      {open.has('new') ? (
        form(fresh, 'new')
      ) : (
        <div>
          <Button
            ref={write}
            kind="primary"
            onClick={() => {
              setFresh(newId());
              openToo('new');
            }}
          >
            {t('list.write')}
          </Button>
        </div>
      )}
      <p role="status" className="hint">
        {isSlow ? t('list.loading') : ''}
      </p>
      {desk.contacts && entries.length === 0 ? <p>{t('list.none')}</p> : null}
      <ol className="plain stack">
        {shown.map((entry) => (
          <li key={idOf(entry)} className="met-item">
            {entry.kind === 'sitting' ? (
              <Sitting sitting={entry.sitting} content={content} />
            ) : open.has(entry.contact.id) ? (
              form(entry.contact.id, entry.contact.id, entry.contact)
            ) : (
              <OneContact
                {...{ desk, today, onPromise, contact: entry.contact }}
                onOpen={openToo}
              />
            )}
          </li>
        ))}
      </ol>
      {entries.length > shown.length ? (
        <div>
          <Button onClick={() => setAreAll(true)}>
            {t('list.all', { count: entries.length - shown.length })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

const idOf = (entry: LogEntry) => (entry.kind === 'sitting' ? entry.sitting.id : entry.contact.id);

function newId(): string {
  return crypto.randomUUID();
}

type OneContactProps = {
  desk: MetDesk;
  contact: KeptContact;
  today: Day;
  onPromise: (from: KeptContact) => void;
  onOpen: (id: string) => void;
};

function OneContact({ desk, contact, today, onPromise, onOpen }: OneContactProps) {
  return (
    <ContactCard
      {...{ desk, contact, today }}
      onPutRight={() => onOpen(contact.id)}
      onPromise={() => onPromise(contact)}
    />
  );
}

/** Titles only: what was said on them is hers. */
function Sitting({ sitting, content }: { sitting: SittingInLog; content: WorkbookContent }) {
  const { t, i18n } = useTranslation('met');
  const titles = sitting.pages.flatMap((page) => content.words.pages[page]?.title ?? []);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <article className="met-contact met-sitting stack stack-small" aria-label={t('sitting.label')}>
      <p className="met-head">
        <strong>{t(`sitting.kinds.${sitting.kind}`)}</strong>
        <span className="under">{t('card.on', { day: sitting.day })}</span>
      </p>
      <p>
        {titles.length === 0
          ? t('sitting.nothing')
          : t('sitting.pages', { pages: list.format(titles) })}
      </p>
      <p className="hint">{t('sitting.by', { by: sitting.by })}</p>
    </article>
  );
}

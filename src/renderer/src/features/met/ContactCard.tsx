// One contact to read, and what may be done with it. One that was taken away is one line.

import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { type KeptContact, whoseReason } from '../../../../shared/domain/met/contact';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';
import { localDay } from '../../ui/local-day';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { ContactHistory } from './ContactHistory';
import type { MetDesk } from './use-met';

export type ContactCardProps = {
  desk: MetDesk;
  contact: KeptContact;
  today: Day;
  onPutRight: () => void;
  /** Makes a promise of what comes next. */
  onPromise: () => void;
};

export function ContactCard({ desk, contact, today, onPutRight, onPromise }: ContactCardProps) {
  const { t } = useTranslation('met');
  const announce = useAnnounce();
  const [isHistory, setIsHistory] = useState(false);
  const { id, said, first, by, at, isAway } = contact;
  const which = (
    <VisuallyHidden>
      {' '}
      {t('card.of', { kind: t(`kinds.${said.kind}`), day: said.day })}
    </VisuallyHidden>
  );
  const actions = useRef<HTMLDivElement>(null);
  const move = async (as: 'away' | 'back', words: string) => {
    if (!(await desk.mark(id, as))) return;
    announce(words);
    // What was pressed has gone; what stands in its place now can take it back.
    requestAnimationFrame(() => actions.current?.querySelector('button')?.focus());
  };
  return (
    <article className="met-contact stack stack-small" aria-label={t(`kinds.${said.kind}`)}>
      <p className="met-head">
        <strong>{t(`kinds.${said.kind}`)}</strong>
        <span className="under">
          {[t('card.on', { day: said.day }), said.who, said.place].filter(Boolean).join(' · ')}
        </span>
      </p>
      {isAway ? (
        <p>{t('card.takenAway', { by, day: localDay(new Date(at)) })}</p>
      ) : (
        <>
          {said.reason ? (
            <p>
              {t('card.reason', {
                reason: t(`reasons.${said.reason}`),
                whose: t(`whose.${whoseReason(said.reason)}`),
              })}
            </p>
          ) : null}
          {said.words.trim() === '' ? null : <p className="met-words">{said.words}</p>}
          <WhatComesNext {...{ desk, contact, today, which, onPromise }} />
        </>
      )}
      <p className="hint">{t('card.by', { by: first.by, day: localDay(new Date(first.at)) })}</p>
      <div className="actions" ref={actions}>
        {isAway ? (
          <Button onClick={() => void move('back', t('card.isBack'))}>
            {t('card.bringBack')}
            {which}
          </Button>
        ) : (
          <Button kind="quiet" onClick={onPutRight}>
            {t('card.putRight')}
            {which}
          </Button>
        )}
        <Button kind="quiet" onClick={() => setIsHistory(true)}>
          {t('card.earlier')}
          {which}
        </Button>
        {isAway ? null : (
          <Button kind="quiet" onClick={() => void move('away', t('card.wasTaken'))}>
            {t('card.takeAway')}
            {which}
          </Button>
        )}
      </div>
      {isHistory ? (
        <ContactHistory plan={desk.plan} contact={id} onClose={() => setIsHistory(false)} />
      ) : null}
    </article>
  );
}

type NextProps = Pick<ContactCardProps, 'desk' | 'contact' | 'today' | 'onPromise'> & {
  which: ReactNode;
};

function WhatComesNext({ desk, contact, today, which, onPromise }: NextProps) {
  const { t } = useTranslation('met');
  const { id, said, isFollowed } = contact;
  if (said.next.trim() === '') return null;
  const day = said.followUp;
  const isPast = !isFollowed && day !== undefined && day < today;
  const when = () => {
    if (isFollowed) return t('card.seenTo');
    if (day === undefined) return '';
    return t(isPast ? 'card.wasPlanned' : 'card.planned', { day });
  };
  return (
    <div className="met-next stack stack-small">
      <p>
        <strong>{t('card.next')}</strong> {said.next}
        <span className={isPast ? 'under was-planned' : 'under'}>{when()}</span>
      </p>
      <div className="actions">
        <Button onClick={() => void desk.mark(id, isFollowed ? 'not_followed' : 'followed')}>
          {t(isFollowed ? 'card.notSeenTo' : 'card.seeTo')}
          {which}
        </Button>
        <Button kind="quiet" onClick={onPromise}>
          {t('card.promise')}
          {which}
        </Button>
      </div>
    </div>
  );
}

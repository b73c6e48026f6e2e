// What stands behind one date: the sentence that says why, the rule and what it rests on, its numbers, and what became
// of it and who wrote that down.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Basis } from '../../../../shared/domain/review/ruling';
import { noteBehind } from '../../../../shared/domain/review/settings-behind';
import type { KeptChange } from '../../../../shared/ipc/change-shapes';
import { Button } from '../../ui/Button';
import { useExplain } from '../../ui/use-explain';
import { type NumberBehind, numbersBehind } from './numbers-behind';
import { inWords, SituationBehind } from './SituationBehind';
import { useNotes } from './settings-on-timeline';
import type { NextReviewEntry, ThreadEntry } from './thread';
import type { EntryWords } from './use-entry-words';

export type EntryDetailProps = {
  entry: ThreadEntry;
  words: EntryWords;
  /** Draws what the rules said before and after a change of situation. */
  beforeAfter: (kept: KeptChange) => ReactNode;
  onFacts: () => void;
  /** Opens the reviews of this plan. */
  onReview: () => void;
  onOpenPage: (page: string, question: string) => void;
  onWay: (at: 'her-team' | 'met') => void;
};

export function EntryDetail(props: EntryDetailProps) {
  const { entry, words, beforeAfter } = props;
  const { t } = useTranslation('timeline');
  if (entry.is === 'situation') {
    return (
      <>
        <p>
          {words.reason(entry)} {t('why.situationRules')}
        </p>
        <SituationBehind kept={entry.kept} />
        {beforeAfter(entry.kept)}
      </>
    );
  }
  return (
    <>
      <p>{words.reason(entry)}</p>
      {entry.is === 'milestone' ? (
        <Behind {...entry.milestone} numbers={numbersBehind(entry.milestone)}>
          <WhatBecame entry={entry} />
        </Behind>
      ) : null}
      {entry.is === 'next-review' ? <ReviewBehind entry={entry} /> : null}
      {entry.is === 'milestone' ? null : <WhereItIsKept {...props} />}
    </>
  );
}

/** The way to where this was written down, or is to be. */
function WhereItIsKept({ entry, onFacts, onReview, onOpenPage, onWay }: EntryDetailProps) {
  const { t } = useTranslation('timeline');
  if (entry.is === 'day-named') {
    const { page, question } = entry.named;
    return (
      <div className="actions">
        <Button onClick={() => onOpenPage(page, question)}>{t('openPage')}</Button>
      </div>
    );
  }
  if (entry.is === 'lead' || entry.is === 'contact-next') {
    const at = entry.is === 'lead' ? 'her-team' : 'met';
    return (
      <div className="actions">
        <Button onClick={() => onWay(at)}>{t(`openWay.${at}`)}</Button>
      </div>
    );
  }
  const isReview = entry.is === 'next-review' || entry.is === 'planned-review';
  return (
    <div className="actions">
      {isReview ? null : <p>{t('inFacts')}</p>}
      {entry.is === 'change' ? null : <Button onClick={onReview}>{t('openReview')}</Button>}
      {isReview ? null : <Button onClick={onFacts}>{t('openFacts')}</Button>}
    </div>
  );
}

type BehindProps = {
  rule: string | undefined;
  basis: Basis;
  words: string;
  numbers: readonly NumberBehind[];
  children?: ReactNode;
};

function Behind({ rule, basis, words, numbers, children }: BehindProps) {
  const { t } = useTranslation(['timeline', 'schedule']);
  const known = useNotes();
  const notes = numbers.flatMap(({ count }) => noteBehind(known, words, count, basis)?.note ?? []);
  return (
    <dl className="pairs">
      {rule ? (
        <>
          <dt>{t('behind.rule')}</dt>
          <dd>{t('behind.ruleName', { rule })}</dd>
        </>
      ) : null}
      <dt>{t('behind.basis')}</dt>
      <dd>{t(`schedule:basis.${basis}`)}</dd>
      {numbers.length > 0 ? (
        <>
          <dt>{t('behind.number')}</dt>
          <dd>
            <span>
              {numbers.map(({ unit, count }) => t(`number.${unit}`, { count })).join(', ')}
            </span>
            {notes.map((note) => (
              <span key={note} className="under number-note">
                {note}
              </span>
            ))}
          </dd>
        </>
      ) : null}
      {children}
    </dl>
  );
}

function ReviewBehind({ entry: { review } }: { entry: NextReviewEntry }) {
  const { t } = useTranslation('timeline');
  const explain = useExplain();
  const { rule, basis, candidates } = review;
  const others = candidates.filter(
    ({ due, words }) => due !== review.due || words !== review.words,
  );
  return (
    <>
      <Behind {...{ rule, basis, words: review.words }} numbers={numbersBehind(review)} />
      {others.length > 0 ? (
        <>
          <p>{t('behind.others')}</p>
          <ul>
            {others.map((other) => (
              <li key={`${other.due} ${other.words}`}>
                {t('behind.other', { day: other.due, why: explain(other) })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function WhatBecame({ entry }: { entry: Extract<ThreadEntry, { is: 'milestone' }> }) {
  const { t, i18n } = useTranslation('timeline');
  const { mark } = entry.milestone;
  if (mark === undefined || mark.state === 'open') return null;
  const words =
    mark.state === 'done'
      ? t('state.done', { day: mark.day })
      : mark.state === 'waiting'
        ? t('state.waiting', { who: mark.words })
        : t('state.not_needed', { why: mark.words });
  const at = inWords(mark.at, i18n.language);
  return (
    <>
      <dt>{t('behind.became')}</dt>
      <dd>{words}</dd>
      <dt>{t('behind.writtenBy')}</dt>
      <dd>{t('behind.byOn', { name: mark.by, day: at })}</dd>
    </>
  );
}

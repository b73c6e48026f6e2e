// The facts the rules need, on one staff page. Saves itself; what it means for the lead and the next
// review stands at the top and changes with it.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustodyFacts } from '../../../../shared/domain/review/facts';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { useAnnounceNew } from '../../ui/use-announce-new';
import { useAutosave } from '../../ui/use-autosave';
import { useCheckWords } from '../../ui/use-check-words';
import { EventList } from './EventList';
import { FactSection } from './FactSection';
import { fieldsToShow, sectionIds } from './facts-layout';
import { IdentityNote } from './IdentityNote';
import { ReviewList } from './ReviewList';
import { type ReleaseDateEvent, withReleaseDateEvent } from './release-date-event';
import { WhatItMeans } from './WhatItMeans';
import './facts.css';

export type FactsProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  onOpenPage: (page: string) => void;
  onBack: () => void;
};

export function Facts({ plan, content, onOpenPage, onBack }: FactsProps) {
  const { t } = useTranslation('facts');
  const [facts, setFacts] = useState<CustodyFacts>(plan.facts);
  const [schedule, setSchedule] = useState(plan.schedule);
  const [checks, setChecks] = useState(plan.factChecks);
  const [noted, setNoted] = useState<ReleaseDateEvent>();
  const autosave = useAutosave<CustodyFacts>(async (toSave) => {
    const reply = await bridge.facts.save({ plan: plan.id, facts: toSave });
    setSchedule(reply.schedule);
    setChecks(reply.factChecks);
    const { releaseDateEvent } = reply;
    if (!releaseDateEvent) return;
    setNoted(releaseDateEvent);
    setFacts((shown) => withReleaseDateEvent(shown, releaseDateEvent));
  });
  const wordsOf = useCheckWords();
  const impossible = checks.filter(({ kind }) => kind === 'cannot_be');
  useAnnounceNew(impossible.map(wordsOf).join(' '));
  const change = (to: CustodyFacts) => {
    setFacts(to);
    autosave.change(to);
  };
  const saveNow = () => void autosave.flush().catch(() => {});
  const shared = { facts, checks, onChange: change, onBlur: saveNow };

  return (
    <div className="stack stack-large facts">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title', { name: plan.name })}>
        <p>{t('intro')}</p>
      </ScreenHead>
      <WhatItMeans schedule={schedule} note={noted && t(`releaseDate.${noted.is}`, noted)} />
      {autosave.state === 'not-saved' ? (
        <NotSaved failure={failureOf(autosave.thrown)} onTryAgain={saveNow} />
      ) : null}
      <IdentityNote {...{ facts, checks, content, onOpenPage }} />
      {sectionIds.map((section) =>
        fieldsToShow(section, facts).length > 0 ? (
          <FactSection key={section} section={section} {...shared} />
        ) : null,
      )}
      <ReviewList {...shared} />
      <EventList {...shared} />
    </div>
  );
}

function NotSaved({ failure, onTryAgain }: { failure: Failure; onTryAgain: () => void }) {
  const { t } = useTranslation(['facts', 'failures']);
  return (
    <Notice kind="put-right" title={t('notSaved.title')}>
      <p>{t('notSaved.what')}</p>
      {failure.code === 'unexpected' ? null : (
        <p>{t(`failures:${failure.code}.what`, failure.params ?? {})}</p>
      )}
      <div>
        <Button onClick={onTryAgain}>{t('notSaved.tryAgain')}</Button>
      </div>
    </Notice>
  );
}

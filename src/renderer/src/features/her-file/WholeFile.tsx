// Everything kept about her, for her: whether she asked, what would be in it, what to say to her first, and the file. And
// apart from it the list for the person who answers requests.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import type { FileLook } from '../../../../shared/ipc/file-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import type { DayInputOf } from '../../ui/day-input';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenHead } from '../../ui/ScreenHead';
import { useSlow } from '../../ui/use-slow';
import { AskedInWords } from './AskedInWords';
import { HeldBackList } from './HeldBackList';
import { MakeFile } from './MakeFile';
import { useStanding } from './use-standing';
import { WriteAsked } from './WriteAsked';

export type WholeFileProps = {
  plan: OpenPlan;
  /** The field a day is asked with, as on the page of facts. */
  dayInput: DayInputOf<Day>;
  onBack: () => void;
};

export function WholeFile({ plan, dayInput, onBack }: WholeFileProps) {
  const { t } = useTranslation('her-file');
  const { standing, failure, load, show } = useStanding(plan.id);
  const { seen, failure: notSeen, isLooking, look } = useLook(plan.id);
  const [isMeant, setIsMeant] = useState(false);
  const isSlow = useSlow(isLooking);
  return (
    <div className="stack stack-large">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title', { name: plan.name })}>
        <p>{t('intro')}</p>
      </ScreenHead>
      <section className="card stack" aria-labelledby="file-asked">
        <h2 id="file-asked">{t('asked.title')}</h2>
        {failure ? <FailureNotice failure={failure} onTryAgain={() => void load()} /> : null}
        {standing?.asked ? <AskedInWords asked={standing.asked} /> : null}
        {standing && !standing.asked ? <p>{t('asked.not')}</p> : null}
        {standing?.madeOn ? <p>{t('asked.made', { day: standing.madeOn })}</p> : null}
        {standing ? (
          <WriteAsked
            plan={plan.id}
            today={standing.today}
            dayInput={dayInput}
            onKept={(kept) => {
              show(kept);
              // That she asked is in her file too.
              look();
            }}
          />
        ) : null}
      </section>
      <p role="status" className="hint">
        {isSlow ? t('opening') : ''}
      </p>
      {notSeen ? <FailureNotice failure={notSeen} onTryAgain={look} /> : null}
      {seen ? (
        <>
          <MakeFile
            {...{ seen, isMeant, isLooking }}
            plan={plan.id}
            onMeant={setIsMeant}
            onMade={() => void load()}
            onAgain={look}
          />
          <HeldBackList {...{ seen, isMeant }} plan={plan.id} />
        </>
      ) : null}
    </div>
  );
}

/** What would be in it. It is looked at anew after each making: then there is one copy more. */
function useLook(plan: string) {
  const [seen, setSeen] = useState<FileLook>();
  const [failure, setFailure] = useState<Failure>();
  // What is being looked at anew cannot be saved as it was.
  const [isLooking, setIsLooking] = useState(true);
  // An earlier look that comes back late tells of what was, and is not shown.
  const newest = useRef(0);
  const look = useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    const isNewest = () => mine === newest.current;
    setFailure(undefined);
    setIsLooking(true);
    bridge.files
      .look({ plan })
      .then(
        (found) => void (isNewest() && setSeen(found)),
        (thrown: unknown) => void (isNewest() && setFailure(failureOf(thrown))),
      )
      .finally(() => void (isNewest() && setIsLooking(false)));
  }, [plan]);
  useEffect(look, [look]);
  return { seen, failure, isLooking, look };
}

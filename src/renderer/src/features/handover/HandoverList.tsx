// Whose lead passes to probation: to be done now, under way, coming up, later and done.

import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import { openSteps } from '../../../../shared/domain/handover/handover-record';
import { handoverSteps } from '../../../../shared/domain/review/situation-change';
import type { Failure } from '../../../../shared/ipc/failure';
import type { HandoverListed } from '../../../../shared/ipc/handover-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenHead } from '../../ui/ScreenHead';
import { useSlow } from '../../ui/use-slow';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import './handover.css';

/** What is left to do stands first. */
const order = ['now', 'under_way', 'to_come', 'not_yet', 'done'] as const;
/** Of those that ask for nothing, so many at first. */
const FIRST = 5;

export type HandoverListProps = { onOpen: (plan: string) => void; onBack: () => void };

export function HandoverList({ onOpen, onBack }: HandoverListProps) {
  const { t } = useTranslation('handover');
  const [all, setAll] = useState<readonly HandoverListed[]>();
  const [failure, setFailure] = useState<Failure>();
  const look = useCallback(() => {
    setFailure(undefined);
    bridge.handovers.list({}).then(setAll, (thrown) => setFailure(failureOf(thrown)));
  }, []);
  useEffect(look, [look]);
  const isSlow = useSlow(all === undefined && failure === undefined);
  return (
    <div className="stack stack-large handovers">
      <ScreenHead back={t('list.back')} onBack={onBack} title={t('list.title')}>
        <p>{t('list.intro')}</p>
      </ScreenHead>
      {failure ? <FailureNotice failure={failure} onTryAgain={look} /> : null}
      <p role="status" className="hint">
        {isSlow ? t('list.loading') : null}
      </p>
      {all?.length === 0 ? <p>{t('list.none')}</p> : null}
      {all && all.length > 0
        ? order
            .map((stage) => ({ stage, of: all.filter((one) => one.stage === stage) }))
            // Only what is to be done now says that there is nothing; the rest stands here when it is there.
            .filter(({ stage, of }) => stage === 'now' || of.length > 0)
            .map(({ stage, of }) => <Stage key={stage} {...{ stage, of, onOpen }} />)
        : null}
    </div>
  );
}

type StageProps = {
  stage: (typeof order)[number];
  of: readonly HandoverListed[];
  onOpen: (plan: string) => void;
};

function Stage({ stage, of, onOpen }: StageProps) {
  const { t } = useTranslation('handover');
  const [isWhole, setIsWhole] = useState(stage !== 'not_yet' && stage !== 'done');
  const shown = isWhole ? of : of.slice(0, FIRST);
  return (
    <section className="stack stack-small" aria-labelledby={`stage-${stage}`}>
      <div>
        <h2 id={`stage-${stage}`}>{t(`list.stages.${stage}`)}</h2>
        <p className="hint">{of.length === 0 ? t('list.nothing') : t(`list.hints.${stage}`)}</p>
      </div>
      <ul className="plain stack stack-small">
        {shown.map((one) => (
          <li key={one.plan} className="card handover-row">
            <OneRow one={one} />
            <Button onClick={() => onOpen(one.plan)}>
              {t('list.open')}
              <VisuallyHidden>
                : {one.name}, {one.prisonNumber}
              </VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
      {of.length > shown.length ? (
        <div>
          <Button kind="quiet" onClick={() => setIsWhole(true)}>
            {t('list.more', { count: of.length })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function OneRow({ one }: { one: HandoverListed }) {
  const { t, i18n } = useTranslation('handover');
  const { name, prisonNumber, stage, comesUp, passes, record } = one;
  const inWords = (day: string) => formatDay(day, i18n.language);
  const all = handoverSteps.length;
  const done = all - openSteps(record ?? { steps: {} }).length;
  const said = record?.receipt;
  const day = t(stage === 'done' || stage === 'now' ? 'list.was' : 'list.passes', {
    day: inWords(passes),
  });
  const under = [
    stage === 'not_yet' ? t('list.comesUp', { day: inWords(comesUp) }) : '',
    day,
    stage === 'done' ? '' : t('list.steps', { done, all }),
    record?.worker
      ? t('list.takesOver', { name: record.worker })
      : stage === 'done' || stage === 'not_yet'
        ? ''
        : t('list.nobodyNamed'),
    said?.said === 'no' ? t('list.no', { name: said.name, day: inWords(said.day) }) : '',
  ].filter((words) => words !== '');
  return (
    <div>
      <h3>{name}</h3>
      <p className="hint">{prisonNumber}</p>
      <p>{under.join(' · ')}</p>
    </div>
  );
}

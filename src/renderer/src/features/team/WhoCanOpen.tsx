// Who can open this plan: its team, who is kept away, whether only the team may, and who opened it from outside.

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamKept } from '../../../../shared/ipc/team-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { localDay } from '../../ui/local-day';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { useSlow } from '../../ui/use-slow';
import { ChoosePerson } from './ChoosePerson';
import { KeptAway } from './KeptAway';
import { KnowHer } from './KnowHer';
import { isLastWorker } from './last-worker';
import { OpenedFromOutside } from './OpenedFromOutside';
import { Team } from './Team';
import { useTeam } from './use-team';

export type WhoCanOpenProps = { plan: string; onBack: () => void; onLeft: () => void };

/** @param props.onLeft where to go once the plan is closed to this worker */
export function WhoCanOpen({ plan, onBack, onLeft }: WhoCanOpenProps) {
  const { t } = useTranslation('team');
  const { team, failure, problem, isClosed, isDone, changes, load, change } = useTeam(plan);
  // What came of a press far below stands at the top: the keyboard's place goes there, and the eye with it.
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (changes > 0) outcome.current?.focus();
  }, [changes]);
  const isSlow = useSlow(team === undefined && failure === undefined);
  const of = (ask: () => Promise<TeamKept>) => void change(ask);
  if (isClosed) {
    return (
      <div className="stack stack-large">
        <ScreenHead back={t('back')} onBack={onLeft} title={t('know.saidTitle')} />
        <p role="status">{t('know.said')}</p>
      </div>
    );
  }
  return (
    <div className="stack stack-large">
      <ScreenHead
        back={t('back')}
        onBack={onBack}
        title={t('who.title')}
        under={team ? t('who.under', { reference: team.reference }) : undefined}
      >
        <p>{t('who.intro')}</p>
      </ScreenHead>
      <p role="status">{isSlow ? t('loading') : ''}</p>
      <div ref={outcome} tabIndex={-1} className="stack">
        {isDone ? (
          <Notice kind="calm">
            <p>{t('who.done')}</p>
          </Notice>
        ) : null}
        {failure ? <FailureNotice failure={failure} onTryAgain={load} /> : null}
        {problem ? (
          <Notice kind="put-right">
            <p>{t(`who.problems.${problem}`)}</p>
          </Notice>
        ) : null}
      </div>
      {team ? (
        <>
          <Team team={team} onRemove={(worker) => of(() => bridge.team.remove({ plan, worker }))} />
          <section className="card stack" aria-labelledby="team-add">
            <h2 id="team-add">{t('who.add')}</h2>
            {team.others.length === 0 ? (
              <p>{t('who.addNone')}</p>
            ) : (
              <ChoosePerson
                people={team.others}
                label={t('who.addWho')}
                hint={t('who.handOverHint')}
                ways={[
                  {
                    words: t('who.addButton'),
                    onChoose: (worker) => of(() => bridge.team.add({ plan, worker })),
                  },
                  ...(team.members.some(({ isMe }) => isMe)
                    ? [
                        {
                          words: t('who.handOverButton'),
                          onChoose: (worker: string) =>
                            of(() => bridge.team.handOver({ plan, worker })),
                        },
                      ]
                    : []),
                ]}
              />
            )}
          </section>
          <KnowHer
            isLast={isLastWorker(team.members, ({ isMe }) => isMe)}
            onSure={() => of(() => bridge.team.iKnowHer({ plan }))}
          />
          <KeptAway
            team={team}
            dayOf={(at) => localDay(new Date(at))}
            onKeep={(worker) => of(() => bridge.team.keepAway({ plan, worker }))}
            onLetBack={(worker) => of(() => bridge.team.letBack({ plan, worker }))}
          />
          <section className="card stack" aria-labelledby="team-only">
            <h2 id="team-only">{t('only.title')}</h2>
            <p>{t(team.isRestricted ? 'only.on' : 'only.off')}</p>
            {team.isRestricted && !team.mayLetBack ? null : (
              <div>
                <Button
                  onClick={() =>
                    of(() =>
                      team.isRestricted
                        ? bridge.team.liftRestriction({ plan })
                        : bridge.team.restrict({ plan }),
                    )
                  }
                >
                  {t(team.isRestricted ? 'only.turnOff' : 'only.turnOn')}
                </Button>
              </div>
            )}
          </section>
          <OpenedFromOutside opened={team.opened} />
        </>
      ) : null}
    </div>
  );
}

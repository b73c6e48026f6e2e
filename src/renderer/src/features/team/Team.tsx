// The people who can open a plan, and the way out for each.

import { useTranslation } from 'react-i18next';
import { isReader } from '../../../../shared/domain/people/rights';
import type { TeamShown } from '../../../../shared/ipc/team-calls';
import { Button } from '../../ui/Button';
import { localDay } from '../../ui/local-day';
import { isLastWorker } from './last-worker';
import { usePersonWords } from './use-person-words';

export type TeamProps = { team: TeamShown; onRemove: (worker: string) => void };

export function Team({ team, onRemove }: TeamProps) {
  const { t } = useTranslation('team');
  const person = usePersonWords();
  return (
    <section className="card stack" aria-labelledby="team-members">
      <h2 id="team-members">{t('who.team')}</h2>
      <ul className="plain stack">
        {team.members.map((member) => (
          <li key={member.worker} className="stack stack-small">
            <div>
              <strong>{person(member, member.isMe)}</strong>
              <span className="under">
                {t('who.since', { day: localDay(new Date(member.since)), by: member.by })}
              </span>
              {member.hasLeft ? <span className="under">{t('who.left')}</span> : null}
              {isReader(member.role) ? <span className="under">{t('who.reader')}</span> : null}
            </div>
            {isLastWorker(team.members, ({ worker }) => worker === member.worker) ? (
              <p className="hint">{t('who.last')}</p>
            ) : (
              <div>
                <Button onClick={() => onRemove(member.worker)}>
                  {t('who.remove', { name: member.name })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

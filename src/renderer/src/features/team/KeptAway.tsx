// Who is kept away from a plan, by themselves or by its team.

import { useTranslation } from 'react-i18next';
import type { TeamShown } from '../../../../shared/ipc/team-calls';
import { Button } from '../../ui/Button';
import { ChoosePerson } from './ChoosePerson';
import { usePersonWords } from './use-person-words';

export type KeptAwayProps = {
  team: TeamShown;
  dayOf: (at: string) => string;
  onKeep: (worker: string) => void;
  onLetBack: (worker: string) => void;
};

export function KeptAway({ team, dayOf, onKeep, onLetBack }: KeptAwayProps) {
  const { t } = useTranslation('team');
  const person = usePersonWords();
  const { keptAway, mayLetBack } = team;
  const people = [...team.members.filter(({ isMe }) => !isMe), ...team.others];
  return (
    <section className="card stack" aria-labelledby="team-away">
      <h2 id="team-away">{t('away.title')}</h2>
      {keptAway.length === 0 ? <p>{t('away.none')}</p> : null}
      <ul className="plain stack">
        {keptAway.map((each) => (
          <li key={each.worker} className="stack stack-small">
            <div>
              <strong>{person(each)}</strong>
              <span className="under">
                {t(each.bySelf ? 'away.bySelf' : 'away.byTeam', { day: dayOf(each.since) })}
              </span>
            </div>
            {mayLetBack ? (
              <div>
                <Button onClick={() => onLetBack(each.worker)}>
                  {t('away.letBack', { name: each.name })}
                </Button>
                <p className="hint">{t('away.letBackHint')}</p>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {people.length > 0 ? (
        <ChoosePerson
          people={people}
          label={t('away.keepWho')}
          hint={t('away.keepHint')}
          ways={[{ words: t('away.keepButton'), onChoose: onKeep }]}
        />
      ) : null}
    </section>
  );
}

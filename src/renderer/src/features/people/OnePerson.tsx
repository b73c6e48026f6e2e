// One person: how they stand here, letting them in, a new code, another job, and removing them.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleShown, Person } from '../../../../shared/ipc/people-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { ScreenHead } from '../../ui/ScreenHead';
import { ChangeJob } from './ChangeJob';
import { LetIn } from './LetIn';
import { dayWords } from './moment-words';
import { stateWords } from './person-words';
import { RemovePerson } from './RemovePerson';
import type { People } from './use-people';

export type OnePersonProps = {
  person: Person;
  shown: PeopleShown;
  people: People;
  notices: ReactNode;
  onBack: () => void;
  onNewCode: () => void;
};

export function OnePerson(props: OnePersonProps) {
  const { person, shown, people, notices, onBack, onNewCode } = props;
  const { t } = useTranslation('people');
  const { isBusy, run } = people;
  const { id, name } = person;
  const { may } = shown;
  const mayLetIn = may.confirm && person.waitsFor === 'keyholder';
  return (
    <>
      <ScreenHead
        back={t('backToPeople')}
        onBack={onBack}
        title={name}
        under={person.isMe ? t('one.mine') : undefined}
      />
      {notices}
      {mayLetIn ? (
        <LetIn
          {...{ person, people }}
          onLetIn={(check) =>
            void run(() => bridge.people.confirm({ person: id, check }), t('letIn.done', { name }))
          }
        />
      ) : null}
      <About person={person} />
      {may.add && !person.isMe ? (
        <NewCode {...{ person, isBusy, onNewCode }} opensAgain={may.confirm} />
      ) : null}
      {may.change && person.state === 'active' ? (
        <ChangeJob
          // What was kept may be other than what was chosen.
          key={`${person.role} ${person.isKeyholder}`}
          {...{ person, isBusy }}
          onKeep={(to) =>
            void run(() => bridge.people.change({ person: id, ...to }), t('change.done', { name }))
          }
        />
      ) : null}
      {may.add || may.change ? (
        <RemovePerson
          {...{ person, isBusy }}
          hasPlans={may.confirm}
          onRemove={() =>
            void run(
              async () => {
                const now = await bridge.people.remove({ person: id });
                onBack();
                return now;
              },
              t('remove.done', { name }),
            )
          }
        />
      ) : null}
    </>
  );
}

function About({ person }: { person: Person }) {
  const { t, i18n } = useTranslation(['people', 'ways-in']);
  return (
    <dl className="card people-about">
      <div>
        <dt>{t('one.job')}</dt>
        <dd>
          {t(`ways-in:role.${person.role}`)}
          {person.isKeyholder ? ` · ${t('keyholder')}` : null}
        </dd>
      </div>
      <div>
        <dt>{t('one.stands')}</dt>
        <dd>{stateWords(t, person, i18n.language)}</dd>
      </div>
      <div>
        <dt>{t('one.since')}</dt>
        <dd>{dayWords(person.addedAt, i18n.language)}</dd>
      </div>
    </dl>
  );
}

type NewCodeProps = {
  person: Person;
  isBusy: boolean;
  /** A code of mine leads to the plans as before, without a keyholder in between. */
  opensAgain: boolean;
  onNewCode: () => void;
};

function NewCode({ person, isBusy, opensAgain, onNewCode }: NewCodeProps) {
  const { t } = useTranslation('people');
  return (
    <section className="card" aria-labelledby="people-new-code">
      <h2 id="people-new-code">{t('one.codeTitle')}</h2>
      <p>
        {person.state === 'active'
          ? t('one.codeWhat', { name: person.name })
          : t('one.codeWhatWaiting')}
      </p>
      {opensAgain ? null : <p>{t('one.codeThenKeyholder')}</p>}
      <div className="actions">
        <Button disabled={isBusy} onClick={onNewCode}>
          {t('one.codeButton')}
        </Button>
      </div>
    </section>
  );
}

// Everybody who can open Alongside here and everybody who left, what waits for a keyholder, and the ways to one's own
// passphrase and to the recovery sheet.

import { UserPlusIcon } from '@phosphor-icons/react/dist/csr/UserPlus';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleShown, Person } from '../../../../shared/ipc/people-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { KeysCard, OwnPassphraseCard, SheetCard } from './KeyCards';
import { stateWords } from './person-words';
import { TriesCard } from './Tries';
import type { People } from './use-people';

export type PeopleListProps = {
  people: People;
  notices: ReactNode;
  onBack: (() => void) | undefined;
  first?: ReactNode;
  onAdd: () => void;
  onOpen: (id: string) => void;
  onOwnPassphrase: () => void;
  onHistory: () => void;
  onTrySheet: () => void;
  onNewSheet: () => void;
};

export function PeopleList(props: PeopleListProps) {
  const { people, notices, onBack, onAdd, onOpen, onOwnPassphrase } = props;
  const { t } = useTranslation('people');
  const { shown, isBusy, run } = people;
  return (
    <>
      {onBack ? (
        <ScreenHead back={t('back')} onBack={onBack} title={t('title')} />
      ) : (
        <ScreenTitle>{t('title')}</ScreenTitle>
      )}
      {props.first}
      <p>{t('intro')}</p>
      {notices}
      {shown ? (
        <>
          <Waiting shown={shown} onOpen={onOpen} />
          <Everybody {...{ shown, onAdd, onOpen }} />
          {shown.hasFewKeyholders && shown.may.change ? (
            <Notice kind="look" title={t('few.title')}>
              <p>{t('few.what')}</p>
              <p>{t('few.next')}</p>
            </Notice>
          ) : null}
          <OwnPassphraseCard onOpen={onOwnPassphrase} />
          {shown.may.renewSheet ? (
            <SheetCard {...shown} onTry={props.onTrySheet} onNew={props.onNewSheet} />
          ) : null}
          {shown.may.rotate ? (
            <KeysCard
              {...{ ...shown, isBusy }}
              onRotate={() => void run(() => bridge.people.rotate({}), t('keys.done'))}
            />
          ) : null}
          <TriesCard />
          {shown.may.add ? <HistoryCard onOpen={props.onHistory} /> : null}
          <Gone shown={shown} />
        </>
      ) : null}
    </>
  );
}

function Waiting({ shown, onOpen }: { shown: PeopleShown; onOpen: (id: string) => void }) {
  const { t } = useTranslation('people');
  const waiting = shown.people.filter(({ waitsFor }) => waitsFor === 'keyholder');
  if (waiting.length === 0 || !shown.may.confirm) return null;
  return (
    <Notice kind="look" title={t('waiting.title', { count: waiting.length })}>
      <p>{t('waiting.what')}</p>
      <div className="actions">
        {waiting.map(({ id, name }) => (
          <Button key={id} kind="primary" onClick={() => onOpen(id)}>
            {t('waiting.open', { name })}
          </Button>
        ))}
      </div>
    </Notice>
  );
}

type ListProps = { shown: PeopleShown; onOpen: (id: string) => void };

function Everybody({ shown, onAdd, onOpen }: ListProps & { onAdd: () => void }) {
  const { t } = useTranslation('people');
  const here = shown.people.filter(({ state }) => state !== 'gone');
  const canChange = shown.may.add || shown.may.change;
  return (
    <section className="card" aria-labelledby="people-here">
      <h2 id="people-here">{t('list.here')}</h2>
      <ul className="plain people-list">
        {here.map((person) => (
          <Row key={person.id} person={person}>
            {canChange ? <OpenButton person={person} onOpen={onOpen} /> : null}
          </Row>
        ))}
      </ul>
      {shown.may.add ? (
        <div className="actions">
          <Button icon={<UserPlusIcon />} onClick={onAdd}>
            {t('list.add')}
          </Button>
        </div>
      ) : (
        <p className="hint">{t('list.onlyLook')}</p>
      )}
    </section>
  );
}

function HistoryCard({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('people');
  return (
    <section className="card" aria-labelledby="people-done">
      <h2 id="people-done">{t('history.title')}</h2>
      <p>{t('history.what')}</p>
      <div className="actions">
        <Button onClick={onOpen}>{t('history.open')}</Button>
      </div>
    </section>
  );
}

function Gone({ shown }: Pick<ListProps, 'shown'>) {
  const { t } = useTranslation('people');
  const gone = shown.people.filter(({ state }) => state === 'gone');
  if (gone.length === 0) return null;
  return (
    <section className="card" aria-labelledby="people-gone">
      <h2 id="people-gone">{t('list.gone')}</h2>
      <ul className="plain people-list">
        {gone.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </ul>
    </section>
  );
}

function Row({ person, children }: { person: Person; children?: ReactNode }) {
  const { t, i18n } = useTranslation(['people', 'ways-in']);
  return (
    <li>
      <div>
        <p>
          <strong>{person.name}</strong>
          {person.isMe ? ` (${t('me')})` : null}
        </p>
        <p className="under">
          {t(`ways-in:role.${person.role}`)}
          {person.isKeyholder ? ` · ${t('keyholder')}` : null}
        </p>
      </div>
      <p>{stateWords(t, person, i18n.language)}</p>
      {children}
    </li>
  );
}

function OpenButton({ person, onOpen }: { person: Person; onOpen: (id: string) => void }) {
  const { t } = useTranslation('people');
  return (
    <Button onClick={() => onOpen(person.id)}>
      {t('list.open')} <VisuallyHidden>{person.name}</VisuallyHidden>
    </Button>
  );
}

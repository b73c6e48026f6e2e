// Who works here: the list, adding somebody, and one person at a time. Each is a screen of its own; what changes who can
// open the plans goes through `run`.

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OneTimeCode, PeopleShown } from '../../../../shared/ipc/people-calls';
import { bridge } from '../../bridge/bridge';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSlow } from '../../ui/use-slow';
import { AddPerson } from './AddPerson';
import { CodeToHand } from './CodeToHand';
import { Done } from './Done';
import { History } from './History';
import { OnePerson } from './OnePerson';
import { PeopleList } from './PeopleList';
import { type People as Held, usePeople } from './use-people';
import './people.css';

type Sheet = { recoveryKey: string; vaultName: string };
/** A screen of another feature. `onDone` is told what is to be said on the list, and the list as it is then. */
type Drawn = { onBack: () => void; onDone: (now?: PeopleShown) => void };

export type PeopleProps = {
  /** To the screen before; left out where there is none. */
  onBack?: () => void;
  /** What is said first, right under the title of the list. */
  first?: ReactNode;
  /** Begins there, and goes on to the list: `sheet` for the one from the safe, or what `data-view` was before. */
  startAt?: string | undefined;
  /** How passphrases and sheets are changed: the same as before anything is open. */
  drawOwnPassphrase: (drawn: Drawn) => ReactNode;
  drawNewSheet: (drawn: Drawn & { sheet: Sheet }) => ReactNode;
  drawTrySheet: (drawn: Drawn) => ReactNode;
};

type View =
  | { at: 'list' | 'add' | 'own' | 'try' | 'history' }
  | { at: 'one'; id: string }
  | { at: 'code'; code: OneTimeCode }
  | { at: 'sheet'; sheet: Sheet };

const ONE = 'one ';

/** What a screen is called by whoever comes back to it after a lock; undefined for the list and for what is shown once. */
function nameOf(view: View): string | undefined {
  if (view.at === 'one') return `${ONE}${view.id}`;
  return view.at === 'add' || view.at === 'history' ? view.at : undefined;
}

/** A person who is not there any more is the list. */
function viewFrom(startAt: string | undefined): View {
  if (startAt === 'sheet') return { at: 'try' };
  if (startAt === 'add' || startAt === 'history') return { at: startAt };
  if (startAt?.startsWith(ONE)) return { at: 'one', id: startAt.slice(ONE.length) };
  return { at: 'list' };
}

export function People(props: PeopleProps) {
  const { t } = useTranslation('people');
  const people = usePeople();
  const [view, showView] = useState<View>(() => viewFrom(props.startAt));
  const isSlow = useSlow(people.isBusy);
  const { shown, failure, done } = people;
  const setView = (next: View) => {
    people.turnPage();
    showView(next);
  };
  const toList = () => setView({ at: 'list' });

  /** Shows a code once; the list behind it is fetched anew. */
  const handOut = (make: () => Promise<OneTimeCode>) =>
    people.run(async () => {
      const code = await make();
      setView({ at: 'code', code });
      return bridge.people.list({});
    });

  const notices = (
    <>
      <p role="status" className="hint">
        {isSlow ? (shown ? t('working') : t('loading')) : ''}
      </p>
      {failure ? (
        <FailureNotice
          failure={failure}
          {...(shown ? {} : { onTryAgain: () => void people.load() })}
        />
      ) : null}
      {done ? <Done key={done}>{done}</Done> : null}
    </>
  );

  return (
    <div className="stack stack-large people" data-view={nameOf(view)}>
      <Screen {...{ ...props, people, view, notices, setView, toList, handOut }} />
    </div>
  );
}

type ScreenProps = PeopleProps & {
  people: Held;
  view: View;
  notices: ReactNode;
  setView: (view: View) => void;
  toList: () => void;
  handOut: (make: () => Promise<OneTimeCode>) => Promise<void>;
};

function Screen(props: ScreenProps) {
  const { people, view, notices, setView, toList, handOut } = props;
  const { t } = useTranslation('people');
  const { shown, isBusy, run } = people;
  /** Back on the list, with what was done in words. */
  const drawn = (words: string): Drawn => ({
    onBack: toList,
    onDone: (now) => {
      toList();
      void run(async () => now ?? bridge.people.list({}), words);
    },
  });
  switch (view.at) {
    case 'own':
      return props.drawOwnPassphrase(drawn(t('own.done')));
    case 'try':
      return props.drawTrySheet(drawn(t('sheet.tried')));
    case 'sheet':
      return props.drawNewSheet({ sheet: view.sheet, ...drawn(t('sheet.renewed')) });
    case 'code':
      return <CodeToHand code={view.code} onDone={toList} />;
    case 'history':
      return <History onBack={toList} />;
    case 'add':
      return (
        <AddPerson
          {...{ notices, isBusy }}
          taken={(shown?.people ?? []).flatMap(({ state, name }) =>
            state === 'gone' ? [] : [name],
          )}
          onBack={toList}
          onAdd={(person) => void handOut(() => bridge.people.add(person))}
        />
      );
    case 'one': {
      const person = shown?.people.find(({ id }) => id === view.id);
      if (!shown || !person) break;
      return (
        <OnePerson
          key={person.id}
          {...{ person, shown, people, notices }}
          onBack={toList}
          onNewCode={() => void handOut(() => bridge.people.newCode({ person: person.id }))}
        />
      );
    }
    case 'list':
      break;
  }
  return (
    <PeopleList
      {...{ people, notices, onBack: props.onBack, first: props.first }}
      onAdd={() => setView({ at: 'add' })}
      onOpen={(id) => setView({ at: 'one', id })}
      onOwnPassphrase={() => setView({ at: 'own' })}
      onHistory={() => setView({ at: 'history' })}
      onTrySheet={() => setView({ at: 'try' })}
      onNewSheet={() =>
        void run(async () => {
          setView({ at: 'sheet', sheet: await bridge.people.newSheet({}) });
          return undefined;
        })
      }
    />
  );
}

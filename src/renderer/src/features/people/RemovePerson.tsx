// Removing somebody: what happens next is said in full before it does, what cannot be helped as well.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/ipc/people-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';

export type RemovePersonProps = {
  person: Person;
  /** I hold the plans' keys: I can make new ones at once, and see which plans are left with nobody. */
  hasPlans: boolean;
  isBusy: boolean;
  onRemove: () => void;
};

export function RemovePerson({ person, hasPlans, isBusy, onRemove }: RemovePersonProps) {
  const { t } = useTranslation('people');
  const [asks, setAsks] = useState(false);
  const [alone, setAlone] = useState<readonly string[]>();
  const { id, name } = person;
  useEffect(() => {
    if (!asks || !hasPlans) return;
    let isLeft = false;
    bridge.team.unworked({ without: id }).then(
      (plans) => {
        if (!isLeft) setAlone(plans.map(({ reference }) => reference));
      },
      // Whoever has to go goes whether or not this can be told; Today tells it too.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, [asks, hasPlans, id]);
  return (
    <section className="card" aria-labelledby="people-remove">
      <h2 id="people-remove">{t('remove.title', { name })}</h2>
      <p>{t('remove.what')}</p>
      <div className="actions">
        <Button disabled={isBusy} onClick={() => setAsks(true)}>
          {t('remove.button', { name })}
        </Button>
      </div>
      {asks ? (
        <AskRemove
          {...{ person, hasPlans, alone }}
          onStay={() => setAsks(false)}
          onRemove={() => {
            setAsks(false);
            onRemove();
          }}
        />
      ) : null}
    </section>
  );
}

type AskRemoveProps = {
  person: Person;
  hasPlans: boolean;
  /** Numbers of plans that nobody else works with; undefined while nobody can tell. */
  alone: readonly string[] | undefined;
  onStay: () => void;
  onRemove: () => void;
};

/** The most numbers of plans that are named one by one. */
const MOST_NAMED = 12;

export function AskRemove({ person, hasPlans, alone = [], onStay, onRemove }: AskRemoveProps) {
  const { t } = useTranslation('people');
  const { name, isMe, role } = person;
  const hadPlans = role !== 'administrator' && person.waitsFor === undefined;
  return (
    <Dialog
      title={t('remove.ask', { name })}
      onClose={onStay}
      actions={
        <>
          <Button kind="primary" onClick={onStay}>
            {t('remove.no')}
          </Button>
          <Button onClick={onRemove}>{t('remove.yes', { name })}</Button>
        </>
      }
    >
      {isMe ? (
        <Notice kind="look">
          <p>{t('remove.me')}</p>
        </Notice>
      ) : null}
      {alone.length > 0 ? (
        <Notice kind="look">
          <p>
            {t('remove.alone', {
              count: alone.length,
              plans: [
                ...alone.slice(0, MOST_NAMED),
                ...(alone.length > MOST_NAMED ? ['…'] : []),
              ].join(', '),
            })}
          </p>
          <p>{t('remove.aloneNext')}</p>
        </Notice>
      ) : null}
      {hadPlans && !hasPlans ? <p>{t('remove.aloneUnknown')}</p> : null}
      <h3 className="small-heading">{t('remove.next')}</h3>
      <ul>
        <li>{t('remove.now')}</li>
        {hadPlans ? <li>{t(hasPlans ? 'remove.newKey' : 'remove.newKeyLater')}</li> : null}
        <li>{t('remove.stays')}</li>
        {hadPlans ? <li>{t('remove.truth')}</li> : null}
      </ul>
    </Dialog>
  );
}

// The directory on a screen: what the vault has, and what may be done with it.

import { useCallback, useEffect, useState } from 'react';
import type { ContactSaid, ContactShown } from '../../../../shared/domain/contacts/contact';
import type { Directory } from '../../../../shared/ipc/contact-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

export type ContactsDesk = {
  /** Undefined until it is there. */
  directory: Directory | undefined;
  failure: Failure | undefined;
  lookAgain: () => void;
  /** Each answers whether it was written. */
  save: (contact: string, said: ContactSaid, isChecked: boolean) => Promise<boolean>;
  mark: (contact: string, as: 'checked' | 'retired' | 'back') => Promise<boolean>;
  know: (contact: string, knows: boolean, how: string) => Promise<boolean>;
};

export function useContacts(): ContactsDesk {
  const [directory, setDirectory] = useState<Directory>();
  const [failure, setFailure] = useState<Failure>();

  const lookAgain = useCallback(() => {
    setFailure(undefined);
    bridge.contacts.list({}).then(setDirectory, (thrown) => setFailure(failureOf(thrown)));
  }, []);
  useEffect(lookAgain, [lookAgain]);

  const write = useCallback(async (work: () => Promise<ContactShown>) => {
    try {
      const kept = await work();
      setFailure(undefined);
      setDirectory(
        (before) =>
          before && {
            ...before,
            contacts: before.contacts.some(({ id }) => id === kept.id)
              ? before.contacts.map((one) => (one.id === kept.id ? kept : one))
              : [...before.contacts, kept],
          },
      );
      return true;
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return false;
    }
  }, []);

  return {
    ...{ directory, failure, lookAgain },
    save: (contact, said, isChecked) =>
      write(() => bridge.contacts.save({ contact, said, isChecked })),
    mark: (contact, as) => write(() => bridge.contacts.mark({ contact, as })),
    know: (contact, knows, how) => write(() => bridge.contacts.know({ contact, knows, how })),
  };
}

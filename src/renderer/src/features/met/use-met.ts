// What was done with one woman, on a screen: what the vault has, and what may be done with it.

import { useCallback, useEffect, useState } from 'react';
import type {
  ContactMark,
  ContactSaid,
  KeptContact,
  SittingInLog,
} from '../../../../shared/domain/met/contact';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

export type MetDesk = {
  plan: string;
  /** Undefined until they are there. */
  contacts: readonly KeptContact[] | undefined;
  sittings: readonly SittingInLog[];
  failure: Failure | undefined;
  lookAgain: () => void;
  /** True once it is in the vault. */
  save: (contact: string, said: ContactSaid) => Promise<boolean>;
  mark: (contact: string, as: ContactMark) => Promise<boolean>;
};

export function useMet(plan: string): MetDesk {
  const [contacts, setContacts] = useState<readonly KeptContact[]>();
  const [sittings, setSittings] = useState<readonly SittingInLog[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const lookAgain = useCallback(() => {
    setFailure(undefined);
    bridge.met.list({ plan }).then(
      (found) => {
        setContacts(found.contacts);
        setSittings(found.sittings);
      },
      (thrown) => setFailure(failureOf(thrown)),
    );
  }, [plan]);
  useEffect(lookAgain, [lookAgain]);

  async function done(ask: () => Promise<KeptContact>): Promise<boolean> {
    try {
      const kept = await ask();
      setFailure(undefined);
      setContacts((before = []) =>
        before.some(({ id }) => id === kept.id)
          ? before.map((one) => (one.id === kept.id ? kept : one))
          : [kept, ...before],
      );
      return true;
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return false;
    }
  }
  return {
    ...{ plan, contacts, sittings, failure, lookAgain },
    save: (contact, said) => done(() => bridge.met.save({ plan, contact, said })),
    mark: (contact, as) => done(() => bridge.met.mark({ plan, contact, as })),
  };
}

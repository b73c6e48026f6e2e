// What was done with this woman, for what comes next of it.

import { useCallback, useEffect, useState } from 'react';
import type { KeptContact } from '../../../../shared/domain/met/contact';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

const none: readonly KeptContact[] = [];

export function useContactsNext(plan: string) {
  const [contacts, setContacts] = useState(none);
  const [failure, setFailure] = useState<Failure>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try looks again
  useEffect(() => {
    let isLeft = false;
    setFailure(undefined);
    bridge.met.list({ plan }).then(
      (found) => {
        if (!isLeft) setContacts(found.contacts);
      },
      (thrown) => {
        if (!isLeft) setFailure(failureOf(thrown));
      },
    );
    return () => {
      isLeft = true;
    };
  }, [plan, tries]);
  return { contacts, failure, lookAgain: useCallback(() => setTries((count) => count + 1), []) };
}

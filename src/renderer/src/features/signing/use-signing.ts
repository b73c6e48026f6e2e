// What signs here, what was done last, and whether something is under way. Nothing is kept here: the vault keeps it.

import { useCallback, useEffect, useState } from 'react';
import type { SigningShown } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

export type SigningNow = NonNullable<SigningShown['now']>;
export type KeyKind = SigningNow['key'];
export type SigningDone = { what: 'issue' | 'bring' } | { what: 'saved'; file: string };

export function useSigning() {
  const [shown, setShown] = useState<SigningShown>();
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState<SigningDone>();
  const [isBusy, setIsBusy] = useState(false);

  const tell = useCallback(async (work: () => Promise<SigningDone | undefined>) => {
    setFailure(undefined);
    setDone(undefined);
    setIsBusy(true);
    try {
      setDone(await work());
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  }, []);
  const load = useCallback(
    () =>
      tell(async () => {
        setShown(await bridge.signing.show({}));
        return undefined;
      }),
    [tell],
  );
  useEffect(() => void load(), [load]);

  const issue = (key: KeyKind) =>
    tell(async () => {
      setShown(await bridge.signing.issue({ key }));
      return { what: 'issue' };
    });
  const saveCertificate = (as: 'binary' | 'text', suggestedName: string) =>
    tell(async () => {
      const { place } = await bridge.shell.chooseWhereToSaveCertificate({ suggestedName, as });
      if (!place) return undefined;
      const { fileName } = await bridge.signing.saveCertificate({ place, as });
      return { what: 'saved', file: fileName };
    });
  const saveGuide = (suggestedName: string) =>
    tell(async () => {
      const { place } = await bridge.shell.chooseWhereToSave({ suggestedName });
      if (!place) return undefined;
      const { fileName } = await bridge.signing.saveGuide({ place });
      return { what: 'saved', file: fileName };
    });
  return {
    ...{ shown, failure, done, isBusy, load, issue, saveCertificate, saveGuide },
    brought: (now: SigningShown) => {
      setShown(now);
      setDone({ what: 'bring' });
    },
  };
}

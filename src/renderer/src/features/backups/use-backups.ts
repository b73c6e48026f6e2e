// The backups there are, the one somebody is looking at, and what was done last.

import { useCallback, useEffect, useState } from 'react';
import type { BackupLooked, BackupsShown, BackupTested } from '../../../../shared/ipc/backup-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { useSayAfterLock } from '../../ui/AfterLock';

export type BackupsDone =
  | { kind: 'made'; plans: number }
  | { kind: 'second' | 'dropped' }
  | { kind: 'tested'; id: string; tested: BackupTested };
type Busy = 'making' | 'testing' | 'putting-back' | 'other';

export function useBackups() {
  const sayAfterLock = useSayAfterLock();
  const [shown, setShown] = useState<BackupsShown>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState<Busy>();
  const [done, setDone] = useState<BackupsDone>();
  const [looked, setLooked] = useState<BackupLooked>();

  const tell = useCallback(async (what: Busy, work: () => Promise<void>) => {
    setFailure(undefined);
    setDone(undefined);
    setBusy(what);
    try {
      await work();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setBusy(undefined);
  }, []);
  const load = useCallback(
    () => tell('other', async () => setShown(await bridge.backups.show({}))),
    [tell],
  );
  useEffect(() => void load(), [load]);

  return {
    ...{ shown, failure, busy, done, looked, load },
    make: () =>
      tell('making', async () => {
        const { made, shown: now } = await bridge.backups.make({});
        setShown(now);
        setDone({ kind: 'made', plans: made.plans });
      }),
    test: (id: string) =>
      tell('testing', async () => {
        setDone({ kind: 'tested', id, tested: await bridge.backups.test({ id }) });
      }),
    look: (id: string) =>
      tell('testing', async () => {
        const reply = await bridge.backups.look({ id });
        if (reply.kind === 'good') setLooked(reply);
        else setDone({ kind: 'tested', id, tested: reply });
      }),
    /** @param words what the locked screen says of it: the plans lock at the end, and this screen goes */
    putBack: (words: string) =>
      tell('putting-back', async () => {
        if (!looked) return;
        const notDone = sayAfterLock(words);
        try {
          await bridge.backups.restore({ id: looked.id });
        } catch (thrown) {
          // What ended because it has locked was done.
          if (failureOf(thrown).code !== 'locked') notDone();
          throw thrown;
        }
      }),
    readPutBack: () =>
      tell('other', async () => {
        await bridge.backups.sawPutBack({});
        setShown(await bridge.backups.show({}));
      }),
    leaveLook: () => setLooked(undefined),
    chooseSecond: () =>
      tell('other', async () => {
        const { place } = await bridge.shell.chooseFolder({});
        if (!place) return;
        setShown(await bridge.backups.keepSecond({ place }));
        setDone({ kind: 'second' });
      }),
    dropSecond: () =>
      tell('other', async () => {
        setShown(await bridge.backups.dropSecond({}));
        setDone({ kind: 'dropped' });
      }),
  };
}

// What is in use, the file somebody is looking at, and what was done last. Nothing is kept here: the vault keeps it.

import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/failure';
import type {
  SettingsCheck,
  SettingsPutRight,
  SettingsShown,
} from '../../../../shared/ipc/settings-shape';
import { bridge, failureOf } from '../../bridge/bridge';

export type KeptWhat = 'holidays' | 'numbers';
/** A file that was read: what it would change, or what to put right in it. */
export type ChosenFile = { place: string; file: string; says: SettingsCheck };
export type LastDone = { done: 'kept' | 'back'; what: KeptWhat };

export function useSettings() {
  const [shown, setShown] = useState<SettingsShown>();
  const [failure, setFailure] = useState<Failure>();
  const [chosen, setChosen] = useState<ChosenFile>();
  const [lastDone, setLastDone] = useState<LastDone>();
  const [isBusy, setIsBusy] = useState(false);

  const tell = useCallback(async (work: () => Promise<void>) => {
    setFailure(undefined);
    setIsBusy(true);
    try {
      await work();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  }, []);
  const load = useCallback(
    () => tell(async () => setShown(await bridge.settings.show({}))),
    [tell],
  );
  useEffect(() => void load(), [load]);

  const choose = () =>
    tell(async () => {
      const { place, shownAs } = await bridge.shell.chooseSettingsFile({});
      if (!place) return;
      setLastDone(undefined);
      setChosen(undefined);
      setChosen({ place, file: shownAs ?? '', says: await bridge.settings.check({ place }) });
    });
  const keep = () =>
    tell(async () => {
      if (!chosen) return;
      const reply = await bridge.settings.keep({ place: chosen.place });
      if (reply.kind === 'put-right') {
        const says: SettingsPutRight = reply;
        setChosen({ ...chosen, says });
        return;
      }
      setShown(reply.now);
      setChosen(undefined);
      setLastDone({ done: 'kept', what: reply.what });
    });
  const goBack = (what: KeptWhat) =>
    tell(async () => {
      setShown(await bridge.settings.backToBundled({ what }));
      setChosen(undefined);
      setLastDone({ done: 'back', what });
    });
  return {
    ...{ shown, failure, chosen, lastDone, isBusy, load, choose, keep, goBack },
    leave: () => setChosen(undefined),
  };
}

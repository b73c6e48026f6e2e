// Before the window is ended from outside (the computer goes to sleep, shuts down), the last words are saved.

import { useEffect } from 'react';
import { bridge, onNotice } from '../bridge/bridge';
import { useSaving } from '../ui/Saving';
import { settleField } from '../ui/settle-field';

export function useReadyToClose(): void {
  const { flushAll } = useSaving();
  useEffect(
    () =>
      onNotice('closing', () => {
        settleField();
        const tell = (saved: boolean) => void bridge.shell.readyToClose({ saved }).catch(() => {});
        flushAll().then(
          () => tell(true),
          () => tell(false),
        );
      }),
    [flushAll],
  );
}

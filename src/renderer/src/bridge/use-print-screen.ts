// Prints what a screen has laid out for paper (ui/PrintSheet), by the computer's own dialog: once, for every screen that does.

import { useState } from 'react';
import type { Failure } from '../../../shared/ipc/failure';
import { bridge, failureOf } from './bridge';

/** `printed`: undefined until somebody tried; false where they left the dialog or nothing printed. */
export function usePrintScreen() {
  const [printed, setPrinted] = useState<boolean>();
  const [failure, setFailure] = useState<Failure>();
  const print = async () => {
    setFailure(undefined);
    setPrinted(undefined);
    try {
      setPrinted((await bridge.shell.printThisScreen({})).printed);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  return { printed, failure, print };
}

// Puts the kept choice about Shift three times on the desk. While it cannot be read, it is on: hiding too much is no harm.

import { useEffect } from 'react';
import { bridge } from '../bridge/bridge';
import { chooseShiftThrice } from '../ui/shift-thrice-choice';

export function useHidingKept(): void {
  useEffect(() => {
    bridge.settings.hiding({}).then(
      ({ shiftThrice }) => chooseShiftThrice(shiftThrice),
      () => {},
    );
  }, []);
}

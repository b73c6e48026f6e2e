// Chooses where to save pages to write on, and has them made.

import { useState } from 'react';
import type { BlankMade, BlankRequest } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

export function useBlankPages() {
  const [made, setMade] = useState<BlankMade>();
  const [failure, setFailure] = useState<Failure>();
  const [isMaking, setIsMaking] = useState(false);

  async function make(request: BlankRequest, suggestedName: string): Promise<void> {
    if (isMaking) return;
    setFailure(undefined);
    setMade(undefined);
    setIsMaking(true);
    try {
      const { place } = await bridge.shell.chooseWhereToSave({
        suggestedName: `${suggestedName}.pdf`,
      });
      if (place) setMade(await bridge.copies.blank({ ...request, place }));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setIsMaking(false);
    }
  }
  return { make, made, failure, isMaking };
}

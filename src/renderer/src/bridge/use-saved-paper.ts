// Chooses where to save a paper without anybody's name on it, and has it made there.

import { useState } from 'react';
import type { BlankMade } from '../../../shared/ipc/contract';
import type { Failure } from '../../../shared/ipc/failure';
import { bridge, failureOf } from './bridge';

/** @param draw makes it, at the place that was chosen */
export function useSavedPaper<Request>(
  draw: (request: Request & { place: string }) => Promise<BlankMade>,
) {
  const [made, setMade] = useState<BlankMade>();
  const [failure, setFailure] = useState<Failure>();
  const [isMaking, setIsMaking] = useState(false);

  async function make(request: Request, suggestedName: string): Promise<void> {
    if (isMaking) return;
    setFailure(undefined);
    setMade(undefined);
    setIsMaking(true);
    try {
      const { place } = await bridge.shell.chooseWhereToSave({
        suggestedName: `${suggestedName}.pdf`,
      });
      if (place) setMade(await draw({ ...request, place }));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setIsMaking(false);
    }
  }
  return { make, made, failure, isMaking };
}

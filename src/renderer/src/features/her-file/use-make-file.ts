// Chooses where to save and has her file made; stopped by a key or a press while it is drawn.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { CopyMade } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import type { FileLook } from '../../../../shared/ipc/file-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { useEscape } from '../../ui/use-escape';

/** What stood on the screen when she was ticked as the woman who is meant. */
export function meantOf({ who }: FileLook) {
  return { name: who.name, bornOrNumber: who.born ?? who.prisonNumber };
}

/** Milliseconds between two askings to stop. */
const STOP_AGAIN_MS = 150;

type Standing = 'idle' | 'making' | 'stopped' | 'notChosen';

export function useMakeFile(plan: string) {
  const [standing, setStanding] = useState<Standing>('idle');
  const [made, setMade] = useState<CopyMade>();
  const [failure, setFailure] = useState<Failure>();
  const isAsking = useRef(false);

  const [isStopping, setIsStopping] = useState(false);

  const stop = useCallback(() => setIsStopping(true), []);
  const isMaking = standing === 'making';
  // Asked again until it has stopped: the order to make it may not have arrived yet.
  useEffect(() => {
    if (!isStopping || !isMaking) return;
    const ask = () => void bridge.files.stop({}).catch(() => undefined);
    ask();
    const again = setInterval(ask, STOP_AGAIN_MS);
    return () => clearInterval(again);
  }, [isStopping, isMaking]);

  useEscape(isMaking, stop);

  async function make(seen: FileLook): Promise<void> {
    if (isAsking.current) return;
    isAsking.current = true;
    setFailure(undefined);
    setStanding('idle');
    try {
      const { suggestedName } = seen;
      const { place } = await bridge.shell.chooseWhereToSave({ suggestedName });
      if (!place) return setStanding('notChosen');
      setIsStopping(false);
      setStanding('making');
      const order = { plan, place, meant: meantOf(seen), looked: seen.code, told: true } as const;
      const reply = await bridge.files.make(order);
      if (reply.kind === 'made') setMade(reply.copy);
      setStanding(reply.kind === 'made' ? 'idle' : 'stopped');
    } catch (thrown) {
      setStanding('idle');
      setFailure(failureOf(thrown));
    } finally {
      isAsking.current = false;
    }
  }

  return {
    ...{ make, stop, made, failure, standing },
    isMaking,
    forget: () => {
      setMade(undefined);
      setFailure(undefined);
      setStanding('idle');
    },
  };
}

// Makes the copies one after the other. It stops when asked to, and at anything that would stop the next one too; what
// is made stays.

import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { type Became, type ForAll, isAboutHer, type OfBatch, toMake } from './batch-state';

export type Making =
  | { is: 'idle' | 'not_chosen' | 'stopped' | 'done' }
  | { is: 'working'; at: number; count: number }
  | { is: 'broken'; failure: Failure };

export function useMaking(
  forAll: ForAll,
  onBecame: (id: string, became: Became) => void,
): { making: Making; make: (batch: readonly OfBatch[]) => Promise<void>; stop: () => void } {
  const [making, setMaking] = useState<Making>({ is: 'idle' });
  const isStopping = useRef(false);
  const isRunning = useRef(false);
  useEffect(() => {
    isStopping.current = false;
    // Whoever leaves the screen asks for no more of them.
    return () => {
      isStopping.current = true;
    };
  }, []);

  async function make(batch: readonly OfBatch[]): Promise<void> {
    if (isRunning.current) return;
    isRunning.current = true;
    isStopping.current = false;
    try {
      const { place } = await bridge.shell.chooseFolder({});
      if (!place) return setMaking({ is: 'not_chosen' });
      const { batch: id } = await bridge.batches.begin({ place });
      setMaking(await makeAll(id, toMake(batch)));
    } catch (thrown) {
      setMaking({ is: 'broken', failure: failureOf(thrown) });
    } finally {
      isRunning.current = false;
    }
  }

  async function makeAll(batch: string, all: readonly OfBatch[]): Promise<Making> {
    for (const [at, { woman, became }] of all.entries()) {
      if (isStopping.current) return { is: 'stopped' };
      if (became.is !== 'right') continue;
      setMaking({ is: 'working', at: at + 1, count: all.length });
      try {
        const asked = { ...forAll, plan: woman.id, batch, meant: became.meant };
        const { fileName } = await bridge.batches.make(asked);
        onBecame(woman.id, { is: 'made', file: fileName });
      } catch (thrown) {
        const failure = failureOf(thrown);
        if (!isAboutHer(failure.code)) return { is: 'broken', failure };
        onBecame(woman.id, { is: 'changed' });
      }
    }
    return { is: 'done' };
  }
  return {
    making,
    make,
    stop: () => {
      isStopping.current = true;
    },
  };
}

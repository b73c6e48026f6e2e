// Has a paper printed, and says how far it is. One at a time; a second press of a double one does nothing.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/ipc/failure';
import type { Printed } from '../../../shared/ipc/print-calls';
import { bridge, failureOf } from './bridge';

/** Milliseconds between two looks at how far it is. */
const LOOK_EVERY_MS = 400;

export type PrintProgress = Awaited<ReturnType<typeof bridge.prints.standing>>;

export type Printing = {
  /** Whether this computer has a printer; undefined until it is known. */
  known: 'some' | 'none' | 'maybe' | undefined;
  isPrinting: boolean;
  progress: PrintProgress | undefined;
  /** What there is to say of the last one. */
  words: string;
  failure: Failure | undefined;
  /** @returns what was made once it is at the printer; undefined where it was called off or went wrong */
  print: <T>(copies: number, ask: () => Promise<Printed<T>>) => Promise<T | undefined>;
  stop: () => void;
};

/**
 * Which sentence of `printing` ends it.
 * @param isWrittenFirst that it is printed stands in the log before the printer is asked, and stays there
 */
export function endOfPrinting(kind: Printed<unknown>['kind'], isWrittenFirst: boolean) {
  if (kind === 'printed') return 'given';
  return isWrittenFirst ? 'calledOffWritten' : 'calledOff';
}

/**
 * @param sayAfterLock has words said if the app locks from then on, until what it returns is called
 * @param isWrittenFirst as `endOfPrinting` takes it
 */
export function usePrinting(
  sayAfterLock: (words: string) => () => void,
  isWrittenFirst = false,
): Printing {
  const { t } = useTranslation('printing');
  const [isPrinting, setIsPrinting] = useState(false);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const isAsking = useRef(false);

  async function print<T>(copies: number, ask: () => Promise<Printed<T>>): Promise<T | undefined> {
    if (isAsking.current) return undefined;
    isAsking.current = true;
    setFailure(undefined);
    setWords('');
    setIsPrinting(true);
    const hasEnded = sayAfterLock(t('locked'));
    try {
      const reply = await ask();
      hasEnded();
      setWords(t(endOfPrinting(reply.kind, isWrittenFirst), { count: copies }));
      return reply.kind === 'printed' ? reply.made : undefined;
    } catch (thrown) {
      const found = failureOf(thrown);
      // Once it has locked, this screen can say nothing any more.
      if (found.code !== 'locked') hasEnded();
      setFailure(found);
      return undefined;
    } finally {
      isAsking.current = false;
      setIsPrinting(false);
    }
  }
  return {
    known: useKnownPrinters(),
    isPrinting,
    progress: useProgress(isPrinting),
    words,
    failure,
    print,
    stop: () => void bridge.prints.stop({}).catch(() => undefined),
  };
}

function useKnownPrinters(): Printing['known'] {
  const [known, setKnown] = useState<Printing['known']>();
  useEffect(() => {
    let isLeft = false;
    bridge.shell.printers({}).then(
      (found) => {
        if (!isLeft) setKnown(found.known);
      },
      // The printer's own window says what is wrong.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return known;
}

function useProgress(isPrinting: boolean): PrintProgress | undefined {
  const [progress, setProgress] = useState<PrintProgress>();
  useEffect(() => {
    if (!isPrinting) {
      setProgress(undefined);
      return;
    }
    const look = setInterval(() => {
      bridge.prints.standing({}).then(setProgress, () => undefined);
    }, LOOK_EVERY_MS);
    return () => clearInterval(look);
  }, [isPrinting]);
  return progress;
}

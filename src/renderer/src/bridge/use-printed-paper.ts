// Has a paper without anybody's name on it printed.

import type { BlankMade } from '../../../shared/ipc/contract';
import type { Printed } from '../../../shared/ipc/print-calls';
import { type Printing, usePrinting } from './use-printing';

/**
 * @param draw makes it and gives it to the printer
 * @param isWrittenFirst as `usePrinting` takes it
 */
export function usePrintedPaper<Request>(
  draw: (request: Request & { copies: number }) => Promise<Printed<BlankMade>>,
  sayAfterLock: (words: string) => () => void,
  isWrittenFirst = false,
): { printing: Printing; print: (request: Request, copies: number) => void } {
  const printing = usePrinting(sayAfterLock, isWrittenFirst);
  return {
    printing,
    print: (request, copies) => void printing.print(copies, () => draw({ ...request, copies })),
  };
}

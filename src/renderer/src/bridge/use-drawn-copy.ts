// Has a copy drawn to be looked at. Only the newest reply is kept, and nothing is asked for while the request is
// still being put together.

import { useEffect, useState } from 'react';
import type { CopyRequest } from '../../../shared/ipc/contract';
import type { Failure } from '../../../shared/ipc/failure';
import { bridge, failureOf } from './bridge';

/** Milliseconds without a change before the pages are drawn anew. */
const REST_MS = 250;

export type DrawnCopy = {
  /** Of a PDF; undefined until the first is there. */
  bytes: Uint8Array | undefined;
  failure: Failure | undefined;
  /** True while the pages shown are not yet those of the newest request. */
  isDrawing: boolean;
};

/** @param request undefined: there is nothing to draw */
export function useDrawnCopy(request: CopyRequest | undefined): DrawnCopy {
  const asked = request ? JSON.stringify(request) : undefined;
  const [shown, setShown] = useState<{ asked: string; bytes?: Uint8Array; failure?: Failure }>();

  useEffect(() => {
    if (asked === undefined) {
      setShown(undefined);
      return;
    }
    let isOld = false;
    const draw = setTimeout(() => {
      bridge.copies.draw(JSON.parse(asked) as CopyRequest).then(
        ({ bytes }) => {
          if (!isOld) setShown({ asked, bytes });
        },
        (thrown) => {
          if (!isOld) setShown({ asked, failure: failureOf(thrown) });
        },
      );
    }, REST_MS);
    return () => {
      isOld = true;
      clearTimeout(draw);
    };
  }, [asked]);

  return {
    bytes: asked === undefined ? undefined : shown?.bytes,
    failure: asked === undefined ? undefined : shown?.failure,
    isDrawing: asked !== undefined && shown?.asked !== asked,
  };
}

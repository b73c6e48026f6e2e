// Asks the vault what a copy would hold, each time whose it is, how it reads or her yes changes. Only
// the newest reply is kept.

import { useCallback, useEffect, useState } from 'react';
import type { CopyPreview, CopyRequest } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

export type PreviewOnScreen = {
  preview: CopyPreview | undefined;
  failure: Failure | undefined;
  /** True while the preview shown is not yet that of the newest request. */
  isLooking: boolean;
  lookAgain: () => void;
};

export function useCopyPreview(request: CopyRequest): PreviewOnScreen {
  const [looks, setLooks] = useState(0);
  const asked = `${JSON.stringify(request)} ${looks}`;
  const [shown, setShown] = useState<{ asked: string; preview?: CopyPreview; failure?: Failure }>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says all there is in the request
  useEffect(() => {
    let isOld = false;
    bridge.copies.preview(request).then(
      (preview) => {
        if (!isOld) setShown({ asked, preview });
      },
      (thrown) => {
        if (!isOld) setShown({ asked, failure: failureOf(thrown) });
      },
    );
    return () => {
      isOld = true;
    };
  }, [asked]);

  return {
    preview: shown?.preview,
    failure: shown?.failure,
    isLooking: shown?.asked !== asked,
    lookAgain: useCallback(() => setLooks((count) => count + 1), []),
  };
}

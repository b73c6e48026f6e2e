// Says something only when it takes long enough to notice.

import { useEffect, useState } from 'react';

/** True once `isBusy` has been true for 400 ms without a break. Source: ux.md 2.4. */
export function useSlow(isBusy: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) {
      setIsSlow(false);
      return;
    }
    const tell = setTimeout(() => setIsSlow(true), 400);
    return () => clearTimeout(tell);
  }, [isBusy]);
  return isSlow;
}

// Asks the vault what may stand in a letter, each time it is another letter or she has said yes to more. Only the newest
// reply is kept.

import { useEffect, useState } from 'react';
import type { LetterDraft, LetterRequest } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

type Shown = { asked: string; letter: string; draft?: LetterDraft; failure?: Failure };

export function useLetterDraft(request: LetterRequest) {
  const [shown, setShown] = useState<Shown>();
  const asked = JSON.stringify(request);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says all there is in the request
  useEffect(() => {
    let isOld = false;
    const { letter } = request;
    bridge.letters.draft(request).then(
      (draft) => {
        if (!isOld) setShown({ asked, letter, draft });
      },
      (thrown) => {
        if (!isOld) setShown({ asked, letter, failure: failureOf(thrown) });
      },
    );
    return () => {
      isOld = true;
    };
  }, [asked]);
  // The words of another letter are not these.
  const isThis = shown?.letter === request.letter;
  return {
    draft: isThis ? shown?.draft : undefined,
    failure: isThis ? shown?.failure : undefined,
    isLooking: shown?.asked !== asked,
  };
}

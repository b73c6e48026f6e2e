// Chooses where to save and has the letter made. A second press of a double one does nothing.

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyMade, LetterDraft, LetterWritten } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

export function useMakeLetter() {
  const { t } = useTranslation('letters');
  const [standing, setStanding] = useState<'idle' | 'making' | 'notChosen'>('idle');
  const [made, setMade] = useState<CopyMade>();
  const [failure, setFailure] = useState<Failure>();
  const isAsking = useRef(false);

  async function make(written: LetterWritten, draft: LetterDraft): Promise<void> {
    const { who, version, suggestedName } = draft;
    if (isAsking.current) return;
    isAsking.current = true;
    setFailure(undefined);
    setStanding('idle');
    try {
      const { place } = await bridge.shell.chooseWhereToSave({ suggestedName });
      if (!place) {
        setStanding('notChosen');
        return;
      }
      setStanding('making');
      setMade(
        await bridge.letters.make({
          ...{ ...written, place, version },
          meant: { name: who.name, bornOrNumber: who.born ?? who.prisonNumber },
        }),
      );
      setStanding('idle');
    } catch (thrown) {
      setStanding('idle');
      setFailure(failureOf(thrown));
    } finally {
      isAsking.current = false;
    }
  }

  return {
    make,
    made,
    /** Shows one that was made in another way. */
    show: setMade,
    failure,
    isMaking: standing === 'making',
    words: standing === 'idle' ? '' : t(standing),
    forget: () => {
      setMade(undefined);
      setFailure(undefined);
      setStanding('idle');
    },
  };
}

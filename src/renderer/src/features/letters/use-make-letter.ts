// Chooses where to save and has the letter made. A second press of a double one does nothing.

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyMade, LetterDraft, LetterWritten } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

export function useMakeLetter() {
  const { t } = useTranslation('letters');
  const [standing, setStanding] = useState<'idle' | 'making' | 'notChosen'>('idle');
  const [failure, setFailure] = useState<Failure>();
  const isAsking = useRef(false);

  /** Gives the letter once it is made, and nothing where it was not. */
  async function make(
    written: LetterWritten & { looked: string },
    draft: LetterDraft,
  ): Promise<CopyMade | undefined> {
    const { who, version, suggestedName } = draft;
    if (isAsking.current) return undefined;
    isAsking.current = true;
    setFailure(undefined);
    setStanding('idle');
    try {
      const { place } = await bridge.shell.chooseWhereToSave({ suggestedName });
      if (!place) {
        setStanding('notChosen');
        return undefined;
      }
      setStanding('making');
      const made = await bridge.letters.make({
        ...{ ...written, place, version },
        meant: { name: who.name, bornOrNumber: who.born ?? who.prisonNumber },
      });
      setStanding('idle');
      return made;
    } catch (thrown) {
      setStanding('idle');
      setFailure(failureOf(thrown));
      return undefined;
    } finally {
      isAsking.current = false;
    }
  }

  return {
    make,
    failure,
    isMaking: standing === 'making',
    words: standing === 'idle' ? '' : t(standing),
  };
}

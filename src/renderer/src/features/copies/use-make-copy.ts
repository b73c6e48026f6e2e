// Chooses where to save and has the copy made. A place serves once, so each try chooses anew.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyMade, CopyPreview, CopyRequest } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

/** Milliseconds after which the words say that it takes longer. */
const LONG_MS = 4000;

export function useMakeCopy() {
  const { t } = useTranslation('copies');
  const [standing, setStanding] = useState<'idle' | 'making' | 'long' | 'not-chosen'>('idle');
  const [made, setMade] = useState<CopyMade>();
  const [failure, setFailure] = useState<Failure>();

  useEffect(() => {
    if (standing !== 'making') return;
    const tell = setTimeout(() => setStanding('long'), LONG_MS);
    return () => clearTimeout(tell);
  }, [standing]);

  async function make(request: CopyRequest, preview: CopyPreview | undefined): Promise<void> {
    if (!preview || standing === 'making' || standing === 'long') return;
    setFailure(undefined);
    setStanding('idle');
    try {
      const { suggestedName } = preview;
      const { place } = await bridge.shell.chooseWhereToSave({ suggestedName });
      if (!place) {
        setStanding('not-chosen');
        return;
      }
      setStanding('making');
      setMade(await bridge.copies.make({ ...request, place }));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setStanding('idle');
  }

  return {
    make,
    made,
    failure,
    isMaking: standing === 'making' || standing === 'long',
    words: {
      idle: '',
      making: t('making'),
      long: t('makingLong'),
      'not-chosen': t('notChosen'),
    }[standing],
    forget: () => {
      setMade(undefined);
      setFailure(undefined);
      setStanding('idle');
    },
  };
}

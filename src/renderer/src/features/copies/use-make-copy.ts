// Chooses where to save and has the copy made. A place serves once, so each try chooses anew. Locking
// ends both at any moment; then the unlock screen says what became of the copy.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyMade, CopyPreview, CopyRequest } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { useSayAfterLock } from '../../ui/AfterLock';

/** Milliseconds after which the words say that it takes longer. */
const LONG_MS = 4000;

/** What stood on the screen when she was ticked as the woman who is meant. */
export function meantOf({ who }: CopyPreview) {
  if (!who) return {};
  return { meant: { name: who.name, bornOrNumber: who.born ?? who.prisonNumber } };
}

export function useMakeCopy() {
  const { t } = useTranslation('copies');
  const [standing, setStanding] = useState<'idle' | 'making' | 'long' | 'not-chosen'>('idle');
  const [made, setMade] = useState<CopyMade>();
  const [failure, setFailure] = useState<Failure>();
  const sayAfterLock = useSayAfterLock();
  const hasLeft = useRef(false);
  // From the first press on: a second press of a double one comes before the dialog is there.
  const isAsking = useRef(false);
  useEffect(() => {
    hasLeft.current = false;
    return () => {
      hasLeft.current = true;
    };
  }, []);

  useEffect(() => {
    if (standing !== 'making') return;
    const tell = setTimeout(() => setStanding('long'), LONG_MS);
    return () => clearTimeout(tell);
  }, [standing]);

  async function make(request: CopyRequest, preview: CopyPreview | undefined): Promise<void> {
    if (!preview || isAsking.current) return;
    isAsking.current = true;
    setFailure(undefined);
    setStanding('idle');
    let hasEnded = sayAfterLock(t('lockedBefore'));
    try {
      const { suggestedName } = preview;
      const { place } = await bridge.shell.chooseWhereToSave({ suggestedName });
      hasEnded();
      // The dialog outlived the screen: nobody is there any more who wants this copy.
      if (hasLeft.current) return;
      if (!place) {
        setStanding('not-chosen');
        return;
      }
      setStanding('making');
      hasEnded = sayAfterLock(t('lockedMeanwhile'));
      setMade(
        await bridge.copies.make({ ...request, place, ...meantOf(preview), looked: preview.code }),
      );
      hasEnded();
    } catch (thrown) {
      const found = failureOf(thrown);
      // Once it has locked, this screen can say nothing any more.
      if (found.code !== 'locked') hasEnded();
      setFailure(found);
    } finally {
      isAsking.current = false;
    }
    setStanding('idle');
  }

  return {
    make,
    made,
    /** Shows one that was made in another way. */
    show: setMade,
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

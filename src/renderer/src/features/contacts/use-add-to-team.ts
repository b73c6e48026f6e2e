// Adds somebody of the directory to a team: what came of it, in one place for both ways there.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactSaid } from '../../../../shared/domain/contacts/contact';
import { reachInWords } from '../../../../shared/domain/contacts/reach-in-words';
import type { AddedToTeam } from '../../../../shared/ipc/contact-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

export type ToTeam = { plan: string; contact: string; role: string; reach: string };

export function useAddToTeam() {
  const [isMissing, setIsMissing] = useState(false);
  const [result, setResult] = useState<AddedToTeam>();
  const [failure, setFailure] = useState<Failure>();
  const add = async (line: ToTeam): Promise<boolean> => {
    const isWhole = [line.plan, line.contact, line.role].every((part) => part !== '');
    setIsMissing(!isWhole);
    if (!isWhole) return false;
    setFailure(undefined);
    try {
      const came = await bridge.contacts.addToTeam(line);
      setResult(came);
      return came.kind === 'added';
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return false;
    }
  };
  return { add, isMissing, result, failure };
}

/** How she reaches them, in words: put before whoever adds them, to be put right. */
export function useReachWords() {
  const { t } = useTranslation('contacts');
  return (said: ContactSaid) =>
    reachInWords(said, {
      bestTime: (time) => t('toTeam.bestTime', { time }),
      noMessage: t('toTeam.noMessage'),
    });
}

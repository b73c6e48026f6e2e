// The list for the person who answers requests: a paper of its own, never for her.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlankMade } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import type { FileLook } from '../../../../shared/ipc/file-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSlow } from '../../ui/use-slow';
import { meantOf } from './use-make-file';

export type HeldBackListProps = { plan: string; seen: FileLook; isMeant: boolean };

export function HeldBackList({ plan, seen, isMeant }: HeldBackListProps) {
  const { t } = useTranslation('her-file');
  const [made, setMade] = useState<BlankMade>();
  const [failure, setFailure] = useState<Failure>();
  const [isMaking, setIsMaking] = useState(false);
  const isSlow = useSlow(isMaking);
  const save = async () => {
    setFailure(undefined);
    setMade(undefined);
    setIsMaking(true);
    try {
      const suggestedName = seen.suggestedListName;
      const { place } = await bridge.shell.chooseWhereToSave({ suggestedName });
      if (place) setMade(await bridge.files.list({ plan, place, meant: meantOf(seen) }));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setIsMaking(false);
    }
  };
  return (
    <section className="card stack" aria-labelledby="held-back-list">
      <h2 id="held-back-list">{t('list.title')}</h2>
      <p>{t('list.words')}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button disabled={!isMeant || isMaking} describedBy="list-why" onClick={() => void save()}>
          {t('list.save')}
        </Button>
        <span role="status" className="working">
          {isSlow ? t('making') : ''}
          {made ? t('list.saved', { file: made.fileName, count: made.pages }) : ''}
        </span>
      </div>
      <p id="list-why" className="hint">
        {isMeant ? '' : t('list.first')}
      </p>
    </section>
  );
}

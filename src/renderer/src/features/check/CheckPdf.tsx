// Says of a PDF somebody brings whether it was signed here and whether it was changed since, in words
// with a shape beside them. The file is chosen in a dialog or dropped on the screen.

import { FileMagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/FileMagnifyingGlass';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownName } from '../../../../shared/domain/files/shown-name';
import type { CheckedPdf } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { BridgeFailure, bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useSlow } from '../../ui/use-slow';
import { PrintVerdict } from './PrintVerdict';
import { useDrop } from './use-drop';
import { Verdict } from './Verdict';
import './check.css';

type Result = { checked: CheckedPdf; at: string };

export function CheckPdf() {
  const { t } = useTranslation('check');
  const [result, setResult] = useState<Result>();
  const [failure, setFailure] = useState<Failure>();
  const [checking, setChecking] = useState<string>();
  const isSlow = useSlow(checking !== undefined);

  async function look(find: () => Promise<CheckedPdf | undefined>) {
    if (checking !== undefined) return;
    setFailure(undefined);
    try {
      const checked = await find();
      if (checked) setResult({ checked, at: new Date().toISOString() });
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setChecking(undefined);
  }
  const begin = (file: string) => {
    setResult(undefined);
    setChecking(file);
  };
  const choose = () =>
    look(async () => {
      const { place, shownAs } = await bridge.shell.choosePdf({});
      if (!place) return undefined;
      begin(shownAs ?? '');
      return bridge.copies.check({ place });
    });
  const drop = useDrop((file, isFolder) => {
    void look(async () => {
      begin(shownName(file.name));
      if (isFolder) throw new BridgeFailure({ code: 'file-is-folder' });
      return checkDropped(file);
    });
  });

  return (
    <div className="stack stack-large check" data-over={drop.isOver} {...drop.on}>
      <ScreenTitle>{t('title')}</ScreenTitle>
      <p>{t('intro')}</p>
      <div className="actions">
        <Button
          kind={result ? 'plain' : 'primary'}
          icon={<FileMagnifyingGlassIcon />}
          disabled={checking !== undefined}
          onClick={() => void choose()}
        >
          {result ? t('another') : t('choose')}
        </Button>
        <span role="status" className="working">
          {isSlow ? t('checking', { file: checking ?? '' }) : drop.wereSeveral ? t('oneFile') : ''}
        </span>
      </div>
      {drop.isOver ? <p className="drop-here">{t('drop')}</p> : null}
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void choose()} /> : null}
      {result ? (
        <>
          <Verdict key={result.at} checked={result.checked} />
          <PrintVerdict {...result} />
        </>
      ) : null}
    </div>
  );
}

const BIGGEST = 50 * 1024 * 1024;

/** The bytes are handed over and no path: a window never learns where a file lies. */
async function checkDropped(file: File): Promise<CheckedPdf> {
  if (file.size > BIGGEST) throw new BridgeFailure({ code: 'file-too-big' });
  const bytes = await file.arrayBuffer().catch(() => {
    // It is gone meanwhile, or this person may not see it: a page is not told which.
    throw new BridgeFailure({ code: 'file-not-readable' });
  });
  return bridge.copies.checkDropped({ fileName: file.name, bytes: new Uint8Array(bytes) });
}

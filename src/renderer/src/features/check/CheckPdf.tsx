// Says of a PDF somebody brings whether it was signed here and whether it was changed since, in words
// with a shape beside them.

import { FileMagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/FileMagnifyingGlass';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPdf } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useSlow } from '../../ui/use-slow';
import { Verdict } from './Verdict';
import './check.css';

export function CheckPdf() {
  const { t } = useTranslation('copies');
  const [checked, setChecked] = useState<CheckedPdf>();
  const [failure, setFailure] = useState<Failure>();
  const [checking, setChecking] = useState<string>();
  const isSlow = useSlow(checking !== undefined);

  async function choose() {
    if (checking !== undefined) return;
    setFailure(undefined);
    try {
      const { place, shownAs } = await bridge.shell.choosePdf({});
      if (!place) return;
      setChecked(undefined);
      setChecking(shownAs ?? '');
      setChecked(await bridge.copies.check({ place }));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setChecking(undefined);
  }

  return (
    <div className="stack stack-large check">
      <ScreenTitle>{t('check.title')}</ScreenTitle>
      <p>{t('check.intro')}</p>
      <div className="actions">
        <Button
          kind={checked ? 'plain' : 'primary'}
          icon={<FileMagnifyingGlassIcon />}
          disabled={checking !== undefined}
          onClick={() => void choose()}
        >
          {checked ? t('check.another') : t('check.choose')}
        </Button>
        <span role="status" className="working">
          {isSlow ? t('check.checking', { file: checking ?? '' }) : ''}
        </span>
      </div>
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void choose()} /> : null}
      {checked ? <Verdict key={checked.fileName} checked={checked} /> : null}
    </div>
  );
}

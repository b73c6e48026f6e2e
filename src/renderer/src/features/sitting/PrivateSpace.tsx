// S7: the two of them look around before the screen is turned. Nothing here has to be ticked.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { CoverPicture } from '../../ui/CoverPicture';
import { useCover } from '../../ui/use-cover';

const checks = ['closed', 'see', 'hear', 'hide'] as const;

export type PrivateSpaceProps = {
  isTurning: boolean;
  onReady: () => void;
  onBack: () => void;
};

export function PrivateSpace({ isTurning, onReady, onBack }: PrivateSpaceProps) {
  const { t } = useTranslation('sitting');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const tick = (check: string) =>
    setTicked((before) =>
      before.includes(check) ? before.filter((each) => each !== check) : [...before, check],
    );
  const nothing = () => {};
  const trial = useCover({
    onHide: () => setTicked((before) => (before.includes('hide') ? before : [...before, 'hide'])),
    onKeyWhileCovered: nothing,
  });
  return (
    <section className="stack stack-large" aria-labelledby="space-title">
      <h2 id="space-title">{t('space.title')}</h2>
      <div className="stack">
        {checks.map((check) => (
          <label key={check} className="choice">
            <input type="checkbox" checked={ticked.includes(check)} onChange={() => tick(check)} />
            <span>{t(`space.${check}`)}</span>
          </label>
        ))}
      </div>
      <div className="actions">
        <Button onClick={trial.hide}>{t('space.try')}</Button>
      </div>
      <p className="hint">{t('space.soft')}</p>
      <div className="actions">
        <Button kind="primary" disabled={isTurning} onClick={onReady}>
          {t('space.ready')}
        </Button>
        <Button onClick={onBack}>{t('space.goBack')}</Button>
      </div>
      <p role="status">{isTurning ? t('space.turning') : ''}</p>
      <dialog
        ref={trial.cover}
        className="cover"
        aria-labelledby="trial-title"
        onCancel={(event) => event.preventDefault()}
      >
        <CoverPicture />
        <h1 id="trial-title">{t('space.coverTitle')}</h1>
        <p>{t('space.tried')}</p>
        <Button onClick={trial.comeBack}>{t('space.comeBack')}</Button>
      </dialog>
    </section>
  );
}

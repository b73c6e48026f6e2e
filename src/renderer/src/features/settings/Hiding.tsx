// Shift three times hides the desk; whoever works with Sticky Keys turns that off. Kept at once.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { FailureNotice } from '../../ui/FailureNotice';
import { chooseShiftThrice } from '../../ui/shift-thrice-choice';

export function Hiding({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation('settings');
  const [isOn, setIsOn] = useState<boolean>();
  const [failure, setFailure] = useState<Failure>();
  const show = (shiftThrice: boolean) => {
    setIsOn(shiftThrice);
    chooseShiftThrice(shiftThrice);
  };
  useEffect(() => {
    bridge.settings.hiding({}).then(
      ({ shiftThrice }) => setIsOn(shiftThrice),
      (thrown: unknown) => setFailure(failureOf(thrown)),
    );
  }, []);
  const choose = (shiftThrice: boolean) => {
    setFailure(undefined);
    show(shiftThrice);
    bridge.settings.keepHiding({ shiftThrice }).catch((thrown: unknown) => {
      setFailure(failureOf(thrown));
      show(!shiftThrice);
    });
  };
  return (
    <section className="card" aria-labelledby="settings-hiding">
      <h2 id="settings-hiding">{t('hiding.title')}</h2>
      <p>{t('hiding.what')}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      {isOn === undefined ? null : !mayChange ? (
        <p>{t(isOn ? 'hiding.on' : 'hiding.off')}</p>
      ) : (
        <label className="choice">
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => choose(event.target.checked)}
          />
          <span>
            {t('hiding.shiftThrice')}
            <span className="under">{t('hiding.sticky')}</span>
          </span>
        </label>
      )}
    </section>
  );
}

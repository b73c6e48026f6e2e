// Changing one's own passphrase, at the desk: the one until now, then a new one, chosen as when setting up.

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BridgeFailure, bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { ChoosePassphrase } from './ChoosePassphrase';
import { DeskFrame } from './DeskFrame';
import { PassphraseField } from './PassphraseField';

export type OwnPassphraseProps = { onBack: () => void; onDone: () => void };

export function OwnPassphrase({ onBack, onDone }: OwnPassphraseProps) {
  const { t } = useTranslation(['ways-in', 'unlock']);
  const [now, setNow] = useState('');
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLDivElement>(null);

  function putRight(words: string) {
    setProblem(words);
    if (box.current) focusFirstProblem(box.current);
  }

  async function change(next: string) {
    if (now === '') return putRight(t('own.nowMissing'));
    try {
      await bridge.people.changePassphrase({ now, next });
    } catch (thrown) {
      if (!(thrown instanceof BridgeFailure) || thrown.failure.code !== 'wrong-passphrase') {
        throw thrown;
      }
      return putRight(t('own.nowNot'));
    }
    onDone();
  }

  return (
    <DeskFrame title={t('own.title')} keepsFocus>
      <div ref={box}>
        <PassphraseField
          label={t('own.now')}
          value={now}
          onChange={(value) => {
            setNow(value);
            setProblem(undefined);
          }}
          problem={problem}
          autoComplete="current-password"
          autoFocus
        />
      </div>
      <h2 className="small-heading">{t('own.nextTitle')}</h2>
      <ChoosePassphrase
        onChosen={change}
        buttonWords={t('own.button')}
        back={<Button onClick={onBack}>{t('unlock:back')}</Button>}
      />
    </DeskFrame>
  );
}

// Where a worker types the PIN. It says how many tries are left, and never what was typed.

import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import type { PinReply } from '../../../../shared/ipc/her-calls';
import { failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { PutRight } from '../../ui/PutRight';

export type PinFormProps = {
  button: string;
  tryPin: (pin: string) => Promise<PinReply>;
  /** Called once the PIN was right. */
  onRight: () => void;
};

export function PinForm({ button, tryPin, onRight }: PinFormProps) {
  const { t } = useTranslation('her');
  const [pin, setPin] = useState('');
  const [left, setLeft] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const [isTrying, setIsTrying] = useState(false);
  const id = useId();

  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isTrying || pin === '') return;
    setIsTrying(true);
    setFailure(undefined);
    try {
      const reply = await tryPin(pin);
      setPin('');
      setLeft(reply.kind === 'wrong' ? reply.left : undefined);
      if (reply.kind === 'right') onRight();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setIsTrying(false);
    }
  };

  return (
    <form className="stack pin-form" onSubmit={(event) => void send(event)}>
      <div className="field">
        <label htmlFor={id}>{t('pin.label')}</label>
        <input
          id={id}
          type="password"
          inputMode="numeric"
          value={pin}
          onChange={(event) => setPin(event.target.value)}
          // biome-ignore lint/a11y/noAutofocus: the one thing to do here
          autoFocus
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={48}
          aria-describedby={left === undefined ? undefined : `${id}-wrong`}
          aria-invalid={left === undefined ? undefined : true}
        />
        <div role="status">
          {left === undefined ? null : (
            <PutRight id={`${id}-wrong`}>{t('pin.wrong', { count: left })}</PutRight>
          )}
        </div>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button kind="primary" type="submit">
          {button}
        </Button>
      </div>
    </form>
  );
}

// Everything before the plans are open. Driven by what the vault says of itself; it decides only
// which of its screens that means.

import { useCallback, useEffect, useState } from 'react';
import type { Opened, VaultStatus } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf, onNotice } from '../../bridge/bridge';
import { useSlow } from '../../ui/use-slow';
import { BuildPractice } from './BuildPractice';
import { LookingForVault } from './LookingForVault';
import { OpenToRead } from './OpenToRead';
import { OpenVault } from './OpenVault';
import { PutBack } from './PutBack';
import { SetUp } from './SetUp';
import { UseCode } from './UseCode';
import { UseRecoverySheet } from './UseRecoverySheet';
import { VaultTrouble } from './VaultTrouble';
import { Welcome } from './Welcome';
import './unlock.css';

export type UnlockGateProps = {
  /** About what locking broke off; empty when there is nothing to say. */
  toSay: readonly string[];
  onOpened: (opened: Opened) => void;
  /** Called each time a screen with something to do is there. */
  onUseful: () => void;
};

type Asked = { status?: VaultStatus; failure?: Failure; count: number };

export function UnlockGate({ toSay, onOpened, onUseful }: UnlockGateProps) {
  const [asked, setAsked] = useState<Asked>({ count: 0 });
  const [chosen, setChosen] = useState<'doors' | 'set-up' | 'sheet' | 'code' | 'backup' | 'read'>();
  const isSlow = useSlow(asked.status === undefined && asked.failure === undefined);

  const ask = useCallback(async () => {
    try {
      const status = await bridge.vault.status({});
      setAsked((before) => ({ status, count: before.count + 1 }));
      if (status.state === 'open' && status.opened) onOpened(status.opened);
    } catch (thrown) {
      setAsked((before) => ({ ...before, failure: failureOf(thrown) }));
    }
  }, [onOpened]);

  useEffect(() => void ask(), [ask]);
  useEffect(
    () =>
      onNotice('vaultChanged', () => {
        setChosen(undefined);
        setAsked({ count: 0 });
        void ask();
      }),
    [ask],
  );
  const hasAnswer = asked.status !== undefined || asked.failure !== undefined;
  useEffect(() => {
    if (hasAnswer) onUseful();
  }, [hasAnswer, onUseful]);

  const { status, failure } = asked;
  const practice = status?.practice;
  const openVault = async (isPractice: boolean) => {
    try {
      // biome-ignore lint/correctness/useHookAtTopLevel: a call of the shell, not a hook
      await bridge.shell.useVault({ practice: isPractice });
    } catch (thrown) {
      setAsked((before) => ({ ...before, failure: failureOf(thrown) }));
    }
  };
  const switchVault = () => void openVault(!practice);
  const tryAgain = () => {
    setAsked((before) => ({ count: before.count }));
    void ask();
  };

  if (chosen === 'backup') {
    return (
      <PutBack
        onLeave={() => {
          setChosen(undefined);
          tryAgain();
        }}
      />
    );
  }
  const putBack = () => setChosen('backup');
  if (chosen === 'read') {
    return <OpenToRead onOpened={onOpened} onLeave={() => setChosen(undefined)} />;
  }
  if (failure) {
    return (
      <VaultTrouble
        {...{ failure, practice }}
        onTryAgain={tryAgain}
        onUseVault={openVault}
        onPutBack={putBack}
        onRead={() => setChosen('read')}
      />
    );
  }
  if (!status || status.state === 'open') return <LookingForVault isSlow={isSlow} />;
  if (status.state === 'to-build') return <BuildPractice onBuilt={ask} onLeave={switchVault} />;
  if (status.state === 'renewing' || chosen === 'sheet') {
    const isRenewing = status.state === 'renewing';
    return <UseRecoverySheet {...{ isRenewing, onOpened }} onLeave={() => setChosen(undefined)} />;
  }
  if (status.state === 'own-passphrase' || chosen === 'code') {
    const isCodeRight = status.state === 'own-passphrase';
    return (
      <UseCode
        {...{ practice: status.practice, isCodeRight, onOpened }}
        onLeave={() => setChosen(undefined)}
      />
    );
  }
  const wasUnfinished = status.state === 'set-up-unfinished';
  if (chosen === 'set-up' || (wasUnfinished && chosen !== 'doors')) {
    return <SetUp {...{ wasUnfinished, onOpened }} onLeave={() => setChosen('doors')} />;
  }
  if (wasUnfinished || status.state === 'first-run') {
    return (
      <Welcome onSetUp={() => setChosen('set-up')} onPractise={switchVault} onPutBack={putBack} />
    );
  }
  return (
    <OpenVault
      {...{ status, toSay, onOpened }}
      asked={asked.count}
      onTrouble={(trouble) => setAsked((before) => ({ ...before, failure: trouble }))}
      onAskAgain={ask}
      onUseSheet={() => setChosen('sheet')}
      onPutBack={putBack}
      onUseCode={() => setChosen('code')}
      onSwitchVault={switchVault}
    />
  );
}

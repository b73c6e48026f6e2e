// What stands on the screens before any plan is open, where more than one person works here.

import '../../../../src/renderer/src/app/i18n';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { OpenVault } from '../../../../src/renderer/src/features/unlock/OpenVault';
import { Waits } from '../../../../src/renderer/src/features/unlock/WaitingForKeyholder';
import type { Opened, VaultStatus } from '../../../../src/shared/ipc/contract';

const nothing = () => {};
const practiceStaff = [
  { name: 'Josie One', role: 'specialist', isKeyholder: true, words: 'first words here' },
  { name: 'Mark Two', role: 'offender_manager', isKeyholder: false, words: 'second words here' },
  { name: 'Dee Three', role: 'administrator', isKeyholder: false, words: 'third words here' },
] satisfies VaultStatus['practiceStaff'];

const locked = (status: Partial<VaultStatus>) =>
  renderToStaticMarkup(
    <OpenVault
      status={{ practice: false, state: 'locked', waitSeconds: 0, ...status }}
      {...{ toSay: [], asked: 1, onOpened: nothing, onTrouble: nothing, onAskAgain: nothing }}
      {...{ onUseSheet: nothing, onUseCode: nothing, onPutBack: nothing, onSwitchVault: nothing }}
    />,
  );

describe('the locked screen', () => {
  test('in practice everybody but the everyday one can be chosen by name', () => {
    const shown = locked({ practice: true, practiceWords: 'first words here', practiceStaff });
    expect(shown).toContain('Use Mark Two’s words');
    expect(shown).toContain('Use Dee Three’s words');
    expect(shown).not.toContain('Josie One');
  });

  test('nobody’s name and no words stand in front of real plans, whatever is known', () => {
    const shown = locked({ practice: false, practiceWords: 'first words here', practiceStaff });
    expect(shown).not.toMatch(/Josie|Mark|Dee|words here/);
  });

  test('there is a way in for one who has a code', () => {
    expect(locked({})).toContain('I have a one-time code');
  });
});

describe('waiting for a keyholder', () => {
  const opened: Opened = {
    establishment: 'HMP Testbourne',
    worker: { id: 'x', name: 'Sam Okoro', role: 'probation', isKeyholder: false },
    practice: false,
    reach: 'waiting',
  };
  const waits = (check: string | undefined) =>
    renderToStaticMarkup(<Waits {...{ opened, check, failure: undefined, onLock: nothing }} />);

  test('shows the letters in their groups, to be copied by hand', () => {
    expect(waits('ABCD-2345-EFGH')).toContain(
      '<span>ABCD</span><span>2345</span><span>EFGH</span>',
    );
  });

  test('shows no letters before they are known, and still says what comes next', () => {
    expect(waits(undefined)).not.toContain('recovery-key');
    expect(waits(undefined)).toContain('it opens no plan');
  });
});

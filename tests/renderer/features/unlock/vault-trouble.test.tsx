// Each thing that can keep the plans closed has a screen of its own, and none of them is a dead end.

import '../../../../src/renderer/src/app/i18n';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { VaultTrouble } from '../../../../src/renderer/src/features/unlock/VaultTrouble';
import { type FailureCode, failureCodes } from '../../../../src/shared/ipc/failure';

const screen = (code: FailureCode, practice: boolean | undefined = false) =>
  renderToStaticMarkup(
    <VaultTrouble
      failure={{ code }}
      practice={practice}
      onTryAgain={() => {}}
      onUseVault={() => {}}
      onPutBack={() => {}}
      onRead={() => {}}
    />,
  );

describe('a vault that does not open', () => {
  const screens = failureCodes.map((code) => [code, screen(code)] as const);

  test.each(screens)('%s says what is safe and what to do next', (_, shown) => {
    expect(shown).toContain('What is safe');
    expect(shown).toContain('What to do next');
    expect(shown).not.toContain('.what');
  });

  test('no two of them say the same', () => {
    expect(new Set(screens.map(([, shown]) => shown)).size).toBe(failureCodes.length);
  });

  test.each(screens)('%s never offers to delete or to begin again', (_, shown) => {
    expect(shown).not.toMatch(/delete|erase|reset|begin again|start again/i);
  });

  test.each([
    ['a damaged file may be put back, so it can be tried again', 'vault-damaged', true],
    ['a newer file stays newer, so trying again is not offered', 'vault-newer', false],
    ['a weakened lock must be looked at first', 'keyring-weak', false],
  ] as const)('%s', (_, code, isOffered) => {
    expect(screen(code).includes('Try again</span>')).toBe(isOffered);
  });

  test('plans that are whole and cannot be written to may be read, and no others', () => {
    const offered = failureCodes.filter((code) => screen(code).includes('without changing'));
    expect(offered).toEqual(['vault-read-only', 'folder-read-only']);
  });

  test('one can always leave for the other vault, even when it is not known which this is', () => {
    expect(screen('vault-missing', true)).toContain('Leave practice');
    expect(screen('vault-missing', false)).toContain('Practise with made-up women instead');
    const unknown = renderToStaticMarkup(
      <VaultTrouble
        failure={{ code: 'unexpected' }}
        practice={undefined}
        onTryAgain={() => {}}
        onUseVault={() => {}}
        onPutBack={() => {}}
        onRead={() => {}}
      />,
    );
    expect(unknown).toContain('Leave practice');
    expect(unknown).toContain('Practise with made-up women instead');
  });
});

// What is said on Today where the plans are not as they were left.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LogTroubleWords } from '../../../../src/renderer/src/features/log/LogTrouble';

const nothing = () => undefined;
const shown = (maySettle: boolean) =>
  renderToStaticMarkup(
    <LogTroubleWords
      told={{ findings: [{ what: 'log-cut', from: 5, to: 9 }], maySettle }}
      onBackups={nothing}
      onSettle={nothing}
    />,
  );

test('says what was found and whom to tell; only who holds the keys can say that it is seen to', () => {
  expect(shown(false)).toContain('The plans are not as they were left');
  expect(shown(false)).toContain('The lines end too early. Number 9 was there before.');
  expect(shown(false)).toContain('Tell somebody who holds the keys today.');
  expect(shown(false)).not.toContain('button');
  expect(shown(true)).toContain('I have seen to this');
});

// The head of the list of women: what is offered to whom.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Women } from '../../../../src/renderer/src/features/women/Women';
import { noFilters } from '../../../../src/renderer/src/features/women/women-filters';

const nothing = () => {};
const women = (onFindPlan: (() => void) | undefined) =>
  renderToStaticMarkup(
    <Women
      {...{ content: undefined, finds: 0, leftPlan: undefined, filters: noFilters, onFindPlan }}
      {...{ onFilters: nothing, onHandovers: nothing, onNobodyYet: nothing, onBatch: nothing }}
      {...{ onOpen: nothing, onTrySheet: undefined }}
    />,
  );

test('looking for another plan is offered to whoever may, and to nobody else', () => {
  expect(women(nothing)).toContain('Find another plan');
  expect(women(undefined)).not.toContain('Find another plan');
  expect(women(undefined)).toContain('Start a plan');
});

// The process that draws lives on from copy to copy: what one was about must not take letters out of the next.

import { expect, it } from 'vitest';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { bodyText } from '../../support/pdf-tools';
import * as copies from '../../support/plan-copies';

it('reads every letter of a copy, whatever the copy before it had letters in common with', async () => {
  const about = (name: string) =>
    copies.aCopy({
      ...{ name, whose: 'x', identity: [], groups: [], wetSignatures: [], signatureFields: [] },
      dates: { heading: 'x', lines: [] },
    });
  // Ż holds a Z and the colon two dots; neither stands there alone.
  await renderPlanCopy(about('Żaneta : Ŵ'), copies.resourcesFolder);
  const { bytes } = await renderPlanCopy(about('Zoë. Wanda.'), copies.resourcesFolder);
  expect(await bodyText(bytes)).toContain('Zoë. Wanda.');
});

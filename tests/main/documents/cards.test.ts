// Cards on paper: short labels stay on one line even in large print, and a long one takes no room from her words.

import { expect, it } from 'vitest';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { bodyText } from '../../support/pdf-tools';
import * as copies from '../../support/plan-copies';

it('a label that fits stands on one line with its words, in large print too', async () => {
  const rows = [
    { label: 'Name', text: 'Josie' },
    { label: 'How I reach them', text: 'Put an app in' },
    { label: 'What they will do', text: 'Sit with me' },
    { label: 'Who else would have to be told about it', text: 'Nobody' },
  ];
  const question = copies.aQuestion('My team', { kind: 'cards', cards: [{ rows }] });
  const { bytes } = await renderPlanCopy(
    copies.aCopy({
      style: 'easy',
      groups: [copies.aGroup('People', copies.aPage('My team', 'UsersThree', question))],
    }),
    copies.resourcesFolder,
  );
  const lines = (await bodyText(bytes)).split('\n').map((line) => line.trim());
  const flat = lines.join('\n');
  expect(flat).toMatch(/^How I reach them\s+Put an app in$/m);
  expect(flat).toMatch(/^What they will do\s+Sit with me$/m);
  expect(flat.replace(/\s+/g, ' ')).toContain('Who else would have to be told about it');
});

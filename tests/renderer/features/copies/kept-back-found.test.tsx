import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { readContent } from '../../../../src/main/content/read-content';
import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { KeptBackFound } from '../../../../src/renderer/src/features/copies/KeptBackFound';

const { workbook: content } = await readContent(join(import.meta.dirname, '../../../../resources'));

it('says once where each thing stands, what it is, the words around it, and where she keeps it back', () => {
  const shown = renderToStaticMarkup(
    <KeptBackFound
      content={content}
      leaks={[
        { where: 'My goals', kind: 'phone', from: 'backup_people', words: 'ring 07700 900123' },
        { where: 'My goals', kind: 'street', from: '', words: 'off Copperkettle' },
      ]}
    />,
  );
  expect(shown.match(/My goals/gu)).toHaveLength(1);
  expect(shown).toContain('A phone number she keeps back: “ring 07700 900123”');
  expect(shown).toContain('She keeps it back in: People and numbers I will keep with me');
  expect(shown).toContain('It is from an address she gave before.');
});

it('is not there when nothing was found', () => {
  expect(renderToStaticMarkup(<KeptBackFound content={content} leaks={[]} />)).toBe('');
});

import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { readContent } from '../../../../src/main/content/read-content';
import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { KeptBackFound } from '../../../../src/renderer/src/features/copies/KeptBackFound';
import { SavingProvider } from '../../../../src/renderer/src/ui/Saving';
import type { CopyPreview, CopyRequest } from '../../../../src/shared/ipc/contract';

const { workbook: content } = await readContent(join(import.meta.dirname, '../../../../resources'));

const around = {
  content,
  order: { plan: 'p', copyFor: 'pom', style: 'key', saidYes: [] } satisfies CopyRequest,
  onOpenPage: () => {},
  onDecided: () => {},
};

it('says once where each thing stands, what it is, the words around it, and where she keeps it back', () => {
  const shown = renderToStaticMarkup(
    <KeptBackFound
      {...around}
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
  // It is in no one answer, so there is nowhere to go, and nothing to decide about.
  expect(shown).not.toContain('<button');
});

it('leads to the answer, and asks about another of the same name only where the vault says that one may', () => {
  const leak = {
    where: 'A',
    from: 'home_address',
    words: 'off Copperkettle',
    question: 'good_day',
  };
  const whole = { ...leak, kind: 'full_address' as const };
  const street = { ...leak, kind: 'street' as const, finding: 'f' };
  const shownOf = (leaks: CopyPreview['leaks']) =>
    renderToStaticMarkup(
      <SavingProvider>
        <KeptBackFound {...around} leaks={leaks} />
      </SavingProvider>,
    );
  expect(shownOf([whole])).toContain('Go to “');
  expect(shownOf([whole])).not.toContain('of the same name</');
  expect(shownOf([street])).toContain('This is another place of the same name</');
  expect(shownOf([{ ...street, kind: 'person' }])).toContain(
    'This is another person of the same name</',
  );
});

it('is not there when nothing was found', () => {
  expect(renderToStaticMarkup(<KeptBackFound {...around} leaks={[]} />)).toBe('');
});

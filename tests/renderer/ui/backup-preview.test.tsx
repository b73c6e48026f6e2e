// Before a backup is put back: what would go is named under its plan, and a plan that was taken out for good is told of.

import '../../../src/renderer/src/app/i18n';
import '../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BackupPreview, type BackupPreviewProps } from '../../../src/renderer/src/ui/BackupPreview';
import { otherKinds } from '../../../src/shared/ipc/backup-calls';

const others = (changes: object) =>
  ({
    ...Object.fromEntries(otherKinds.map((kind) => [kind, 0])),
    ...changes,
  }) as NonNullable<BackupPreviewProps['plans'][number]['lostOthers']>;
const plan = { reference: 'AB-12', initials: 'N. E.', answers: 3, lost: 0 };
const shown = (changes: Partial<BackupPreviewProps>) =>
  renderToStaticMarkup(
    <BackupPreview
      madeAt="2026-11-20T09:00:00.000Z"
      plans={[]}
      directory={0}
      now="read"
      people="as_now"
      atDesk
      isBusy={false}
      onYes={() => {}}
      onNo={() => {}}
      {...changes}
    />,
  );

test('what would go stands under its own plan, each kind in words', () => {
  const every = others(Object.fromEntries(otherKinds.map((kind) => [kind, 2])));
  const markup = shown({
    plans: [
      { ...plan, standing: 'less', lost: 2, lostOthers: every },
      { ...plan, reference: 'CD-34', standing: 'in_it', lostOthers: others({ outside: 1 }) },
    ],
  });
  expect(markup).not.toContain('preview.');
  const [, first = '', second = ''] = markup.split(/(?=<li><strong>)/u);
  expect(first).toContain('2 answers would go.');
  expect(first).toContain('2 letters begun');
  expect(second).toContain('CD-34');
  expect(second).toContain('1 record of an opening from outside her team');
  expect(second).not.toContain('letters begun');
});

test('a plan that was taken out for good and would come back is told of, with its day and why', () => {
  const takenOut = { at: '2026-11-21T12:00:00.000Z', why: 'she_asked' } as const;
  const markup = shown({ plans: [{ ...plan, standing: 'only_in_it', takenOut }] });
  expect(markup).toMatch(/taken out for good on 21 November 2026.*she asked for it/u);
  expect(shown({ plans: [{ ...plan, standing: 'only_in_it' }] })).not.toContain('taken out');
});

test('what was written in the directory since is told of', () => {
  expect(shown({ directory: 3 })).toContain('In Contacts, 3 things were written since.');
  expect(shown({})).not.toContain('In Contacts');
});

test('what cannot come along from a damaged file is told of', () => {
  const saved = { reference: 'AB-12', initials: 'N. E.', more: 0, others: 0, left: 4, missing: 0 };
  expect(shown({ now: 'damaged', saved: [saved] })).toContain('4 answers cannot come along');
});

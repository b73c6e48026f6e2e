import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { TriesList, TriesTold } from '../../../../src/renderer/src/features/people/Tries';
import type { TriesTogether } from '../../../../src/shared/ipc/people-calls';
import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';

const some: TriesTogether = {
  ...{ notedAt: '2026-11-21T09:00:00.000Z', count: 7, isDamaged: false },
  ...{ firstAt: '2026-11-21T02:10:00.000Z', lastAt: '2026-11-21T02:31:00.000Z' },
};
const told = (tries: TriesTogether) => renderToStaticMarkup(<TriesTold tries={tries} />);

describe('tries to get in', () => {
  test('say how many, from when to when', () => {
    expect(told(some)).toMatch(/7 tries that did not open, from .*02:10 to .*02:31/);
    expect(told(some)).not.toContain('changed or cut');
  });

  test('one try has one moment', () => {
    const one = { ...some, count: 1, lastAt: '2026-11-21T02:10:00.000Z' };
    expect(told(one)).toMatch(/One try that did not open, on .*02:10\./);
  });

  test('a record that was changed is said, also where nothing else is left of it', () => {
    expect(told({ ...some, isDamaged: true })).toContain('There may have been more');
    const { firstAt: _, lastAt: __, ...nothing } = some;
    const left = told({ ...nothing, count: 0, isDamaged: true });
    expect(left).toContain('The record of tries was changed');
    expect(left).not.toContain('did not open');
  });

  test('stand in a list, the newest few', () => {
    const all = Array.from({ length: 12 }, (_, i) => ({ ...some, notedAt: `2026-11-${i + 10}` }));
    expect(renderToStaticMarkup(<TriesList all={all} />).match(/<li>/g)).toHaveLength(10);
  });
});

// What of last week to ask about, in words.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { WeekInWords } from '../../../../src/renderer/src/features/log/Week';
import { weekFindings } from '../../../../src/shared/domain/audit/week';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { AuditWeek } from '../../../../src/shared/ipc/audit-calls';

const shown = (findings: AuditWeek['findings']) =>
  renderToStaticMarkup(
    <WeekInWords week={{ from: day.parse('2026-11-09'), to: day.parse('2026-11-15'), findings }} />,
  );
const sam = { id: 'w', name: 'Sam Okoro' };
const plan = { id: 'p', reference: '7KXM-3TQP' };

describe('last week', () => {
  test.each(weekFindings)('%s is a sentence that blames nobody', (what) => {
    const said = shown([{ what, by: sam, plan, count: 2, usual: 1 }]);
    expect(said).toContain('Sam Okoro');
    expect(said).toContain('None of these is a fault.');
    expect(said).not.toMatch(/\{\{|week\./u);
  });

  test('says so in one line where nothing stands out', () => {
    expect(shown([])).toBe(
      '<p>Last week, from 9 November 2026 to 15 November 2026, nothing stands out to ask about.</p>',
    );
  });

  test('says one and many, and a plan that is gone', () => {
    expect(shown([{ what: 'glass', by: sam, plan, count: 1 }])).toContain(
      'opened plan 7KXM-3TQP from outside its team.',
    );
    expect(shown([{ what: 'glass', by: sam, plan: { id: 'p' }, count: 3 }])).toContain(
      'opened a plan that was taken out for good from outside its team 3 times.',
    );
  });
});

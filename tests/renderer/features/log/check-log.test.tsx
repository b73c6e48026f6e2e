// Whether the log is whole, in words.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CheckedInWords } from '../../../../src/renderer/src/features/log/CheckLog';
import { auditTroubles } from '../../../../src/shared/domain/audit/entry';
import type { AuditChecked } from '../../../../src/shared/ipc/audit-calls';

const whole: AuditChecked = {
  ...{ isWhole: true, findings: [], entries: 1, checkpoints: 2, at: '2026-11-20T14:30:00.000Z' },
  head: { seq: 41, hash: 'ab'.repeat(32), at: '2026-11-20T14:30:00.000Z' },
};
const shown = (checked: AuditChecked) => renderToStaticMarkup(<CheckedInWords checked={checked} />);

describe('the check of the log', () => {
  test('says that it is whole, what was looked at, and the mark of the last line', () => {
    const said = shown(whole);
    expect(said).toContain('The lines are whole');
    expect(said).toContain('1 line and 2 signed points were looked at.');
    expect(said).toContain('number 41. Its mark begins abababababab. Write both down');
    expect(said).not.toContain('Change nothing now');
  });

  test.each(auditTroubles)('says what is wrong, and what to do: %s', (what) => {
    const said = shown({
      ...{ ...whole, isWhole: false },
      findings: [{ what, from: 3, to: 5, plan: { id: 'p', reference: '7KXM-3TQP' } }],
    });
    expect(said).toContain('Something is not as it was left');
    expect(said).toContain('Change nothing now.');
    expect(said).not.toMatch(/The lines are whole|\{\{|found\./u);
  });

  test('of one line that is missing it speaks as of one', () => {
    const findings = [{ what: 'entries-missing', from: 13, to: 13 } as const];
    const said = shown({ ...whole, isWhole: false, findings });
    expect(said).toContain('Line 13 is missing.');
    expect(said).not.toContain('13 to 13');
  });

  test('says the numbers, the plan and the days where they are known', () => {
    const said = shown({
      ...{ ...whole, isWhole: false },
      findings: [
        { what: 'entries-missing', from: 3, to: 5, lastGoodAt: '2026-11-19T12:00:00.000Z' },
        { what: 'plan-put-back', plan: { id: 'p', reference: '7KXM-3TQP' } },
      ],
    });
    expect(said).toContain('Lines 3 to 5 are missing. All was right on 19 November 2026');
    expect(said).toContain('Part of plan 7KXM-3TQP is from an earlier day.');
  });
});

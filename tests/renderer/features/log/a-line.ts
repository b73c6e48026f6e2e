// Made-up lines of the log, as the vault would hand them over.

import type { AuditEntryShown } from '../../../../src/shared/domain/audit/entry';

/** Sam opens a plan; `over` says what is other. */
export const aLine = (over: Partial<AuditEntryShown> = {}): AuditEntryShown => ({
  ...{ seq: 12, at: '2026-11-20T14:30:00.000Z', offset: 0, side: 'staff', session: 's-1' },
  by: { id: 'w-sam', name: 'Sam Okoro', role: 'specialist' },
  ...{ kind: 'consultation', act: 'plan-opened', outcome: 'done', call: 'plans.open' },
  plan: { id: '11111111-1111-4111-8111-111111111111', reference: '7KXM-3TQP' },
  ...{ about: {}, detail: {} },
  ...over,
});

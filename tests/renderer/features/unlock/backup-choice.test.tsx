// What tells backups of the same minute apart before the plans are open.

import '../../../../src/renderer/src/app/i18n';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { BackupChoice } from '../../../../src/renderer/src/features/unlock/BackupChoice';
import type { BackupFound } from '../../../../src/shared/ipc/backup-calls';

const backup = { id: 'one', madeAt: '2026-11-21T10:11:12.000Z', plans: 3, hasSince: false };
const said = (why: BackupFound['why'], plans = 3) =>
  renderToStaticMarkup(
    <BackupChoice backup={{ ...backup, why, plans }} isChosen onChoose={() => {}} />,
  );

it('says why it was made and how many plans it has', () => {
  const whys = ['asked', 'hour', 'lock', 'before_restore', 'erasure'] as const;
  expect(new Set(whys.map((why) => said(why))).size).toBe(whys.length);
  expect(said('lock')).toMatch(/2026.* · Made when locking · 3 plans/);
  expect(said('before_restore')).toContain('before a backup was put back');
  expect(said('hour', 1)).toContain('1 plan<');
});

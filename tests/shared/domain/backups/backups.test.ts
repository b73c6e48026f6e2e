import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../../src/shared/domain/backups/initials';
import { backupReminder } from '../../../../src/shared/domain/backups/reminder';
import { backupsToKeep, lastDayOf } from '../../../../src/shared/domain/backups/retention';
import { day } from '../../../../src/shared/domain/calendar/day';

const today = day.parse('2026-11-22');
const auto = (madeAt: string) => ({ id: madeAt, madeAt, byHand: false });
const hand = (madeAt: string) => ({ id: madeAt, madeAt, byHand: true });

describe('which backups stay', () => {
  it.each([
    [
      'the newest of an hour, not the one before',
      ['2026-11-22T10:10:00Z', '2026-11-22T10:50:00Z'],
      ['2026-11-22T10:50:00Z'],
    ],
    [
      'one for each of two hours',
      ['2026-11-22T09:10:00Z', '2026-11-22T10:50:00Z'],
      ['2026-11-22T09:10:00Z', '2026-11-22T10:50:00Z'],
    ],
    [
      'none that is older than thirteen months',
      ['2025-10-21T10:00:00Z', '2026-11-22T10:50:00Z'],
      ['2026-11-22T10:50:00Z'],
    ],
    [
      'one on its last day',
      ['2025-10-22T10:00:00Z', '2026-11-22T10:50:00Z'],
      ['2025-10-22T10:00:00Z', '2026-11-22T10:50:00Z'],
    ],
    ['the only one, however old', ['2019-01-01T10:00:00Z'], ['2019-01-01T10:00:00Z']],
  ])('%s', (_, made, kept) => {
    expect([...backupsToKeep(made.map(auto), today)].sort()).toEqual(kept);
  });

  it('two made by hand in one hour both stay for a day', () => {
    const made = [hand('2026-11-22T10:10:00Z'), hand('2026-11-22T10:50:00Z')];
    expect(backupsToKeep(made, today).size).toBe(2);
    expect(backupsToKeep([...made, auto('2026-11-24T10:00:00Z')], today).size).toBe(2);
  });

  it('a year of one an hour becomes at most 24, 30 and 12, and no stretch without any', () => {
    const made = Array.from({ length: 24 * 365 }, (_, i) =>
      auto(new Date(Date.parse('2026-11-22T12:00:00Z') - i * 3_600_000).toISOString()),
    );
    const kept = backupsToKeep(made, today);
    expect(kept.size).toBeLessThanOrEqual(24 + 30 + 12);
    const months = new Set([...kept].map((at) => at.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(12);
  });

  it('always keeps the newest, and keeps the same when asked again', () => {
    const moments = fc.date({
      min: new Date('2024-01-01'),
      max: new Date('2027-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(moments, { minLength: 1, selector: (at) => at.getTime() }),
        (dates) => {
          const made = dates.map((date) => auto(date.toISOString()));
          const kept = backupsToKeep(made, today);
          const newest = made
            .map(({ id }) => id)
            .sort()
            .at(-1);
          expect(kept.has(newest ?? '')).toBe(true);
          const again = backupsToKeep(
            made.filter(({ id }) => kept.has(id)),
            today,
          );
          expect(again).toEqual(kept);
        },
      ),
    );
  });

  it('says the last day by calendar months', () => {
    expect(lastDayOf('2026-01-31T10:00:00Z')).toBe('2027-02-28');
  });
});

describe('the reminder', () => {
  it.each([
    ['no plan yet', undefined, undefined, 'fine'],
    ['a plan since today, no backup', undefined, '2026-11-22T08:00:00Z', 'fine'],
    ['a plan for seven days, no backup', undefined, '2026-11-15T08:00:00Z', 'none'],
    ['a backup six days ago', '2026-11-16T08:00:00Z', '2026-01-01T08:00:00Z', 'fine'],
    ['a backup seven days ago', '2026-11-15T08:00:00Z', '2026-01-01T08:00:00Z', 'old'],
    ['a backup dated tomorrow', '2026-11-23T08:00:00Z', '2026-01-01T08:00:00Z', 'fine'],
  ])('%s', (_, newest, firstPlan, kind) => {
    expect(backupReminder({ newest, firstPlan }, today).kind).toBe(kind);
  });
});

it.each([
  ['Nia Example', 'N. E.'],
  ['  mary-jane o’Neil ', 'M. J. O.'],
  ['Élodie', 'É.'],
  ['', ''],
])('%s as initials', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

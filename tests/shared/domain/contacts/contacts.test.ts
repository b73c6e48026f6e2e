// The directory: when an entry is asked about again, finding one, and asking softly whether it is there already.

import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { checkStanding } from '../../../../src/shared/domain/contacts/check-again';
import {
  type ContactSaid,
  type ContactShown,
  contactSaid,
  emptyContact,
  linesChanged,
} from '../../../../src/shared/domain/contacts/contact';
import {
  alikeOnes,
  areasOf,
  findContacts,
  noContactFilters,
} from '../../../../src/shared/domain/contacts/find-contacts';
import { reachInWords } from '../../../../src/shared/domain/contacts/reach-in-words';

const a = (
  id: string,
  said: Partial<ContactSaid>,
  more: Partial<ContactShown> = {},
): ContactShown => ({
  ...{ id, seq: 1, what: 'added', by: 'Rae', at: '2026-11-21T10:00:00.000Z' },
  ...{ said: { ...emptyContact, ...said }, isRetired: false, known: [], women: 0, ...more },
});

describe('when an entry is asked about again', () => {
  // Six calendar months, the very day included; a short month ends on its last day.
  it.each([
    ['2026-05-21', '2026-11-20', 'right'],
    ['2026-05-21', '2026-11-21', 'check_again'],
    ['2026-05-21', '2027-11-21', 'check_again'],
    ['2026-08-31', '2027-02-27', 'right'],
    ['2026-08-31', '2027-02-28', 'check_again'],
    [undefined, '2026-11-21', 'never_checked'],
  ])('checked %s, looked at on %s: %s', (checked, today, standing) => {
    const on = checked === undefined ? undefined : day.parse(checked);
    expect(checkStanding(on, day.parse(today), 6)).toBe(standing);
  });

  it('follows the number of the settings', () => {
    expect(checkStanding(day.parse('2026-08-21'), day.parse('2026-11-21'), 3)).toBe('check_again');
    expect(checkStanding(day.parse('2026-08-21'), day.parse('2026-11-21'), 4)).toBe('right');
  });
});

describe('finding an entry', () => {
  const all = [
    a('sian', {
      name: 'Siân Wader',
      is: 'person',
      of: 'Riverside',
      help: 'money',
      area: 'Wrexham',
    }),
    a('rooms', { name: 'Kingfisher Rooms', area: 'Derby', womenOnly: true, phone: '01632 960310' }),
    a('old', { name: 'Kingfisher Advice', area: 'derby ' }, { isRetired: true }),
  ];
  const names = (filters: Partial<typeof noContactFilters>) =>
    findContacts(all, { ...noContactFilters, ...filters }, (help) => `help with ${help}`).map(
      ({ id }) => id,
    );

  it('is by words, whatever their accents, by kind, by area and by women only', () => {
    expect(names({})).toEqual(['rooms', 'sian']);
    expect(names({ typed: 'sian' })).toEqual(['sian']);
    expect(names({ typed: 'river wrex' })).toEqual(['sian']);
    expect(names({ typed: 'help with money' })).toEqual(['sian']);
    expect(names({ help: 'housing' })).toEqual(['rooms']);
    expect(names({ area: 'DERBY' })).toEqual(['rooms']);
    expect(names({ womenOnly: true })).toEqual(['rooms']);
    expect(names({ typed: 'nobody' })).toEqual([]);
  });

  it('keeps those no longer in use apart', () => {
    expect(names({ retired: true })).toEqual(['old']);
    expect(areasOf(all)).toEqual(['Derby', 'Wrexham']);
  });

  it('asks softly about the same name in the same place, the same number and the same e-mail', () => {
    const like = (said: Partial<ContactSaid>, self?: string) =>
      alikeOnes({ ...emptyContact, ...said }, all, self).map(({ id }) => id);
    expect(like({ name: ' kingfisher  ROOMS ' })).toEqual(['rooms']);
    expect(like({ name: 'Another', phone: '+44 1632 960 310' })).toEqual(['rooms']);
    expect(like({ name: 'Sian Wader' })).toEqual([]);
    expect(like({ name: 'Sian Wader', of: 'riverside' })).toEqual(['sian']);
    expect(like({ name: 'Kingfisher Rooms' }, 'rooms')).toEqual([]);
    expect(like({ name: '', phone: '999' })).toEqual([]);
  });
});

describe('an entry', () => {
  it('needs a name, and says which lines were changed', () => {
    expect(contactSaid.safeParse({ ...emptyContact, name: ' ' }).success).toBe(false);
    const before = { ...emptyContact, name: 'Rooms' };
    expect(linesChanged(before, { ...before, phone: '1', noMessage: true })).toEqual([
      'phone',
      'noMessage',
    ]);
  });

  it('goes into her team with its ways, and never with its postal address', () => {
    const said = { ...emptyContact, phone: '01632 960310', post: '1 Hidden Lane', noMessage: true };
    const words = { bestTime: (time: string) => `Best ${time}`, noMessage: 'No message' };
    expect(reachInWords({ ...said, bestTime: 'mornings' }, words)).toBe(
      '01632 960310. Best mornings. No message',
    );
  });
});

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
  putBack,
} from '../../../../src/shared/domain/contacts/contact';
import {
  alikeOnes,
  areasOf,
  findContacts,
  noContactFilters,
} from '../../../../src/shared/domain/contacts/find-contacts';
import { figuresOf, figuresTyped, numbersIn } from '../../../../src/shared/domain/contacts/numbers';
import { reachInWords } from '../../../../src/shared/domain/contacts/reach-in-words';
import {
  olderWays,
  renewedReach,
  waysChanged,
} from '../../../../src/shared/domain/contacts/ways-since';

const a = (
  id: string,
  said: Partial<ContactSaid>,
  more: Partial<ContactShown> = {},
): ContactShown => ({
  ...{ id, seq: 1, what: 'added', by: 'Rae', at: '2026-11-21T10:00:00.000Z' },
  ...{
    said: { ...emptyContact, ...said },
    isRetired: false,
    known: [],
    women: 0,
    older: 0,
    ...more,
  },
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
    a(
      'rooms',
      {
        ...{ name: 'Kingfisher Rooms', area: 'Derby', womenOnly: true, phone: '01632 960310' },
        ...{ post: '4 Mallard Yard', bestTime: 'Weekdays before noon' },
      },
      { known: [{ worker: 'rae', name: 'Rae', how: 'We trained together', isMe: true }] },
    ),
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
    for (const typed of ['mallard', 'before noon', 'trained together']) {
      expect(names({ typed })).toEqual(['rooms']);
    }
  });

  it('is by the figures of a number, however either is written', () => {
    for (const typed of ['01632960310', '01632-960310', '+44 1632 960310', '960310', '0 1632']) {
      expect(names({ typed })).toEqual(['rooms']);
    }
    expect(names({ typed: '01632960311' })).toEqual([]);
    expect(names({ typed: 'rooms 01632' })).toEqual(['rooms']);
  });

  it('of an area has those that help everywhere too, and everywhere is no area', () => {
    const line = a('line', { name: 'Helpline', area: ' everywhere' });
    const found = findContacts([...all, line], { ...noContactFilters, area: 'Derby' }, String);
    expect(found.map(({ id }) => id)).toEqual(['line', 'rooms']);
    expect(areasOf([...all, line])).toEqual(['Derby', 'Wrexham']);
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
    expect(like({ name: 'Another', phone: '+44 (0)1632 960310' })).toEqual(['rooms']);
    expect(like({ name: 'Another', phone: '01632-960310 ext 4' })).toEqual(['rooms']);
    expect(like({ name: 'Another', phone: '01632 960311 or 01632 960310' })).toEqual(['rooms']);
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

  it('takes one change back and keeps what was changed since in other lines', () => {
    const before = { ...emptyContact, name: 'Rooms', phone: '01632 960310', like: 'Kind' };
    const after = { ...before, phone: '01632 960301', bestTime: 'mornings' };
    const now = { ...after, like: 'Kind, and quick', bestTime: 'evenings' };
    expect(putBack(now, { before, after })).toEqual({
      ...before,
      like: 'Kind, and quick',
    });
    expect(putBack(now, { before, after: before })).toEqual(now);
  });

  it('goes into her team with its ways, and never with its postal address', () => {
    const said = { ...emptyContact, phone: '01632 960310', post: '1 Hidden Lane', noMessage: true };
    const words = { bestTime: (time: string) => `Best ${time}`, noMessage: 'No message' };
    expect(reachInWords({ ...said, bestTime: 'mornings' }, words)).toBe(
      '01632 960310. Best mornings. No message',
    );
  });
});

describe('a number', () => {
  // However it is typed: spaces, dashes, brackets, +44 for 0, an extension behind it.
  it.each([
    ['01632 960310', '01632960310', ''],
    ['+44 (0)1632 960310', '01632960310', ''],
    ['+44 1632 960 310', '01632960310', ''],
    ['0044 1632 960310', '01632960310', ''],
    ['(01632) 960310', '01632960310', ''],
    ['01632-960310 ext 4', '01632960310', '4'],
    ['01632 960310 x204', '01632960310', '204'],
    ['0800 90 90 90, extension 7', '0800909090', '7'],
    // A foreign number is left as it is.
    ['+1 202 555 0100', '12025550100', ''],
  ])('%s is %s', (typed, main, extension) => {
    expect(figuresOf(typed)).toEqual({ main, extension });
    expect(numbersIn(`Ring ${typed}. Best time: 9 to 12`)).toMatchObject([{ main, extension }]);
  });

  it('is none where there are too few figures, or words', () => {
    expect(numbersIn('Room 12, 9 to 5. 2026')).toEqual([]);
    expect(figuresTyped('960 310')).toBe('960310');
    expect(figuresTyped('12')).toBeUndefined();
    expect(figuresTyped('room 1234')).toBeUndefined();
  });
});

describe('a line of her team beside the directory', () => {
  const ways = { phone: '01632 960310', email: 'a@rooms.example', bestTime: '', noMessage: false };
  const now = { ...ways, phone: '01632 960999' };

  it('is older where it says what the directory said before, however it is written', () => {
    expect(olderWays('01632 960310. a@rooms.example', now, [ways])).toEqual(['phone']);
    expect(olderWays('Ring Sam on 01632-960310', now, [ways])).toEqual(['phone']);
    expect(olderWays('Ring Sam on +44 1632 960999', now, [ways])).toEqual([]);
    // Somebody wrote their own words: nothing the directory said stands there.
    expect(olderWays('Through the duty office', now, [ways])).toEqual([]);
    expect(olderWays('', { ...now, noMessage: true }, [ways])).toEqual([]);
    expect(olderWays('01632 960310', { ...ways, phone: '' }, [ways])).toEqual(['phone']);
  });

  it('is older where no message is to be left any more and it does not say so', () => {
    const quiet = { ...ways, noMessage: true };
    expect(olderWays('01632 960310', quiet, [ways])).toEqual(['noMessage']);
    expect(olderWays('01632 960310. Do not leave a message', quiet, [ways])).toEqual([]);
    // It said so from the beginning: the line was written without it on purpose.
    expect(olderWays('01632 960310', quiet, [quiet])).toEqual([]);
  });

  it('takes what is new, keeps every other word, and is not older after it', () => {
    const next = { ...now, email: '', bestTime: 'mornings', noMessage: true };
    const before = [ways, { ...ways, bestTime: 'Mondays' }];
    const line = 'Ask for Sam: (01632) 960310. a@rooms.example. Best time: Mondays';
    const renewed = renewedReach(line, next, before, 'Do not leave a message');
    expect(renewed).toBe('Ask for Sam: 01632 960999. Best time: mornings. Do not leave a message');
    expect(olderWays(renewed, next, before)).toEqual([]);
  });

  it('counts as from before a change only where a woman would be told something wrong', () => {
    expect(waysChanged(ways, now)).toEqual(['phone']);
    expect(waysChanged(ways, { ...ways, bestTime: 'mornings' })).toEqual([]);
    expect(waysChanged({ ...ways, noMessage: true }, ways)).toEqual([]);
    expect(waysChanged(ways, { ...ways, noMessage: true })).toEqual(['noMessage']);
  });
});

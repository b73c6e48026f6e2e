// Made-up staff of a made-up prison, as the vault would list them.

import type { Day } from '../../../../src/shared/domain/calendar/day';
import type { PeopleShown, Person } from '../../../../src/shared/ipc/people-calls';

/** A sheet made and tried out lately. */
export const aSheet = {
  tryAgainOn: '2027-02-01' as Day,
  isDue: false,
  isFromBefore: false,
  isTriedWithBackup: true,
};

/** Somebody who is here; `over` says what is other. */
export const aPerson = (over: Partial<Person> = {}): Person => ({
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Rae Winters',
  role: 'specialist',
  isKeyholder: false,
  state: 'active',
  isMe: false,
  addedAt: '2026-11-02T09:00:00.000Z',
  ...over,
});

export const me = aPerson({ isMe: true, isKeyholder: true });
export const sam = aPerson({
  id: '22222222-2222-4222-8222-222222222222',
  name: 'Sam Okoro',
  role: 'probation',
  state: 'waiting',
  waitsFor: 'keyholder',
  check: 'ABCD-2345',
});

const all = { add: true, confirm: true, change: true, renewSheet: true, rotate: true };
export const mayNothing = {
  ...{ add: false, confirm: false, change: false, renewSheet: false, rotate: false },
};

/** What a keyholder sees where nothing calls for anything. */
export const aHouse = (over: Partial<PeopleShown> = {}): PeopleShown => ({
  people: [me, sam],
  may: all,
  hasFewKeyholders: false,
  sheet: aSheet,
  keys: { state: 'settled' },
  ...over,
});

// Who works with these plans, answered to the staff desk.

import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Person } from '../../shared/ipc/people-calls';
import type { Desk } from '../plans/desk';

const notYet = async (): Promise<never> => {
  throw new KnownFailure('not-ready');
};

/** What may be asked about the people here. */
export function peopleHandlers(desk: Desk): Handlers<'people'> {
  const me = async (): Promise<Person> => ({
    ...desk.session.worker,
    state: 'active',
    isMe: true,
    addedAt: desk.now(),
  });
  return {
    me,
    list: async () => ({
      people: [await me()],
      may: { add: false, confirm: false, change: false, renewSheet: false, rotate: false },
      hasFewKeyholders: true,
      sheet: { tryAgainOn: desk.today(), isDue: false, isFromBefore: false },
      keys: { state: 'settled' },
    }),
    stepUp: notYet,
    add: notYet,
    confirm: notYet,
    newCode: notYet,
    change: notYet,
    remove: notYet,
    changePassphrase: notYet,
    newSheet: notYet,
    confirmSheet: notYet,
    trySheet: notYet,
    rotate: notYet,
  };
}

// Answers the calls about contacts. Thin: each call is one verb of this room.

import type { Handlers } from '../../shared/ipc/contract';
import type { Desk } from '../plans/desk';
import { requirePlan } from '../plans/read-plan';
import { readContactHistory, readContacts, readSittings } from './contact-rows';
import { markContact, saveContact } from './keep-contact';

/** Handlers for `contacts`, working at this desk. */
export function metHandlers(desk: Desk): Handlers<'met'> {
  return {
    list: async ({ plan }) => {
      await requirePlan(desk.connection, plan);
      return {
        contacts: await readContacts(desk.connection, plan),
        sittings: await readSittings(desk.connection, plan),
      };
    },
    history: (asked) => readContactHistory(desk.connection, asked),
    save: (asked) => saveContact(desk, asked),
    mark: (asked) => markContact(desk, asked),
  };
}

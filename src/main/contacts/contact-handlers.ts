// Answers the calls about the directory: reading it, writing in it, retiring an entry and bringing it back, and putting
// somebody from it into her team.

import {
  asksForACheck,
  type ContactSaid,
  type ContactShown,
} from '../../shared/domain/contacts/contact';
import { waysOf } from '../../shared/domain/contacts/ways-since';
import { type Asker, may } from '../../shared/domain/people/rights';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { addToTeam, takeNew } from '../plans/add-to-team';
import { readLinks, readWays } from '../plans/contact-link-rows';
import type { Desk } from '../plans/desk';
import { requirePlan } from '../plans/read-plan';
import type { Reader, Writer } from '../store/connection';
import { appendContact, appendKnown, readContactHistory, readContacts } from './contact-rows';

/** @param asker who is at this desk, as the gate sees them */
export function contactHandlers(desk: Desk, asker: () => Promise<Asker>): Handlers<'contacts'> {
  const me = desk.session.worker.id;
  const by = () => ({ session: desk.session.id, at: desk.now() });

  const find = async (reader: Reader, contact: string): Promise<ContactShown | undefined> =>
    (await readContacts(reader, me, contact))[0];
  const must = async (reader: Reader, contact: string): Promise<ContactShown> => {
    const found = await find(reader, contact);
    if (!found) throw new KnownFailure('not-found');
    return found;
  };
  const change = (
    contact: string,
    work: (writer: Writer, now: ContactShown | undefined) => Promise<void>,
  ): Promise<ContactShown> =>
    desk.connection.transaction(async (writer) => {
      await work(writer, await find(writer, contact));
      return must(writer, contact);
    });

  return {
    list: async () => {
      const mayWrite = may('change_contacts', await asker()).may;
      const contacts = await readContacts(desk.connection, me);
      return {
        today: desk.today(),
        checkAgainMonths: desk.content.settings.contacts.checkAgainMonths.value,
        mayWrite,
        // In how many teams somebody is, is a number about women a reader may know nothing of.
        contacts: mayWrite ? contacts : contacts.map((one) => ({ ...one, women: 0, older: 0 })),
      };
    },
    history: ({ contact }) => readContactHistory(desk.connection, contact),
    save: ({ contact, said, isChecked }) =>
      change(contact, async (writer, now) => {
        // Asked twice with the same, the second writes nothing.
        if (now && !isChecked && isTheSame(now.said, said)) return;
        await appendContact(writer, {
          ...{ contact, said, what: now ? 'changed' : 'added', isRetired: now?.isRetired ?? false },
          ...by(),
          // Nobody made sure of a number that was written a moment ago: it counts as checked when somebody says so.
          checked: isChecked
            ? desk.today()
            : now && asksForACheck(now.said, said)
              ? 'none'
              : 'as-before',
        });
      }),
    mark: ({ contact, as }) =>
      change(contact, async (writer, now) => {
        if (!now) throw new KnownFailure('not-found');
        const isRetired = as === 'checked' ? now.isRetired : as === 'retired';
        if (as !== 'checked' && isRetired === now.isRetired) return;
        await appendContact(writer, {
          ...{ contact, said: now.said, what: as, isRetired },
          ...{ checked: as === 'checked' ? desk.today() : 'as-before', ...by() },
        });
      }),
    know: ({ contact, knows, how }) =>
      change(contact, async (writer, now) => {
        if (!now) throw new KnownFailure('not-found');
        const before = now.known.find(({ isMe }) => isMe);
        if (knows ? before?.how === how : !before) return;
        await appendKnown(writer, { contact, worker: me, knows, how: knows ? how : '', ...by() });
      }),
    addToTeam: async ({ contact, plan, role, reach }) => {
      const { said, isRetired } = await must(desk.connection, contact);
      if (isRetired) return { kind: 'not-added', why: 'retired' };
      return addToTeam(desk, {
        contact,
        plan,
        role,
        reach,
        name: said.name,
        organisation: said.of,
      });
    },
    takeNew: async (taken) => {
      await takeNew(desk, taken);
      return {};
    },
    linked: async ({ plan }) => {
      await requirePlan(desk.connection, plan);
      const links = await readLinks(desk.connection, plan);
      return Promise.all(
        links.map(async ({ item, contact }) => {
          const { said, isRetired } = await must(desk.connection, contact);
          const before = (await readWays(desk.connection, contact)).map(({ ways }) => ways);
          return { item, contact, isRetired, now: waysOf(said), before };
        }),
      );
    },
  };
}

const isTheSame = (a: ContactSaid, b: ContactSaid) => JSON.stringify(a) === JSON.stringify(b);

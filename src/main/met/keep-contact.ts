// Keeps a contact: checks whose it is and appends a row. The reply comes after the commit.

import { isAfter } from '../../shared/domain/calendar/day';
import {
  type ContactMark,
  type ContactSaid,
  contactsTheSame,
  type KeptContact,
} from '../../shared/domain/met/contact';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { requirePlan } from '../plans/read-plan';
import type { Reader, Writer } from '../store/connection';
import { appendMet, type ContactOf, planOfContact, readContacts } from './contact-rows';

/**
 * Appends what a contact says now. Asked twice with the same, the second writes nothing. Saved again after it was taken
 * away, it is back.
 * @throws KnownFailure not-found for a plan that is not there or a contact of another's; not-understood for a day to come
 */
export function saveContact(
  desk: Desk,
  asked: ContactOf & { said: ContactSaid },
): Promise<KeptContact> {
  return desk.connection.transaction(async (writer) => {
    await requirePlan(writer, asked.plan);
    // What has not happened yet is not written down as done.
    if (isAfter(asked.said.day, desk.today())) throw new KnownFailure('not-understood');
    const before = await findContact(writer, asked);
    if (before && !before.isAway && contactsTheSame(before.said, asked.said)) return before;
    // Another day or another thing is another one to see to.
    const isFollowed =
      before?.isFollowed === true &&
      before.said.followUp === asked.said.followUp &&
      before.said.next === asked.said.next;
    return append(desk, writer, asked, { said: asked.said, isAway: false, isFollowed });
  });
}

/**
 * Takes a contact away, brings it back, or says that what came next was seen to.
 * @throws KnownFailure not-found
 */
export function markContact(
  desk: Desk,
  asked: ContactOf & { as: ContactMark },
): Promise<KeptContact> {
  return desk.connection.transaction(async (writer) => {
    const before = await findContact(writer, asked);
    if (!before) throw new KnownFailure('not-found');
    const { said, isAway, isFollowed } = before;
    const stands = {
      away: { said, isAway: true, isFollowed },
      back: { said, isAway: false, isFollowed },
      followed: { said, isAway, isFollowed: true },
      not_followed: { said, isAway, isFollowed: false },
    }[asked.as];
    return append(desk, writer, asked, stands);
  });
}

async function append(
  desk: Desk,
  writer: Writer,
  { plan, contact }: ContactOf,
  stands: Parameters<typeof appendMet>[2],
): Promise<KeptContact> {
  await appendMet(writer, { plan, contact }, stands, {
    session: desk.session.id,
    at: desk.now(),
  });
  const kept = (await readContacts(writer, plan)).find(({ id }) => id === contact);
  if (!kept) throw new Error('the contact just written cannot be read');
  return kept;
}

async function findContact(
  reader: Reader,
  { plan, contact }: ContactOf,
): Promise<KeptContact | undefined> {
  const owner = await planOfContact(reader, contact);
  if (owner === undefined) return undefined;
  // One of another woman's plan is not there for this one.
  if (owner !== plan) throw new KnownFailure('not-found');
  return (await readContacts(reader, plan)).find(({ id }) => id === contact);
}

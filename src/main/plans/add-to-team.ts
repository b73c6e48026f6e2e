// Puts somebody from the directory into her team: a line of the ordinary answer, given by a worker, and the link that lets teams
// be counted. Both or neither.

import { randomUUID } from 'node:crypto';
import { isSameName } from '../../shared/domain/contacts/find-contacts';
import { questionControlling } from '../../shared/domain/copies/allowed';
import type { ListItem } from '../../shared/domain/workbook/answer';
import { rolesOfTeam } from '../../shared/domain/workbook/team';
import type { AddedToTeam } from '../../shared/ipc/contact-calls';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Reader } from '../store/connection';
import { readHistory, readNewestAnswer } from './answer-rows';
import { appendLink, readLinks } from './contact-link-rows';
import type { Desk } from './desk';
import { keepAnswer } from './save-answer';

export type NewInTeam = {
  plan: string;
  contact: string;
  name: string;
  organisation: string;
  /** One of the jobs the workbook has. */
  role: string;
  reach: string;
};

const isNamed = ({ fields }: ListItem) => (fields['name'] ?? '').trim() !== '';

/** Lines of her team in which somebody stood at any time. */
async function everNamed(
  desk: Desk,
  reader: Reader,
  plan: string,
  question: string,
): Promise<ReadonlySet<string>> {
  const history = await readHistory(reader, desk.content.workbook.workbook, plan, question);
  const lines = history.flatMap(({ value }) =>
    value.kind === 'said' ? (value.said as ListItem[]) : [],
  );
  return new Set(lines.filter(isNamed).map(({ id }) => id));
}

/**
 * Appends the line. Where a place of that job stands empty, its line is filled instead of a second one begun. Where somebody
 * stood in it before, a new line takes its place and nothing of theirs goes over: what it said can be read in its history.
 * @throws KnownFailure not-found, not-understood
 */
export async function addToTeam(desk: Desk, added: NewInTeam): Promise<AddedToTeam> {
  const { plan, contact, name, organisation, role, reach } = added;
  const question = questionControlling(desk.content.workbook, 'team.people');
  if (question === undefined) throw new KnownFailure('not-found');
  if (!rolesOfTeam(desk.content.workbook).some(({ value }) => value === role)) {
    throw new KnownFailure('not-understood');
  }
  return desk.connection.transaction(async (writer): Promise<AddedToTeam> => {
    const before = (await readNewestAnswer(writer, plan, question))?.value;
    // What she chose not to say is not said for her.
    if (before?.kind === 'private' || before?.kind === 'not_for_me') {
      return { kind: 'not-added', why: 'hers' };
    }
    const items = before?.kind === 'said' ? (before.said as ListItem[]) : [];
    if (items.some(({ fields }) => isSameName(fields['name'] ?? '', name))) {
      return { kind: 'not-added', why: 'already_there' };
    }
    const empties = items.filter((item) => item.fields['role'] === role && !isNamed(item));
    const hadSomebody = await everNamed(desk, writer, plan, question);
    // What is said of a place nobody has had yet is said of whoever comes. What stands where somebody has left was said of them.
    const begun = empties.find(({ id }) => !hadSomebody.has(id));
    const place = begun ?? empties[0];
    const line: ListItem = {
      id: begun?.id ?? randomUUID(),
      fields: {
        ...begun?.fields,
        name: name.trim(),
        role,
        organisation: organisation.trim(),
        reach,
      },
    };
    const said = place
      ? items.map((item) => (item.id === place.id ? line : item))
      : [...items, line];
    const by = { session: desk.session.id, at: desk.now() };
    await keepAnswer(desk, writer, {
      ...{ plan, question, value: { kind: 'said', said } },
      givenBy: 'worker',
    });
    await appendLink(writer, { plan, contact, item: line.id, isLinked: true, ...by });
    return { kind: 'added' };
  });
}

/**
 * Writes how she reaches somebody who came out of the directory anew; the rest of the line stays.
 * @throws KnownFailure not-found where that line is not in her team, or did not come out of the directory
 */
export async function takeNew(
  desk: Desk,
  { plan, item, reach }: { plan: string; item: string; reach: string },
): Promise<void> {
  const question = questionControlling(desk.content.workbook, 'team.people');
  if (question === undefined) throw new KnownFailure('not-found');
  await desk.connection.transaction(async (writer) => {
    const before = (await readNewestAnswer(writer, plan, question))?.value;
    const items = before?.kind === 'said' ? (before.said as ListItem[]) : [];
    const links = (await readLinks(writer, plan)).filter((link) => link.item === item);
    if (links.length === 0 || !items.some(({ id }) => id === item)) {
      throw new KnownFailure('not-found');
    }
    const said = items.map((line) =>
      line.id === item ? { ...line, fields: { ...line.fields, reach } } : line,
    );
    await keepAnswer(desk, writer, {
      ...{ plan, question, value: { kind: 'said', said } },
      givenBy: 'worker',
    });
  });
}

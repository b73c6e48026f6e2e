// Puts somebody from the directory into her team: a line of the ordinary answer, given by a worker, and the link that lets teams
// be counted. Both or neither.

import { randomUUID } from 'node:crypto';
import { questionControlling } from '../../shared/domain/copies/allowed';
import type { ListItem } from '../../shared/domain/workbook/answer';
import type { AddedToTeam } from '../../shared/ipc/contact-calls';
import { KnownFailure } from '../../shared/ipc/failure';
import { readNewestAnswer } from './answer-rows';
import { appendLink } from './contact-link-rows';
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

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Appends the line. Where a place of that job stands empty, its line is filled instead of a second one begun.
 * @throws KnownFailure not-found, not-understood
 */
export async function addToTeam(desk: Desk, added: NewInTeam): Promise<AddedToTeam> {
  const { plan, contact, name, organisation, role, reach } = added;
  const question = questionControlling(desk.content.workbook, 'team.people');
  if (question === undefined) throw new KnownFailure('not-found');
  return desk.connection.transaction(async (writer): Promise<AddedToTeam> => {
    const before = (await readNewestAnswer(writer, plan, question))?.value;
    // What she chose not to say is not said for her.
    if (before?.kind === 'private' || before?.kind === 'not_for_me') {
      return { kind: 'not-added', why: 'hers' };
    }
    const items = before?.kind === 'said' ? (before.said as ListItem[]) : [];
    if (items.some(({ fields }) => sameName(fields['name'] ?? '', name))) {
      return { kind: 'not-added', why: 'already_there' };
    }
    const empty = items.find(
      ({ fields }) => fields['role'] === role && (fields['name'] ?? '').trim() === '',
    );
    const line: ListItem = {
      id: empty?.id ?? randomUUID(),
      fields: {
        ...empty?.fields,
        name: name.trim(),
        role,
        organisation: organisation.trim(),
        reach,
      },
    };
    const said = empty
      ? items.map((item) => (item.id === empty.id ? line : item))
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

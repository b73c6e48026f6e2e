// Who may say yes, beside the worker at the desk, to showing something without her say: another keyholder who is not kept away
// from her plan. Source: security.md 2.5, 4.6.

import { may } from '../../shared/domain/people/rights';
import type { Handlers } from '../../shared/ipc/contract';
import type { SecondPerson } from '../../shared/ipc/override-calls';
import type { Desk } from '../plans/desk';
import { readStanding } from '../plans/team-rows';

/** Everybody but the worker at the desk who holds the keys of the plans now and may authorise for this one. */
export async function whoMayAuthorise(
  { connection }: Pick<Desk, 'connection'>,
  { list }: Pick<Handlers<'people'>, 'list'>,
  plan: string,
): Promise<SecondPerson[]> {
  const { people } = await list({});
  const found: SecondPerson[] = [];
  for (const { id, name, role, isKeyholder, state, isMe } of people) {
    if (isMe || state !== 'active') continue;
    const standing = await readStanding(connection, plan, { id: '', worker: { id } });
    const answer = may('authorise_override', { role, isKeyholder, side: 'staff', standing });
    if (answer.may) found.push({ id, name, role });
  }
  return found;
}

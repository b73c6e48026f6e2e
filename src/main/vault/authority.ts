// Who may ask what of an open vault: one question put to the table of rights for every call that passes the gate. What is
// not about one plan is settled by role; what is, by how the worker stands to that plan in this moment.

import { seenFromOutside } from '../../shared/domain/people/from-outside';
import { holdsKeys } from '../../shared/domain/people/keyholder';
import {
  type Act,
  type Asker,
  type May,
  may,
  rights,
  type WhyNot,
} from '../../shared/domain/people/rights';
import { custodyFacts } from '../../shared/domain/review/facts';
import { planSchedule } from '../../shared/domain/review/schedule';
import { choicesNow } from '../../shared/domain/sharing/levels';
import { actOf } from '../../shared/ipc/acts-of-calls';
import type { OpenPlan, Scope, Worker } from '../../shared/ipc/contract';
import type { Failure, FailureCode } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { readPlan } from '../plans/read-plan';
import { readSharing } from '../plans/sharing-rows';
import { readFirstWorker, readStanding } from '../plans/team-rows';
import type { Connection } from '../store/connection';

type Message = { group: string; call: string };
/** fromOutside: by having said why, and so only for reading. */
export type Grant = { ok: true; fromOutside: boolean } | { ok: false; failure: Failure };

const codeOf: Readonly<Record<WhyNot, FailureCode>> = {
  locked: 'locked',
  kept_away: 'kept-away',
  restricted: 'plan-restricted',
  not_in_team: 'not-in-team',
  not_my_work: 'not-my-work',
};

const refused = (code: FailureCode): Grant => ({ ok: false, failure: { code } });

/**
 * Whether this may be asked now. A call without a row in the table, or about a plan that is not named, is refused.
 * @param desk undefined while it is locked
 * @param input as the shape of the call let it through
 * @param worker who is in where no plan is open: an administrator, or one who waits for a keyholder
 */
export async function authorise(
  desk: Desk | undefined,
  scope: Scope,
  message: Message,
  input: unknown,
  worker?: Worker,
): Promise<Grant> {
  const act = actOf(message.group, message.call);
  if (!act) return refused('not-allowed');
  if (!desk && worker && scope.kind === 'staff') {
    const { role, isKeyholder } = worker;
    return granted(may(act, { role, isKeyholder, side: 'staff' }), false);
  }
  if (!desk) {
    const nobody: Asker = { role: 'specialist', isKeyholder: false, side: 'locked' };
    return may(act, nobody).may ? { ok: true, fromOutside: false } : refused('locked');
  }
  if (scope.kind === 'hers') {
    const { role } = desk.session.worker;
    const her = may(act, { role, isKeyholder: false, side: 'hers' });
    return her.may ? { ok: true, fromOutside: false } : refused('not-allowed');
  }
  return inOrder(desk.connection, () => ofStaff(desk, act, input));
}

async function ofStaff(desk: Desk, act: Act, input: unknown): Promise<Grant> {
  const asker = await askerAt(desk);
  if (rights[act].about === 'vault') return granted(may(act, asker), false);
  const plan = planOf(input);
  if (plan === undefined) return refused('not-allowed');
  const standing = await readStanding(desk.connection, plan, desk.session);
  if (!standing.isThere) return refused('not-found');
  const fromOutside = !standing.inTeam;
  const answer = may(act, { ...asker, standing });
  const question = questionOf(input);
  // What she keeps inside her team is asked for as a sealed place is: from outside it is no, whatever was said at the glass.
  if (
    answer.may &&
    fromOutside &&
    question !== undefined &&
    !(await isSeen(desk, plan, question))
  ) {
    return granted(may('see_sealed', { ...asker, standing }), fromOutside);
  }
  return granted(answer, fromOutside);
}

async function isSeen(desk: Desk, plan: string, question: string): Promise<boolean> {
  const { situation, answers } = await readPlan(desk.connection, desk.content, plan, desk.today());
  const choices = choicesNow(await readSharing(desk.connection, plan));
  const sharing = { choices, today: desk.today() };
  return seenFromOutside(desk.content.workbook, situation, answers, sharing).has(question);
}

const before = new WeakMap<Connection, Promise<unknown>>();

/** Calls reach their handlers in the order they were asked in: what stops something never comes before what began it. */
function inOrder(connection: Connection, decide: () => Promise<Grant>): Promise<Grant> {
  const mine = (before.get(connection) ?? Promise.resolve()).then(decide, decide);
  before.set(connection, mine);
  return mine;
}

function granted(answer: May, fromOutside: boolean): Grant {
  return answer.may ? { ok: true, fromOutside } : refused(codeOf[answer.why]);
}

/** Who is at the desk. */
export async function askerAt(desk: Pick<Desk, 'connection' | 'session'>): Promise<Asker> {
  const { worker } = desk.session;
  const isKeyholder = holdsKeys(worker, await firstWorkerOf(desk.connection));
  return { role: worker.role, isKeyholder, side: 'staff' };
}

/** The same question from within, where only the handler knows which plan a paper is about. */
export async function mayAtDesk(
  desk: Pick<Desk, 'connection' | 'session'>,
  act: Act,
  plan: string,
): Promise<May> {
  const standing = await readStanding(desk.connection, plan, desk.session);
  return may(act, { ...(await askerAt(desk)), standing });
}

/**
 * From outside its team a plan is read without what she keeps inside it, and without dates, facts, choices and sittings:
 * her words that she would show an offender manager, and nothing that leads to where she is.
 */
export function withoutSealed(desk: Desk, { group, call }: Message, output: unknown): unknown {
  if (group !== 'plans' || call !== 'open') return output;
  const { id, reference, name, situation, version, ...plan } = output as OpenPlan;
  const today = desk.today();
  const { workbook, settings } = desk.content;
  const said = new Map(plan.answers.map((answer) => [answer.question, answer]));
  const sharing = { choices: choicesNow(plan.sharing), today };
  const seen = seenFromOutside(workbook, situation, said, sharing);
  const facts = custodyFacts.parse({});
  return {
    ...{ id, reference, name, situation, version, today, facts },
    answers: plan.answers.filter(({ question }) => seen.has(question)),
    ...{ factChecks: [], milestones: [], occasions: [], sharing: [], numberNotes: [] },
    leadPutRight: [],
    schedule: planSchedule(facts, today, settings),
    holidaysKnownUntil: plan.holidaysKnownUntil,
    fromOutside: true,
  } satisfies OpenPlan;
}

/** The plan a call is about: named in what it asks, or in the order inside it. */
export function planOf(input: unknown): string | undefined {
  const { plan, order } = (input ?? {}) as { plan?: unknown; order?: { plan?: unknown } };
  const named = plan ?? order?.plan;
  return typeof named === 'string' ? named : undefined;
}

function questionOf(input: unknown): string | undefined {
  const { question } = (input ?? {}) as { question?: unknown };
  return typeof question === 'string' ? question : undefined;
}

const firstWorkers = new WeakMap<Connection, Promise<string | undefined>>();

/** Who was set up first never changes. */
function firstWorkerOf(connection: Connection): Promise<string | undefined> {
  const known = firstWorkers.get(connection) ?? readFirstWorker(connection);
  firstWorkers.set(connection, known);
  return known;
}

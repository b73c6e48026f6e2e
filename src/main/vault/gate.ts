// The gate: every call from every window, once. Whose port it came through decides what may be
// asked; then whether the vault is open; then the shape going in; then whether this worker may, of
// this plan (authority.ts), and has typed their passphrase again where that is asked; then that it is written down
// (attend.ts); then the shape coming out. What goes wrong leaves as a code and never as a message or a stack.

import { z } from 'zod';
import { guidedContent, isForGuided } from '../../shared/domain/sitting/guided';
import { findQuestion } from '../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import { vaultCalls } from '../../shared/ipc/calls';
import type { Scope } from '../../shared/ipc/contract';
import { type Failure, type FailureCode, KnownFailure, type Reply } from '../../shared/ipc/failure';
import { lockedCalls } from '../../shared/ipc/locked-calls';
import { asksPassphrase } from '../../shared/ipc/passphrase-first';
import { storeFailure } from '../store/store-failure';
import { attended, attendRefused } from './attend';
import { authorise, withoutSealed } from './authority';
import type { Vault } from './vault';

/** One question from a window. `id` lets it find its answer. */
export const portMessage = z.strictObject({
  id: z.number().int(),
  group: z.string().max(40),
  call: z.string().max(40),
  input: z.unknown(),
});

type Shape = {
  input: z.ZodType;
  output: z.ZodType;
  whileLocked?: true;
  alsoHers?: true;
  onlyHers?: true;
  notGuided?: true;
  afterEnd?: true;
};
type Run = (input: unknown) => Promise<unknown>;

/**
 * Answers one question.
 * @param scope fixed when the port was made, never taken from the message
 * @param note told the code of anything unexpected, for a log that holds no words
 */
export async function passGate(
  vault: Vault,
  scope: Scope,
  message: { group: string; call: string; input: unknown },
  note: (what: string) => void = () => undefined,
): Promise<Reply> {
  try {
    const shape = await shapeOf(message.group, message.call);
    if (!shape || !mayAsk(scope, shape)) return refuse({ code: 'not-allowed' });
    const stop = whoseTurn(vault, scope, shape);
    if (stop) return refuse({ code: stop });
    const run = handlerOf(vault, message.group, message.call, shape);
    // Open, but not this: an administrator has no plan to ask about, and of what is only read nothing is changed.
    if (!run && vault.isReading()) return refuse({ code: 'read-only-here' });
    if (!run) return refuse({ code: vault.openHandlers() ? 'not-allowed' : 'locked' });
    const input = shape.input.safeParse(message.input);
    if (!input.success) return refuse(failureForInput(input.error));
    if (!isWithinScope(vault, scope, message, input.data)) return refuse({ code: 'not-allowed' });
    const desk = vault.desk();
    const grant = await authorise(desk, scope, message, input.data, vault.worker());
    const asked = desk && { ...{ desk, scope, message, input: input.data }, keyed: vault.keyed };
    if (!grant.ok) {
      if (asked && !shape.whileLocked) await attendRefused(asked, grant.failure.code);
      return refuse(grant.failure);
    }
    if (asksPassphrase(message.group, message.call)) vault.stepUp()?.must();
    const answer = asked && !shape.whileLocked ? attended(asked, run) : run(input.data);
    const output = shape.output.parse(await answer);
    if (desk && grant.fromOutside) {
      return { ok: true, value: withoutSealed(desk, message, output) };
    }
    return { ok: true, value: scope.kind === 'hers' ? onlyHers(vault, message, output) : output };
  } catch (problem) {
    const named = storeFailure(problem);
    if (named instanceof KnownFailure) return refuse(named.failure);
    note(`${message.group}.${message.call}: ${nameOf(named)}`);
    return refuse({ code: 'unexpected' });
  }
}

const refuse = (failure: Failure): Reply => ({ ok: false, failure });

/** Shapes of an open vault are fetched when first needed: the unlock screen should not wait for them. */
async function shapeOf(group: string, call: string): Promise<Shape | undefined> {
  const names: readonly string[] | undefined = Object.hasOwn(vaultCalls, group)
    ? vaultCalls[group as keyof typeof vaultCalls]
    : undefined;
  if (!names?.includes(call)) return undefined;
  const table: object =
    group === 'vault' ? lockedCalls : (await import('../../shared/ipc/contract')).contract;
  return (table as Record<string, Record<string, Shape>>)[group]?.[call];
}

function mayAsk(scope: Scope, shape: Shape): boolean {
  if (scope.kind === 'staff') return shape.onlyHers !== true;
  return shape.alsoHers === true || shape.onlyHers === true;
}

/** While she has the screen nobody else is answered; a port of hers is answered in her own turn only. */
function whoseTurn(vault: Vault, scope: Scope, shape: Shape): FailureCode | undefined {
  const turn = vault.turn();
  if (scope.kind === 'staff') return turn ? 'not-allowed' : undefined;
  // Locked while she had the screen: the shell is about to say so.
  if (!vault.openHandlers()) return 'locked';
  if (turn?.plan !== scope.plan) return 'not-allowed';
  if (turn.kind === 'guided' && shape.notGuided) return 'not-allowed';
  return turn.isOver && !shape.afterEnd ? 'time-is-over' : undefined;
}

function handlerOf(vault: Vault, group: string, call: string, shape: Shape): Run | undefined {
  const groups = (
    shape.whileLocked ? { vault: vault.handlers, rescue: vault.rescue } : vault.openHandlers()
  ) as Record<string, Record<string, Run>> | undefined;
  return groups?.[group]?.[call];
}

/** Her side reaches her own plan, and what is answered there is hers; with a peer mentor, only what is open to one. */
function isWithinScope(
  vault: Vault,
  scope: Scope,
  message: { group: string; call: string },
  input: unknown,
): boolean {
  if (scope.kind === 'staff' || message.group !== 'answers') return true;
  const asked = input as { plan?: unknown; question?: unknown; givenBy?: unknown };
  if (asked.plan !== scope.plan) return false;
  if (message.call !== 'save') return true;
  if (asked.givenBy !== 'woman') return false;
  if (vault.turn()?.kind !== 'guided') return true;
  const content = vault.desk()?.content.workbook;
  const question = content && findQuestion(content.workbook, String(asked.question));
  return question !== undefined && isForGuided(question);
}

/** The worker's side of the workbook, and what an answer did to facts and dates, stay at the staff desk. */
function onlyHers(vault: Vault, { group, call }: { group: string; call: string }, output: unknown) {
  if (group === 'workbook' && call === 'content') {
    const content = output as WorkbookContent;
    return vault.turn()?.kind === 'guided'
      ? guidedContent(content)
      : { ...content, staffWords: { pages: {} } };
  }
  if (group === 'answers' && call === 'save') {
    const { answer } = output as { answer: unknown };
    return { answer };
  }
  return output;
}

function failureForInput(problem: z.ZodError): Failure {
  return problem.issues.some((issue) => issue.code === 'too_big')
    ? { code: 'text-too-long', params: { most: 20_000 } }
    : { code: 'not-understood' };
}

/** A name and a code; never a message, which may hold words of hers. */
function nameOf(problem: unknown): string {
  if (!(problem instanceof Error)) return 'unknown';
  const code = (problem as { code?: unknown }).code;
  return typeof code === 'string' ? `${problem.name} ${code}` : problem.name;
}

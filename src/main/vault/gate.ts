// The gate: every call from every window, once. Whose port it came through decides what may be
// asked; then whether the vault is open; then the shape going in; then the shape coming out. What
// goes wrong leaves as a code and never as a message or a stack.

import { z } from 'zod';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import { vaultCalls } from '../../shared/ipc/calls';
import type { OpenPlan, Scope } from '../../shared/ipc/contract';
import { type Failure, KnownFailure, type Reply } from '../../shared/ipc/failure';
import { lockedCalls } from '../../shared/ipc/locked-calls';
import { storeFailure } from '../store/store-failure';
import type { Vault } from './vault';

/** One question from a window. `id` lets it find its answer. */
export const portMessage = z.strictObject({
  id: z.number().int(),
  group: z.string().max(40),
  call: z.string().max(40),
  input: z.unknown(),
});

type Shape = { input: z.ZodType; output: z.ZodType; whileLocked?: true; alsoHers?: true };
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
    const run = handlerOf(vault, message.group, message.call, shape);
    if (!run) return refuse({ code: 'locked' });
    const input = shape.input.safeParse(message.input);
    if (!input.success) return refuse(failureForInput(input.error));
    if (!isWithinScope(scope, message, input.data)) return refuse({ code: 'not-allowed' });
    const output = shape.output.parse(await run(input.data));
    return { ok: true, value: scope.kind === 'hers' ? withoutStaffWords(output) : output };
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
  return scope.kind === 'staff' || shape.alsoHers === true;
}

function handlerOf(vault: Vault, group: string, call: string, shape: Shape): Run | undefined {
  const groups = (shape.whileLocked ? { vault: vault.handlers } : vault.openHandlers()) as
    | Record<string, Record<string, Run>>
    | undefined;
  return groups?.[group]?.[call];
}

/** Her view reaches her own plan, and what she answers there is hers. */
function isWithinScope(
  scope: Scope,
  message: { group: string; call: string },
  input: unknown,
): boolean {
  if (scope.kind === 'staff') return true;
  if (message.group === 'workbook') return true;
  const asked = input as { plan?: unknown; givenBy?: unknown };
  if (asked.plan !== scope.plan) return false;
  return message.call !== 'save' || asked.givenBy === 'woman';
}

/** The worker's side of the workbook, and what workers wrote of a milestone, a review or a lead, stay at the staff desk. */
function withoutStaffWords(output: unknown): unknown {
  if (typeof output !== 'object' || output === null) return output;
  if ('staffWords' in output) {
    return { ...(output as WorkbookContent), staffWords: { pages: {} } };
  }
  if ('milestones' in output) {
    const {
      milestones,
      facts,
      review: _,
      ...hers
    } = output as Partial<OpenPlan> & Pick<OpenPlan, 'milestones' | 'facts'>;
    return {
      ...hers,
      milestones: milestones.map(({ mark: _, ...rest }) => rest),
      facts: withoutReason(facts),
      ...('numberNotes' in output ? { numberNotes: [] } : {}),
    };
  }
  if ('changed' in output) return { ...output, changed: withoutStaffWords(output.changed) };
  return output;
}

/** Who really leads may be read by her; why is a worker's words. */
function withoutReason({ recordedLead, ...facts }: OpenPlan['facts']): object {
  if (recordedLead === undefined) return facts;
  const { reason: _, ...lead } = recordedLead;
  return { ...facts, recordedLead: lead };
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

// Between the gate and whoever answers: sees to it that the log says what is done before its answer leaves. Where the log
// cannot be written the answer does not leave. Source: security.md 3.3, T8, T28.

import { kindOfAct } from '../../shared/domain/audit/entry';
import type { Scope } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { type AuditActor, type Doing, doAs } from '../audit/context';
import type { Event } from '../audit/event';
import { aboutInput, eventOf } from '../audit/events';
import type { Keyed } from '../audit/log';
import type { Desk } from '../plans/desk';
import { planOf } from './authority';

/** Looking at the same thing again within this time is the same look. */
const ONE_LOOK_MS = 30 * 60_000;

export type Asked = {
  desk: Desk;
  scope: Scope;
  message: { group: string; call: string };
  input: unknown;
  keyed: Keyed;
};

type Known = Extract<Event, { how: string }>;

/** Has a call answered, with its entry in the log. @throws KnownFailure log-not-written, and whatever `run` throws */
export async function attended(
  asked: Asked,
  run: (input: unknown) => Promise<unknown>,
): Promise<unknown> {
  const { message, input } = asked;
  const event = eventOf(message.group, message.call);
  // A call without a row is answered to nobody.
  if (!event) throw new KnownFailure('not-allowed');
  if ('none' in event) return run(input);
  return doAs(doingOf(asked, event), async (doing) => {
    if (event.how === 'before') {
      fill(doing, asked, event, undefined);
      await writeNow(asked.desk, doing);
    }
    const output = await run(input);
    if (event.how === 'act' || event.how === 'before' || doing.written > 0) return output;
    fill(doing, asked, event, output);
    if (event.how === 'look' && !isNewLook(asked, doing)) return output;
    await writeNow(asked.desk, doing);
    return output;
  });
}

/** Writes down that something was asked and not answered. Whether or not that can be done, it is not answered. */
export async function attendRefused(asked: Asked, code: string): Promise<void> {
  const event = eventOf(asked.message.group, asked.message.call);
  if (!event || 'none' in event) return;
  const doing = doingOf(asked, event);
  Object.assign(doing, { isRefused: true, detail: { code }, about: aboutInput(asked.input) });
  if (!isNewLook(asked, doing)) return;
  await doAs(doing, () => writeNow(asked.desk, doing)).catch(() => undefined);
}

function doingOf({ desk, scope, message, input }: Asked, { act, how }: Known): Doing {
  const { worker, id } = desk.session;
  const by: AuditActor = { worker: worker.id, role: worker.role, session: id, side: scope.kind };
  const plan = scope.kind === 'hers' ? scope.plan : planOf(input);
  const { purpose } = (input ?? {}) as { purpose?: unknown };
  return {
    ...{ act, by, plan, about: aboutInput(input), asked: `${message.group}.${message.call}` },
    ...(typeof purpose === 'string' ? { purpose } : {}),
    ...(how === 'give' ? { must: true } : {}),
    // What goes out is signed for: with the end of the log as it was before. Source: security.md 3.3.
    ...(kindOfAct[act] === 'disclosure' ? { sign: true } : {}),
    ...{ written: 0, isOver: false },
  };
}

function fill(doing: Doing, { input, keyed }: Asked, { said }: Known, output: unknown): void {
  const more = said?.(input, output, keyed) ?? {};
  doing.plan ??= more.plan;
  doing.about = { ...doing.about, ...more.about };
  doing.detail = { ...doing.detail, ...more.detail };
}

async function writeNow(desk: Desk, doing: Doing): Promise<void> {
  doing.must = true;
  await desk.connection.transaction(async () => undefined);
  if (doing.written === 0) throw new KnownFailure('log-not-written');
}

const looks = new WeakMap<Desk, Map<string, number>>();

/** Whether this was not looked at, or asked for, in this stretch of work a moment ago. */
function isNewLook({ desk }: Asked, { act, plan, about, isRefused, asked }: Doing): boolean {
  const seen = looks.get(desk) ?? new Map<string, number>();
  looks.set(desk, seen);
  const key = JSON.stringify([act, plan, about, isRefused === true, isRefused ? asked : '']);
  const now = Date.now();
  const last = seen.get(key);
  if (last !== undefined && now - last < ONE_LOOK_MS) return false;
  seen.set(key, now);
  return true;
}

// Writes down what is shown without her say, and whether she was told. Only staff reach this, never her port.

import {
  OUTSIDE,
  type OverrideAsked,
  type OverrideProblem,
  problemsOf,
  problemsOfTold,
} from '../../shared/domain/sharing/override';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { PinReply } from '../../shared/ipc/her-calls';
import type { SecondPerson } from '../../shared/ipc/override-calls';
import type { Desk } from '../plans/desk';
import { requirePlan } from '../plans/read-plan';
import { isTarget } from './choose-sharing';
import { appendTold, insertOverride, readOverrides } from './override-rows';

/** Asks the worker at the desk for their PIN once more; for their passphrase where they have none. */
export type StepUp = {
  hasPin: () => Promise<boolean>;
  tryPin: (pin: string) => Promise<PinReply>;
  /** @throws KnownFailure step-up-first */
  must: () => void;
  /** Of whom one has to say yes with their own passphrase. */
  others: (plan: string) => Promise<SecondPerson[]>;
  tryOther: (
    person: string,
    passphrase: string,
  ) => Promise<{ kind: 'right' } | { kind: 'wrong'; left: number } | { kind: 'locked' }>;
};

/** Handlers for `overrides`, working at this desk. */
export function overrideHandlers(desk: Desk, stepUp: StepUp): Handlers<'overrides'> {
  return {
    list: async ({ plan }) => {
      await requirePlan(desk.connection, plan);
      const overrides = await readOverrides(desk.connection, plan);
      return {
        ...{ overrides, asksPin: await stepUp.hasPin() },
        seconds: await stepUp.others(plan),
      };
    },
    keep: async ({ plan, asked: typed, pin, person, passphrase }) => {
      await requirePlan(desk.connection, plan);
      const { audiences } = desk.content.workbook.workbook;
      const others = await stepUp.others(plan);
      const second = others.find(({ id }) => id === person);
      const asked = second ? decidedWith(typed, second) : typed;
      const isReader = asked.reader === OUTSIDE || audiences.some((each) => each === asked.reader);
      if (!isReader || ['specialist', 'peer'].includes(asked.reader))
        throw new KnownFailure('not-found');
      if (!asked.what.every((target) => isTarget(desk, target)))
        throw new KnownFailure('not-found');
      const [first, ...rest] = problemsHere(asked, desk, others.length > 0 && !second);
      if (first) return { kind: 'put-right', why: [first, ...rest] };
      if (second && !passphrase) {
        return { kind: 'put-right', why: ['second_passphrase_missing'] };
      }
      const asksPin = await stepUp.hasPin();
      if (asksPin) {
        // Left empty it is no try.
        if (!pin) return { kind: 'put-right', why: ['pin_missing'] };
        const reply = await stepUp.tryPin(pin);
        if (reply.kind === 'wrong') return { kind: 'wrong-pin', left: reply.left };
        if (reply.kind === 'locked') return { kind: 'locked' };
      } else stepUp.must();
      // Last, so that it is typed for nothing that is not whole.
      if (second && passphrase) {
        const reply = await stepUp.tryOther(second.id, passphrase);
        if (reply.kind === 'wrong') return { kind: 'wrong-second', left: reply.left };
        if (reply.kind === 'locked') return { kind: 'locked' };
      }
      return desk.connection.transaction(async (writer) => {
        await insertOverride(writer, desk, plan, asked, asksPin);
        return { kind: 'kept', overrides: await readOverrides(writer, plan) };
      });
    },
    tell: ({ plan, override, told }) =>
      desk.connection.transaction(async (writer) => {
        const known = (await readOverrides(writer, plan)).find(({ id }) => id === override);
        // Once she was told, it stays told.
        if (!known || known.told.at(-1)?.kind === 'told') throw new KnownFailure('not-found');
        const [first, ...rest] = problemsOfTold(told, desk.today());
        if (first) return { kind: 'put-right', why: [first, ...rest] };
        await appendTold(writer, desk, override, told);
        return { kind: 'kept', overrides: await readOverrides(writer, plan) };
      }),
  };
}

/** By the name they are known by here, whatever was typed. */
function decidedWith(typed: OverrideAsked, { name }: SecondPerson): OverrideAsked {
  const { role } = typed.authoriser;
  return { ...typed, authoriser: { name, role, confirmed: true } };
}

function problemsHere(asked: OverrideAsked, desk: Desk, hasToChoose: boolean): OverrideProblem[] {
  const all = problemsOf(asked, desk.session.worker.name, desk.today());
  if (!hasToChoose) return all;
  return [...all.filter((one) => !one.startsWith('second_person')), 'second_person_choose'];
}

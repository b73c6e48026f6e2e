// What an offender manager or a probation practitioner at this desk is shown: the very pages they would be given, drawn
// from what she shares with them today. What is left out, and what stands in the way, is never told to them.

import { audienceOf } from '../../shared/domain/people/rights';
import type { CopyRequest, Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import type { Plan } from '../plans/read-plan';
import { drawCopy } from './draw-copy';
import type { Exporter } from './exporter';
import { makeCopy } from './make-copy';
import { readPlanState } from './plan-state';
import type { PrintOne } from './print-one';
import { listShared } from './shared-list';
import { type ReadNotes, wantedOf } from './wanted-copy';

const noNotes: ReadNotes = async () => [];

/** Handlers for `shared`, working at this desk. */
export function sharedHandlers(
  desk: Desk,
  exporter: Exporter,
  printing: PrintOne,
  /** Writes down that it was opened, before it is shown. */
  noteOpened: (plan: string) => Promise<void>,
  /** The plans whose team this reader is in. */
  ownPlans: () => Promise<{ id: string; reference: string }[]>,
): Handlers<'shared'> {
  const { name, role } = desk.session.worker;
  const orderFor = (asked: Pick<CopyRequest, 'plan' | 'style' | 'large'>): CopyRequest => ({
    ...{ plan: asked.plan, style: asked.style, kind: 'plan' },
    ...(asked.large ? { large: true } : {}),
    // She is not there to be asked: what she is asked about each time stays out.
    ...{ copyFor: audienceOf(role), to: name, saidYes: [] },
  });
  return {
    list: async () => listShared(desk, await ownPlans()),
    look: async (asked) => {
      const state = await readPlanState(desk, asked.plan);
      const who = whoForReader(state.plan);
      const { reference } = state.plan;
      await noteOpened(asked.plan);
      try {
        const wanted = await wantedOf(desk, noNotes, orderFor(asked), state);
        const { copy, drawn } = await drawCopy(desk, exporter, wanted, state);
        return { who, reference, drawn, code: copy.shortHash };
      } catch (problem) {
        if (!(problem instanceof KnownFailure) || !heldBack.has(problem.failure.code))
          throw problem;
        return { reference, code: '' };
      }
    },
    print: async ({ copies, meant, looked, ...asked }) => {
      const { plan } = await readPlanState(desk, asked.plan);
      const who = whoForReader(plan);
      if (meant.name !== who.name || meant.bornOrNumber !== (who.born ?? who.prisonNumber)) {
        throw new KnownFailure('who-is-it');
      }
      return printing
        .run(copies, (to) => makeCopy(desk, exporter, orderFor(asked), to, noNotes, looked))
        .catch((problem: unknown) => {
          // Which question it was, and what stood in it, is not for them.
          if (problem instanceof KnownFailure && heldBack.has(problem.failure.code)) {
            throw new KnownFailure('changed-since-look');
          }
          throw problem;
        });
    },
  };
}

/** What stops a copy and would say something of what she keeps back. */
const heldBack: ReadonlySet<string> = new Set([
  'sharing-first',
  'hidden-place-found',
  'hidden-place-in-name',
  'missing-characters',
]);

/** Without the name she likes: they know her by the one on her file. */
function whoForReader({ legalName, prisonNumber, facts: { dob } }: Plan) {
  return { name: legalName, legalName, prisonNumber, ...(dob ? { born: dob } : {}) };
}

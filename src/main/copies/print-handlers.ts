// Answers the calls about printing from here. Each makes what it would make for a file, through the same gate, and lets
// it out to the printer.

import type { Looks } from '../../shared/domain/audit/looks';
import type { Handlers } from '../../shared/ipc/contract';
import type { Desk } from '../plans/desk';
import { makeBlankPages } from './blank-pages';
import { makeCards } from './cards-on-paper';
import { assertAsLooked } from './copy-handlers';
import type { Exporter } from './exporter';
import { listHanded, makeAskBack } from './handed-out';
import { assertAsBegun, makeLetter } from './letters';
import type { ReadYes } from './letters-draft';
import { makeLooks } from './looks-on-paper';
import { makeCopy } from './make-copy';
import { readPlanState } from './plan-state';
import { printAgain } from './print-again';
import type { PrintOne } from './print-one';
import type { ReadNotes } from './wanted-copy';
import { assertMeant } from './who-it-is';

export type Reads = {
  notes: ReadNotes;
  yes: ReadYes;
  looks: (plan: string) => Promise<Looks>;
};

/** Handlers for `prints`, working at this desk. */
export function printHandlers(
  desk: Desk,
  exporter: Exporter,
  printing: PrintOne,
  reads: Reads,
): Handlers<'prints'> {
  return {
    copy: async ({ copies, meant, looked, ...order }) => {
      assertMeant((await readPlanState(desk, order.plan)).plan, order.copyFor, meant);
      await assertAsLooked(desk, reads.notes, order, looked);
      return printing.run(copies, (to) => makeCopy(desk, exporter, order, to, reads.notes, looked));
    },
    letter: async ({ copies, meant, version, looked, ...written }) => {
      await assertAsBegun(desk, { meant, version, ...written });
      const as = { readYes: reads.yes, looked };
      return printing.run(copies, (to) => makeLetter(desk, exporter, written, to, as));
    },
    again: ({ copies, ...which }) =>
      printing.run(copies, async (to) => {
        await printAgain(desk, which, to);
        return listHanded(desk, which.plan);
      }),
    askBack: ({ copies, ...which }) =>
      printing.run(copies, async (to) => (await makeAskBack(desk, exporter, which, to)).copies),
    blank: ({ copies, ...asked }) =>
      printing.run(copies, (to) => makeBlankPages(desk, exporter, asked, to)),
    cards: ({ copies, ...asked }) =>
      printing.run(copies, (to) => makeCards(desk, exporter, asked, to)),
    looks: ({ copies, ...asked }) =>
      printing.run(copies, async (to) =>
        makeLooks(desk, exporter, await reads.looks(asked.plan), asked, to),
      ),
    standing: async () => printing.standing() ?? { stage: 'none', page: 0, pages: 0 },
    stop: async () => {
      printing.stop();
      return {};
    },
  };
}

// What the vault asks of the window that draws for the printer: one PDF goes over, and what became of it comes back.

import { describe, expect, it } from 'vitest';
import { PrintCalledOff } from '../../../src/main/copies/printer';
import type { Port } from '../../../src/main/vault/port';
import { printerThrough } from '../../../src/main/vault/port-printer';
import type { ToShell } from '../../../src/main/vault/shell-messages';

const bytes = new Uint8Array([37, 80, 68, 70]);

/** A printer joined to a window, what the shell was asked, and what the window was given. */
function aPrinter(stuckAfter?: number) {
  const asked: ToShell[] = [];
  const given: unknown[] = [];
  let hear: (message: { data: unknown }) => void = () => undefined;
  const through = printerThrough((message) => asked.push(message), stuckAfter);
  const port = {
    on: (event: string, listener: typeof hear) => {
      if (event === 'message') hear = listener;
    },
    start: () => undefined,
    postMessage: (message: unknown) => given.push(message),
  };
  return {
    ...{ ...through, asked, given },
    join: (job: number) => through.connect(job, port as unknown as Port),
    drew: (page: number, pages: number) => hear({ data: { page, pages } }),
    says: (data: unknown) => hear({ data }),
  };
}

describe('a paper for the printer', () => {
  it('goes to the window of its own job, with the number of copies, and to no other', async () => {
    const { printer, asked, given, join, over } = aPrinter();
    const done = printer.print(bytes, { copies: 3, pages: 2 });
    expect(asked).toEqual([{ kind: 'print', job: 1, copies: 3 }]);
    join(7);
    expect(given).toEqual([]);
    join(1);
    expect(given).toEqual([bytes]);
    over(7, 'called-off');
    over(1, 'given');
    await expect(done).resolves.toBeUndefined();
  });

  it.each([
    ['called off in the dialog', 'called-off', { name: 'PrintCalledOff' }],
    ['not taken by the printer', 'not-taken', { failure: { code: 'print-not-taken' } }],
  ] as const)('%s is told apart', async (_what, how, problem) => {
    const { printer, join, over } = aPrinter();
    const done = printer.print(bytes, { copies: 1, pages: 1 });
    join(1);
    over(1, how);
    await expect(done).rejects.toMatchObject(problem);
    // And the next one goes through.
    const next = printer.print(bytes, { copies: 1, pages: 1 });
    over(2, 'given');
    await expect(next).resolves.toBeUndefined();
  });

  it('says how far it is, and believes no nonsense', async () => {
    const { printer, join, drew, says, over } = aPrinter();
    expect(printer.standing()).toBeUndefined();
    const done = printer.print(bytes, { copies: 1, pages: 2 });
    join(1);
    expect(printer.standing()).toEqual({ stage: 'drawing', page: 0, pages: 2 });
    says({ page: 'all of them' });
    drew(1, 2);
    expect(printer.standing()).toEqual({ stage: 'drawing', page: 1, pages: 2 });
    drew(2, 2);
    expect(printer.standing()).toEqual({ stage: 'asking', page: 2, pages: 2 });
    over(1, 'given');
    await done;
    expect(printer.standing()).toBeUndefined();
  });

  it('can be called off while its pages are drawn, and not under the dialog of the printer', async () => {
    const { printer, asked, join, drew, over } = aPrinter();
    const done = printer.print(bytes, { copies: 1, pages: 2 });
    join(1);
    drew(2, 2);
    printer.stop();
    expect(asked).not.toContainEqual({ kind: 'stop-print', job: 1 });
    over(1, 'given');
    await done;
    const other = printer.print(bytes, { copies: 1, pages: 2 });
    printer.stop();
    expect(asked.at(-1)).toEqual({ kind: 'stop-print', job: 2 });
    over(2, 'called-off');
    await expect(other).rejects.toBeInstanceOf(PrintCalledOff);
  });

  it('that does not get on is ended, and told as not taken; a person may take their time', async () => {
    const stuck = aPrinter(20);
    const never = stuck.printer.print(bytes, { copies: 1, pages: 2 });
    const told = expect(never).rejects.toMatchObject({ failure: { code: 'print-not-taken' } });
    stuck.join(1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(stuck.asked.at(-1)).toEqual({ kind: 'stop-print', job: 1 });
    stuck.over(1, 'called-off');
    await told;

    const slow = aPrinter(20);
    const thinking = slow.printer.print(bytes, { copies: 1, pages: 1 });
    slow.join(1);
    slow.drew(1, 1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(slow.asked).toHaveLength(1);
    slow.over(1, 'given');
    await thinking;
  });
});

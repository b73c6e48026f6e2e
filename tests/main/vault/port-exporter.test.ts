// What the vault asks of the process that draws: the whole order goes over, and the answer comes back to who asked.

import { describe, expect, it } from 'vitest';
import type { ExportAnswer, ExportOrder } from '../../../src/main/documents/export-entry';
import type { Port } from '../../../src/main/vault/port';
import { exporterThrough } from '../../../src/main/vault/port-exporter';
import { aTinyCopy } from '../../support/plan-copies';

/** An exporter joined to a process that gives these answers, and the orders it was given. */
function anExporter(answer: (order: ExportOrder) => ExportAnswer) {
  const orders: ExportOrder[] = [];
  const { exporter, connect, setResources } = exporterThrough(() => undefined);
  let hear: (message: { data: unknown }) => void = () => undefined;
  const port = {
    on: (event: string, listener: typeof hear) => {
      if (event === 'message') hear = listener;
    },
    start: () => undefined,
    postMessage: (order: unknown) => {
      orders.push(order as ExportOrder);
      hear({ data: answer(order as ExportOrder) });
    },
  };
  setResources('/resources');
  connect(port as unknown as Port);
  return { exporter, orders };
}

const withId = ({ id }: ExportOrder) => (id === undefined ? {} : { id });

describe('an order to draw', () => {
  it('carries the copy and the files that travel in it', async () => {
    const { exporter, orders } = anExporter((order) => ({
      ...withId(order),
      ...{ ok: true, bytes: new Uint8Array([1]), pages: 2 },
    }));
    const plan = {
      ...{ name: 'my-plan.json', description: 'The plan as data', mime: 'application/json' },
      bytes: new Uint8Array([123, 125]),
    };
    expect(await exporter.draw(aTinyCopy(), [plan])).toEqual({
      bytes: new Uint8Array([1]),
      pages: 2,
    });
    expect(orders[0]).toMatchObject({
      ...{ ask: 'draw', copy: aTinyCopy(), attachments: [plan] },
      resourcesFolder: '/resources',
    });
    await exporter.draw(aTinyCopy());
    expect(orders[1]).not.toHaveProperty('attachments');
  });

  it('that could not be done is told as such', async () => {
    const { exporter } = anExporter((order) => ({
      ...withId(order),
      ...{ ok: false, why: 'could-not-draw' },
    }));
    await expect(exporter.draw(aTinyCopy())).rejects.toMatchObject({
      failure: { code: 'export-stuck' },
    });
  });
});

describe('an order to look for letters', () => {
  it('carries the texts for signatures, and gives each letter and its place', async () => {
    const { exporter, orders } = anExporter((order) => ({
      ...withId(order),
      ...{ ok: true, missing: [{ character: 'ن', codePoint: 'U+0646', where: 'My worker signs' }] },
    }));
    const inBoxes = [{ text: 'نور', where: 'My worker signs' }];
    expect(await exporter.findMissing(aTinyCopy(), inBoxes)).toEqual([
      { character: 'ن', where: 'My worker signs' },
    ]);
    expect(orders[0]).toMatchObject({ ask: 'missing', inBoxes });
  });
});

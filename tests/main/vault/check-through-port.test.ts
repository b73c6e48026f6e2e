// The process that looks into files: whatever it does, the vault gets an answer and is never held up by it.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckOrder, ExportAnswer } from '../../../src/main/documents/export-entry';
import type { Port } from '../../../src/main/vault/port';
import { exporterThrough } from '../../../src/main/vault/port-exporter';

type Asked = CheckOrder & { id: number };
let told: string[];

/** A paper process that answers as it is told to; undefined is a process that never answers. */
function aProcess(answer: (asked: Asked) => ExportAnswer | 'ends' | undefined) {
  let say: (message: { data: unknown }) => void = () => undefined;
  let end: () => void = () => undefined;
  const port: Port = {
    on: ((event: string, listener: () => void) => {
      if (event === 'message') say = listener as typeof say;
      else end = listener;
    }) as Port['on'],
    start: () => undefined,
    postMessage: (asked) => {
      const reply = answer(asked as Asked);
      if (reply === 'ends') end();
      else if (reply) say({ data: { ...reply, id: (asked as Asked).id } });
    },
  };
  const made = exporterThrough(({ kind }) => {
    told.push(kind);
    if (kind === 'need-export') queueMicrotask(() => made.connect(port));
  });
  return () => made.exporter.check?.(Buffer.from('bytes'), { authorities: ['pem'] });
}

beforeEach(() => {
  told = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const fine = { verdict: 'unchanged', signatures: [], reasons: [], details: [] } as const;

describe('a file looked into by a process of its own', () => {
  it('gets its answer, and only its bytes and certificates were handed over', async () => {
    const seen: Asked[] = [];
    const check = aProcess((asked) => {
      seen.push(asked);
      return { ok: true, checked: { ...fine, signatures: [], reasons: [], details: [] } };
    });
    expect(await check()).toEqual(fine);
    expect(seen).toEqual([
      expect.objectContaining({
        ask: 'check',
        bytes: Buffer.from('bytes'),
        trust: { authorities: ['pem'] },
      }),
    ]);
    expect(told).toEqual(['need-export']);
  });

  it('that never comes back ends the process and says that it was too much', async () => {
    const checked = aProcess(() => undefined)();
    await vi.advanceTimersByTimeAsync(19_000);
    expect(told).toEqual(['need-export']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told).toEqual(['need-export', 'stop-export']);
    expect(await checked).toMatchObject({ verdict: 'damaged', reasons: ['took_too_long'] });
  });

  it('that ends the process says so at once, and the next one starts another', async () => {
    let count = 0;
    const check = aProcess(() => {
      count += 1;
      return count === 1
        ? 'ends'
        : { ok: true, checked: { ...fine, signatures: [], reasons: [], details: [] } };
    });
    expect(await check()).toMatchObject({ verdict: 'damaged', reasons: ['took_too_long'] });
    expect(await check()).toEqual(fine);
    expect(told).toEqual(['need-export', 'need-export']);
  });

  it('that shows a fault of ours is not blamed on the file', async () => {
    const check = aProcess(() => ({ ok: false, why: 'could-not-draw' }));
    await expect(check()).rejects.toMatchObject({ failure: { code: 'unexpected' } });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from '../../../../src/main/app/locking/idle-watch';

const MINUTE = 60_000;

function watched(afterMs = 5 * MINUTE, longestMs?: number) {
  const tell = { warn: vi.fn(), stillHere: vi.fn(), lock: vi.fn() };
  return { tell, watch: watchIdle(tell, afterMs, longestMs) };
}

describe('a desk that nobody touches', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['two minutes', 2 * MINUTE],
    ['five minutes', 5 * MINUTE],
    ['fifteen minutes', 15 * MINUTE],
  ])('warns 15 seconds before and locks on the second: %s', (_words, after) => {
    const { tell, watch } = watched(after);
    watch.begin();
    vi.advanceTimersByTime(after - 15_001);
    expect(tell.warn).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(tell.warn).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(14_999);
    expect(tell.lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(tell.lock.mock.calls).toEqual([['idle']]);
  });

  it('never locks while somebody touches it now and then', () => {
    const { tell, watch } = watched();
    watch.begin();
    for (let minute = 0; minute < 60; minute += 1) {
      vi.advanceTimersByTime(4 * MINUTE);
      watch.stir();
    }
    expect(tell.warn).not.toHaveBeenCalled();
    expect(tell.lock).not.toHaveBeenCalled();
  });

  it('takes the warning away at the first touch, and counts from there', () => {
    const { tell, watch } = watched();
    watch.begin();
    vi.advanceTimersByTime(5 * MINUTE - 1);
    expect(watch.isAsking()).toBe(true);
    watch.stir();
    expect(watch.isAsking()).toBe(false);
    watch.stir();
    expect(tell.stillHere).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5 * MINUTE - 1);
    expect(tell.lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(tell.lock).toHaveBeenCalledTimes(1);
  });

  it('ends the stretch after ten hours, however busy it is', () => {
    const { tell, watch } = watched();
    watch.begin();
    for (let minute = 1; minute < 600; minute += 1) {
      vi.advanceTimersByTime(MINUTE);
      watch.stir();
    }
    expect(tell.lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(MINUTE);
    expect(tell.lock.mock.calls).toEqual([['long']]);
  });

  it('counts nothing before the plans are open and after they are locked', () => {
    const { tell, watch } = watched();
    watch.stir();
    watch.allow(2 * MINUTE);
    vi.advanceTimersByTime(20 * MINUTE);
    watch.begin();
    watch.end();
    watch.stir();
    vi.advanceTimersByTime(24 * 60 * MINUTE);
    expect(tell.warn).not.toHaveBeenCalled();
    expect(tell.lock).not.toHaveBeenCalled();
  });

  it('goes by a new number of minutes at once', () => {
    const { tell, watch } = watched(15 * MINUTE);
    watch.begin();
    watch.allow(2 * MINUTE);
    vi.advanceTimersByTime(2 * MINUTE);
    expect(tell.lock).toHaveBeenCalledTimes(1);
  });
});

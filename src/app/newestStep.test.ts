import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Attempt, createNewestStep, type NewestStep } from './newestStep';

/** A mask whose bytes are one number; each step is a number more. */
function numberMask() {
  const steps: number[] = [];
  const listeners: (() => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    steps,
    isStroking: false,
    put(value: number) {
      steps.push(value);
      tell();
      return true;
    },
    undo() {
      steps.pop();
      tell();
    },
    replaceNewest(edit: () => boolean) {
      steps.pop();
      const made = edit();
      if (!made) tell();
      return made;
    },
    subscribe(listener: () => void) {
      listeners.push(listener);
      return () => undefined;
    },
  };
}

/** A promise to be settled by hand. */
function later<T>() {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

let mask: ReturnType<typeof numberMask>;
let newest: NewestStep;
let log: string[];
beforeEach(() => {
  mask = numberMask();
  log = [];
  newest = createNewestStep(mask, {
    settled: () => log.push('settled'),
    working: (is) => log.push(is ? 'working' : 'idle'),
  });
});

const putting =
  (value: number): Attempt =>
  async () =>
  () =>
    mask.put(value);
/** What was heard but that nobody is at work. */
const heard = () => log.filter((word) => word !== 'idle');
const turns = () => new Promise((resolve) => setTimeout(resolve));

describe('createNewestStep', () => {
  it('makes a step, and makes the same one differently', async () => {
    mask.put(1);
    expect(await newest.make(putting(8))).toBe('made');
    newest.adjust(putting(9));
    await turns();
    expect(mask.steps).toEqual([1, 9]);
  });

  it('leaves the step alone once something else was done', async () => {
    await newest.make(putting(8));
    mask.put(2);
    expect(heard()).toEqual(['settled']);
    newest.adjust(putting(9));
    await turns();
    expect(mask.steps).toEqual([8, 2]);
  });

  it('is over when the step was undone', async () => {
    mask.put(1);
    await newest.make(putting(8));
    mask.undo();
    newest.adjust(putting(9));
    await turns();
    expect(mask.steps).toEqual([1]);
  });

  it('skips wishes that came while it was at work, but the last', async () => {
    await newest.make(putting(8));
    const slow = later<() => boolean>();
    const tried: number[] = [];
    const trying =
      (value: number): Attempt =>
      async () => {
        tried.push(value);
        return () => mask.put(value);
      };
    newest.adjust(() => slow.promise);
    newest.adjust(trying(10));
    const last = newest.adjust(trying(11));
    slow.settle(() => mask.put(9));
    expect(await last).toBe('made');
    expect(tried).toEqual([11]);
    expect(mask.steps).toEqual([11]);
  });

  it('gives up what was overtaken, and says so to who works at it', async () => {
    const slow = later<() => boolean>();
    let heard: AbortSignal | undefined;
    const outcome = newest.make((signal) => {
      heard = signal;
      return slow.promise;
    });
    await turns();
    mask.put(3);
    expect(heard?.aborted).toBe(true);
    slow.settle(() => mask.put(8));
    expect(await outcome).toBe('overtaken');
    expect(mask.steps).toEqual([3]);
  });

  it('withdraws what is asked for and not made yet, and nothing else', async () => {
    expect(newest.withdraw()).toBe(false);
    const slow = later<() => boolean>();
    const outcome = newest.make(() => slow.promise);
    expect(newest.withdraw()).toBe(true);
    slow.settle(() => mask.put(8));
    expect(await outcome).toBe('withdrawn');
    expect(mask.steps).toEqual([]);

    await newest.make(putting(9));
    expect(newest.withdraw()).toBe(false);
    newest.adjust(() => later<() => boolean>().promise);
    expect(newest.withdraw()).toBe(false);
    expect(mask.steps).toEqual([9]);
  });

  it('does not cut a stroke in progress short', async () => {
    const slow = later<() => boolean>();
    const outcome = newest.make(() => slow.promise);
    await turns();
    mask.isStroking = true;
    slow.settle(() => mask.put(8));
    expect(await outcome).toBe('overtaken');
    expect(mask.steps).toEqual([]);
  });

  it('goes on from a wish that changed nothing', async () => {
    mask.put(1);
    expect(await newest.make(async () => null)).toBe('unchanged');
    newest.adjust(putting(9));
    await turns();
    newest.adjust(async () => null);
    await turns();
    expect(mask.steps).toEqual([1]);
  });

  it('is the same step again after it was nothing for a while', async () => {
    mask.put(1);
    await newest.make(putting(8));
    expect(await newest.adjust(async () => null)).toBe('unchanged');
    expect(mask.steps).toEqual([1]);
    expect(await newest.adjust(putting(9))).toBe('made');
    expect(mask.steps).toEqual([1, 9]);
  });

  it('tells who was given up for another wish, or settled, that it is no longer wanted', async () => {
    const slow = later<() => boolean>();
    const first = newest.make(() => slow.promise);
    const second = newest.make(() => slow.promise);
    newest.settle();
    slow.settle(() => mask.put(8));
    expect(await Promise.all([first, second])).toEqual(['withdrawn', 'withdrawn']);
    expect(await newest.adjust(putting(9))).toBe('withdrawn');
    expect(mask.steps).toEqual([]);
  });

  it('takes no abort for a failure', async () => {
    const aborted: Attempt = () => Promise.reject(new DOMException('closed', 'AbortError'));
    expect(await newest.make(aborted)).toBe('withdrawn');
  });

  it('hears of others again after making a step threw', async () => {
    const broken: Attempt = async () => () => {
      throw new RangeError('a patch of another mask');
    };
    expect(await newest.make(broken)).toBe('failed');
    await newest.make(putting(8));
    mask.put(2);
    expect(await newest.adjust(putting(9))).toBe('withdrawn');
    expect(mask.steps).toEqual([8, 2]);
  });

  it('knows when nobody is at work, and whether all was done', async () => {
    expect(await newest.finished()).toBe(true);
    const slow = later<() => boolean>();
    newest.make(() => slow.promise);
    const finished = newest.finished();
    newest.adjust(putting(9));
    slow.settle(() => mask.put(8));
    expect(await finished).toBe(true);
    expect(mask.steps).toEqual([9]);

    newest.make(() => Promise.reject(new Error('no memory')));
    expect(await newest.finished()).toBe(false);
    expect(await newest.finished()).toBe(true);

    const late = later<() => boolean>();
    newest.make(() => late.promise);
    const unfinished = newest.finished();
    mask.put(3);
    late.settle(() => mask.put(8));
    expect(await unfinished).toBe(false);
  });

  it('tells when it failed, and the step stays', async () => {
    const failing: Attempt = () => Promise.reject(new Error('no memory'));
    await newest.make(putting(8));
    expect(await newest.adjust(failing)).toBe('failed');
    expect(heard()).toEqual(['settled']);
    expect(mask.steps).toEqual([8]);
    expect(await newest.make(failing)).toBe('failed');
  });
});

describe('createNewestStep, in time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('says that it works when that takes a while, and when it no longer does', async () => {
    const slow = later<() => boolean>();
    const outcome = newest.make(() => slow.promise);
    await vi.advanceTimersByTimeAsync(149);
    expect(log).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(log).toEqual(['working']);
    slow.settle(() => mask.put(8));
    await outcome;
    expect(log).toEqual(['working', 'idle']);
  });

  it('never says so of what is quick', async () => {
    const outcome = newest.make(putting(8));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await outcome).toBe('made');
    expect(log).toEqual(['idle']);
  });

  it('begins after the stroke in progress, which does not overtake it', async () => {
    mask.isStroking = true;
    let begun = false;
    const outcome = newest.make(async () => {
      begun = true;
      return () => mask.put(8);
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toBe(false);
    mask.isStroking = false;
    mask.put(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(await outcome).toBe('made');
    expect(mask.steps).toEqual([1, 8]);
  });
});

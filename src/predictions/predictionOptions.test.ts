import {
  environmentManager,
  focusManager,
  QueryClient,
  QueryObserver,
} from '@tanstack/react-query';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Prediction } from '../contract/prediction';
import { examplePrediction } from '../session/examplePrediction';
import { predictionKey, predictionOptions } from './predictionOptions';
import { refusal, stubFetch } from './stubFetch';

const START = 1_000_000;
const MINUTE = 60_000;
const options = predictionOptions({
  id: 'prediction-1',
  hints: { outputs: 2, steps: 28, created: START },
  since: START,
});

let client: QueryClient;
let stop = () => {};

// Without a window the library would take this for a server, where nothing polls.
beforeAll(() => environmentManager.setIsServer(() => false));

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  client = new QueryClient();
  client.mount();
});

afterEach(() => {
  stop();
  client.clear();
  client.unmount();
  focusManager.setFocused(undefined);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Watches from just after the create, and notes when each look was taken. */
function watch(answer: () => Prediction | Response): number[] {
  const looks: number[] = [];
  stubFetch(() => {
    looks.push(Date.now() - START);
    const given = answer();
    return given instanceof Response ? given : Response.json(given);
  });
  client.setQueryData(predictionKey('prediction-1'), examplePrediction('starting'));
  stop = new QueryObserver(client, options).subscribe(() => {});
  return looks;
}

const gaps = (looks: number[]) => looks.slice(1).map((at, i) => at - looks[i]);

describe('predictionOptions', () => {
  it('looks about a second after the create, which was the first look', async () => {
    const looks = watch(() => examplePrediction('starting'));
    await vi.advanceTimersByTimeAsync(840);
    expect(looks).toEqual([]);
    await vi.advanceTimersByTimeAsync(320);
    expect(looks).toHaveLength(1);
  });

  it('looks less often as the run grows old', async () => {
    const looks = watch(() => examplePrediction('processing'));
    await vi.advanceTimersByTimeAsync(8 * MINUTE);
    const between = (from: number, to: number) =>
      gaps(looks.filter((at) => at >= from && at < to)).map((gap) => Math.round(gap / 1000));
    expect(new Set(between(0, 20_000))).toEqual(new Set([1]));
    expect(new Set(between(22_000, 90_000))).toEqual(new Set([2]));
    expect(between(93_000, 300_000).every((gap) => gap >= 3 && gap <= 5)).toBe(true);
    expect(between(305_000, 480_000).every((gap) => gap >= 7 && gap <= 9)).toBe(true);
    expect(looks.length).toBeGreaterThan(20 + 30 + 40 + 15);
  });

  it.each(['succeeded', 'failed', 'canceled', 'aborted'] as const)(
    'stops by itself when the run has %s',
    async (status) => {
      const looks = watch(() => examplePrediction(looks.length < 3 ? 'processing' : status));
      await vi.advanceTimersByTimeAsync(5 * MINUTE);
      expect(looks).toHaveLength(3);
      focusManager.setFocused(false);
      focusManager.setFocused(true);
      await vi.advanceTimersByTimeAsync(MINUTE);
      expect(looks).toHaveLength(3);
    },
  );

  it('looks every 8 s while the page is hidden and at once when it is seen again', async () => {
    focusManager.setFocused(false);
    const looks = watch(() => examplePrediction('processing'));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(looks).toHaveLength(3);
    const seen = Date.now() - START;
    focusManager.setFocused(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(looks.at(-1)).toBe(seen);
  });

  it('stops 35 minutes after watching began', async () => {
    const looks = watch(() => examplePrediction('starting'));
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(looks.at(-1)).toBeGreaterThan(34.8 * MINUTE);
    expect(looks.at(-1)).toBeLessThan(35.2 * MINUTE);
  });

  it('keeps the schedule when the page renders in between', async () => {
    const looks = watch(() => examplePrediction('processing'));
    const observer = new QueryObserver(client, options);
    const stopOther = observer.subscribe(() => {});
    for (let i = 0; i < 50; i += 1) {
      await vi.advanceTimersByTimeAsync(100);
      observer.setOptions({ ...options });
    }
    stopOther();
    expect(looks.length).toBeGreaterThanOrEqual(4);
  });

  it('repeats a look three times when that may help, then counts it as failed', async () => {
    const looks = watch(() => refusal(502, 'network', { retryable: true }));
    const failures = () => client.getQueryState(options.queryKey)?.errorUpdateCount;
    await vi.advanceTimersByTimeAsync(850 + 500 + 1000 + 1900);
    expect([looks.length, failures()]).toEqual([3, 0]);
    await vi.advanceTimersByTimeAsync(200);
    expect([looks.length, failures()]).toEqual([4, 1]);
  });

  it('waits as long as it is told', async () => {
    const looks = watch(() =>
      refusal(429, 'rate_limited', { retryable: true, retryAfterMs: 7000 }),
    );
    await vi.advanceTimersByTimeAsync(7800);
    expect(looks).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(looks).toHaveLength(2);
  });

  it('does not repeat what cannot help', async () => {
    const looks = watch(() => refusal(404, 'not_found'));
    await vi.advanceTimersByTimeAsync(1200);
    expect(looks).toHaveLength(1);
    expect(client.getQueryState(options.queryKey)?.errorUpdateCount).toBe(1);
  });
});

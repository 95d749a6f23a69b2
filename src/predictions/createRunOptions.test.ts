import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { examplePrediction } from '../session/examplePrediction';
import { exampleRun } from '../session/exampleRun';
import type { Run } from '../session/run';
import { createRunOptions } from './createRunOptions';
import { predictionKey } from './predictionOptions';
import type { Sent } from './runPorts';
import { refusal, stubFetch } from './stubFetch';

const client = new QueryClient();
const sent: Sent = { image: new Blob(['image']), mask: new Blob(['mask']) };

beforeEach(() => {
  vi.useFakeTimers({ now: 5000 });
});
afterEach(() => {
  client.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Starts the create of a run, and keeps the run as its owner would. */
function send(run: Run, loadSent: () => Promise<Sent> = async () => sent) {
  const kept = { run, states: [run.state] };
  const onChange = (update: (run: Run) => Run) => {
    kept.run = update(kept.run);
    kept.states.push(kept.run.state);
  };
  const observer = new MutationObserver(
    client,
    createRunOptions(client, run, { loadSent, onChange }),
  );
  return { kept, done: observer.mutate().catch(() => null) };
}

const requestIds = (calls: ReturnType<typeof stubFetch>) =>
  calls.map(({ init }) => new Headers(init.headers).get('X-Request-Id'));

describe('createRunOptions', () => {
  it('sends the run under its own id; the answer is the first look at the prediction', async () => {
    const calls = stubFetch(() => Response.json(examplePrediction('starting')));
    const { kept, done } = send(exampleRun());
    await done;
    expect(kept.states).toEqual(['queued', 'submitting', 'starting']);
    expect(kept.run).toMatchObject({ predictionId: 'prediction-1', watchedSince: 5000 });
    expect(requestIds(calls)).toEqual([kept.run.id]);
    expect(client.getQueryData(predictionKey('prediction-1'))).toMatchObject({
      status: 'starting',
    });
  });

  it('sends two runs one after the other', async () => {
    const answers: (() => void)[] = [];
    const calls = stubFetch(
      () =>
        new Promise<Response>((resolve) => {
          answers.push(() => resolve(Response.json(examplePrediction('starting'))));
        }),
    );
    const first = send(exampleRun({ id: 'first' }));
    const second = send(exampleRun({ id: 'second' }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(requestIds(calls)).toEqual(['first']);
    expect(second.kept.run.state).toBe('queued');
    answers[0]();
    await first.done;
    await vi.advanceTimersByTimeAsync(0);
    expect(requestIds(calls)).toEqual(['first', 'second']);
    answers[1]();
    await second.done;
    expect(second.kept.run.state).toBe('starting');
  });

  it('queues a rate limited run for later and never repeats by itself', async () => {
    const calls = stubFetch(() =>
      refusal(429, 'rate_limited', { retryable: true, retryAfterMs: 4000 }),
    );
    const { kept, done } = send(exampleRun());
    await done;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kept.run).toMatchObject({ state: 'queued', tries: 1, retryAt: 9000 });
    expect(calls).toHaveLength(1);
  });

  it('fails for what the API says', async () => {
    stubFetch(() => refusal(402, 'billing'));
    const { kept, done } = send(exampleRun());
    await done;
    expect(kept.run).toMatchObject({ state: 'failed', error: { kind: 'billing' } });
  });

  it('is lost when what is to be sent is gone', async () => {
    const calls = stubFetch(() => Response.json(examplePrediction('starting')));
    const { kept, done } = send(exampleRun(), () => Promise.reject(new Error('no such blob')));
    await done;
    expect(kept.run.state).toBe('lost');
    expect(calls).toHaveLength(0);
  });
});

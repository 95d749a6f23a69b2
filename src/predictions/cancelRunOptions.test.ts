import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { examplePrediction } from '../session/examplePrediction';
import { exampleRun } from '../session/exampleRun';
import { cancelRunOptions } from './cancelRunOptions';
import { predictionKey } from './predictionOptions';
import { refusal, stubFetch } from './stubFetch';

const client = new QueryClient();
afterEach(() => {
  client.clear();
  vi.unstubAllGlobals();
});

async function cancel() {
  let run = exampleRun({
    state: 'cancelling',
    predictionId: 'prediction-1',
    watchedSince: Date.now(),
  });
  const options = cancelRunOptions(client, 'prediction-1', (update) => {
    run = update(run);
  });
  await new MutationObserver(client, options).mutate().catch(() => null);
  return run;
}

it('asks with a request id of its own, and takes the answer for a look', async () => {
  const calls = stubFetch(() => Response.json(examplePrediction('canceled')));
  const run = await cancel();
  expect(run.state).toBe('canceled');
  expect(calls[0].path).toBe('/api/predictions/prediction-1/cancel');
  expect(new Headers(calls[0].init.headers).get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(client.getQueryData(predictionKey('prediction-1'))).toMatchObject({ status: 'canceled' });
});

it('goes on looking when the upstream has not stopped yet', async () => {
  stubFetch(() => Response.json(examplePrediction('processing')));
  expect((await cancel()).state).toBe('cancelling');
});

it('looks away where the upstream cannot cancel', async () => {
  stubFetch(() => refusal(501, 'unsupported'));
  expect((await cancel()).state).toBe('detached');
});

import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleRun } from '../session/exampleRun';
import type { Run } from '../session/run';
import { outputOptions } from './outputOptions';
import { refusal, stubFetch } from './stubFetch';

const client = new QueryClient();
const run = exampleRun({ state: 'succeeded', predictionId: 'prediction-1' });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  client.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const inStorage: string[] = [];
const save = async (_: Run, index: number, blob: Blob) => {
  inStorage.push(`${index}: ${await blob.text()}`);
};

describe('outputOptions', () => {
  it('fetches an output once and stores its bytes; the cache does not keep them', async () => {
    const calls = stubFetch(() => new Response('bytes'));
    expect(await client.fetchQuery(outputOptions(run, 1, save))).toBeNull();
    await client.fetchQuery(outputOptions(run, 1, save));
    expect(inStorage).toEqual(['1: bytes']);
    expect(calls.map((call) => call.path)).toEqual(['/api/predictions/prediction-1/outputs/1']);
  });

  it('tries again when the network fails', async () => {
    const calls = stubFetch(() => {
      if (calls.length < 3) throw new TypeError('Failed to fetch');
      return new Response('late');
    });
    const fetched = client.fetchQuery(outputOptions(run, 0, save));
    await vi.advanceTimersByTimeAsync(500 + 1000);
    await fetched;
    expect(inStorage.at(-1)).toBe('0: late');
  });

  it('does not try again what is gone, nor what cannot be stored', async () => {
    const gone = stubFetch(() => refusal(404, 'not_found'));
    await expect(client.fetchQuery(outputOptions(run, 0, save))).rejects.toMatchObject({
      apiError: { kind: 'not_found' },
    });
    expect(gone).toHaveLength(1);
    const there = stubFetch(() => new Response('bytes'));
    const full = outputOptions(run, 0, () => Promise.reject(new Error('full')));
    await expect(client.fetchQuery(full)).rejects.toThrow('full');
    expect(there).toHaveLength(1);
  });
});

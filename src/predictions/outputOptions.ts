import { queryOptions } from '@tanstack/react-query';
import type { Run } from '../session/run';
import { fetchOutput } from './api';
import { retryRequest } from './retryRequest';
import type { RunPorts } from './runPorts';

/** An output of a run that has been sent, fetched and stored once; the bytes do not stay in the cache. */
export function outputOptions(run: Run, index: number, saveOutput: RunPorts['saveOutput']) {
  const id = run.predictionId ?? '';
  return queryOptions({
    queryKey: ['output', id, index],
    queryFn: async ({ signal }) => {
      await saveOutput(run, index, await fetchOutput(id, index, signal));
      return null;
    },
    staleTime: Number.POSITIVE_INFINITY,
    ...retryRequest,
  });
}

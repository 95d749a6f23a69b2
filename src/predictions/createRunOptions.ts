import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { Run } from '../session/run';
import { created, lost, refused, submitting } from '../session/runLife';
import { createPrediction } from './api';
import { predictionKey } from './predictionOptions';
import { RequestError } from './requestError';
import type { RunPorts } from './runPorts';

/**
 * The create of a run, under the run's own id, one at a time. Never repeated by itself: a refused run says in
 * `retryAt` when it is to be sent again. The answer is also the first look at the prediction.
 */
export function createRunOptions(
  client: QueryClient,
  run: Run,
  { loadSent, onChange }: Pick<RunPorts, 'loadSent' | 'onChange'>,
) {
  return mutationOptions({
    scope: { id: 'create' },
    retry: 0,
    networkMode: 'always',
    mutationFn: async () => {
      onChange(submitting);
      const { image, mask } = await loadSent(run);
      const { id: requestId, model, input } = run;
      return createPrediction({ requestId, model, input, image, mask });
    },
    onSuccess: (prediction) => {
      const now = Date.now();
      client.setQueryData(predictionKey(prediction.id), prediction);
      onChange((current) => created(current, prediction, now));
    },
    onError: (error) => {
      const now = Date.now();
      // Other than a request, only loading what is to be sent can fail: then it can never be sent.
      onChange((current) =>
        error instanceof RequestError ? refused(current, error.apiError, now) : lost(current),
      );
    },
  });
}

import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { newId } from '../session/newId';
import { cancelRefused, polled } from '../session/runLife';
import { cancelPrediction } from './api';
import { predictionKey } from './predictionOptions';
import { apiErrorOf } from './requestError';
import { retryRequest } from './retryRequest';
import type { RunPorts } from './runPorts';

/** The cancel of a prediction; a second one does no harm, so it is repeated like a read. */
export function cancelRunOptions(
  client: QueryClient,
  predictionId: string,
  onChange: RunPorts['onChange'],
) {
  return mutationOptions({
    ...retryRequest,
    mutationFn: () =>
      cancelPrediction(
        predictionId,
        newId((bytes) => crypto.getRandomValues(bytes)),
      ),
    onSuccess: (prediction) => {
      const now = Date.now();
      client.setQueryData(predictionKey(prediction.id), prediction);
      onChange((run) => polled(run, prediction, now));
    },
    onError: (error) => onChange((run) => cancelRefused(run, apiErrorOf(error))),
  });
}

import type { Prediction } from '../contract/prediction';
import { isFinal, type Status } from '../contract/status';

/** A prediction for tests: two outputs asked, those with the given indexes there. */
export function examplePrediction(
  status: Status,
  changes: Partial<Omit<Prediction, 'outputs'>> & { outputs?: number[] } = {},
): Prediction {
  const { outputs = [], ...rest } = changes;
  return {
    id: 'prediction-1',
    status,
    done: isFinal(status),
    progress: null,
    outputs: outputs.map((index) => ({
      index,
      url: `/api/predictions/prediction-1/outputs/${index}`,
    })),
    requested: 2,
    withheld: 0,
    seed: null,
    predictTime: null,
    error: null,
    expired: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    expiresAt: null,
    ...rest,
  };
}

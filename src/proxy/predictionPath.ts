import { PREDICTION_ID } from '../contract/prediction';
import { ApiFailure } from './apiFailure';

/** The path of a prediction; throws `not_found` for an id that cannot be one. */
export function predictionPath(id: string): string {
  if (!PREDICTION_ID.test(id)) throw new ApiFailure('not_found', 'no such prediction');
  return `/predictions/${encodeURIComponent(id)}`;
}

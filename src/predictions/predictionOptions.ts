import { focusManager, type Query, queryOptions } from '@tanstack/react-query';
import { POLL_FOR_MS, pollDelay } from '../contract/pollDelay';
import type { Prediction } from '../contract/prediction';
import { isFinal } from '../contract/status';
import { fetchPrediction, type Hints } from './api';
import { retryRequest } from './retryRequest';

/** An answer younger than this is not asked for again: the create's own answer counts as the first look. */
const FRESH_MS = 850;

export type Watch = {
  readonly id: string;
  readonly hints: Hints;
  /** When watching began (`Run.watchedSince`); the schedule goes by the time since then. */
  readonly since: number;
};

/** Where a prediction lies in the query cache. */
export function predictionKey(id: string) {
  return ['prediction', id] as const;
}

/** A prediction, looked at by the schedule of upstream.md §6.3 until it ends. */
export function predictionOptions({ id, hints, since }: Watch) {
  return queryOptions({
    queryKey: predictionKey(id),
    queryFn: ({ signal }) => fetchPrediction(id, hints, signal),
    staleTime: FRESH_MS,
    refetchInterval: (query: Query<Prediction>) => nextPoll(query.state, since),
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: ({ state }: Query<Prediction>) => (hasEnded(state) ? false : 'always'),
    refetchOnReconnect: false,
    ...retryRequest,
  });
}

type State = Pick<Query<Prediction>['state'], 'data' | 'dataUpdatedAt' | 'errorUpdatedAt'>;

/**
 * Milliseconds from the latest answer to the next look, or false for no more. It depends on that answer alone, not
 * on the clock: the interval is computed at every render, and one that changed each time would start over each time.
 */
function nextPoll(state: State, since: number): number | false {
  const answeredAt = Math.max(state.dataUpdatedAt, state.errorUpdatedAt, since);
  const age = answeredAt - since;
  if (hasEnded(state) || age > POLL_FOR_MS) return false;
  // The milliseconds of the answer are as good as random.
  return pollDelay(age, !focusManager.isFocused(), (answeredAt % 1000) / 1000);
}

function hasEnded({ data }: Pick<State, 'data'>): boolean {
  return data !== undefined && isFinal(data.status);
}

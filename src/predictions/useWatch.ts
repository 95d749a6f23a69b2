import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Prediction } from '../contract/prediction';
import type { Run } from '../session/run';
import { polled, pollFailed } from '../session/runLife';
import { predictionOptions } from './predictionOptions';
import { apiErrorOf } from './requestError';
import type { RunPorts } from './runPorts';

/** Looks at the run's prediction while `enabled`, tells the run of every answer, and returns the latest. */
export function useWatch(
  run: Run,
  enabled: boolean,
  onChange: RunPorts['onChange'],
): Prediction | undefined {
  const { num_outputs: outputs, num_inference_steps: steps } = run.input;
  const watch = {
    id: run.predictionId ?? '',
    hints: { outputs, steps, created: run.createdAt },
    since: run.watchedSince,
  };
  const query = useQuery({ ...predictionOptions(watch), enabled });
  const { data, dataUpdatedAt, error, errorUpdateCount } = query;

  const tellAnswer = useEffectEvent(() => {
    const now = Date.now();
    if (data) onChange((current) => polled(current, data, now));
  });
  useEffect(() => {
    if (dataUpdatedAt > 0) tellAnswer();
  }, [dataUpdatedAt]);

  // Failures from before this watch, still in the cache after a pause, do not count again.
  const told = useRef(errorUpdateCount);
  const tellFailure = useEffectEvent(() => {
    if (error) onChange((current) => pollFailed(current, apiErrorOf(error)));
  });
  useEffect(() => {
    if (errorUpdateCount > told.current) tellFailure();
    told.current = errorUpdateCount;
  }, [errorUpdateCount]);

  return data;
}

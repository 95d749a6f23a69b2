import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Run } from '../session/run';
import { outputFailed, outputStored, paused } from '../session/runLife';
import { outputOptions } from './outputOptions';
import { RequestError } from './requestError';
import type { RunPorts } from './runPorts';

type Props = Pick<RunPorts, 'saveOutput' | 'onChange'> & { run: Run; index: number };

/** Brings one output into storage; shows nothing. */
export function OutputDriver({ run, index, saveOutput, onChange }: Props) {
  const { isSuccess, error } = useQuery(outputOptions(run, index, saveOutput));
  const tell = useEffectEvent(() => {
    if (isSuccess) onChange((current) => outputStored(current, index));
    else if (error instanceof RequestError)
      onChange((current) => outputFailed(current, index, error.apiError));
    // Storing it failed, which the owner of the storage words; the output can still be fetched again.
    else if (error) onChange((current) => paused(current, null));
  });
  useEffect(() => {
    if (isSuccess || error) tell();
  }, [isSuccess, error]);
  return null;
}

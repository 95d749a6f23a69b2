import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Run } from '../session/run';
import { cancelRunOptions } from './cancelRunOptions';
import { nextStep, outputsToFetch } from './nextStep';
import type { RunPorts } from './runPorts';
import { useCreateRun } from './useCreateRun';
import { useWatch } from './useWatch';

/** Takes one run from where it is to its end, step by step; returns the indexes of the outputs to fetch now. */
export function useRunDriver(run: Run, ports: RunPorts): readonly number[] {
  const client = useQueryClient();
  const create = useCreateRun(run, ports);
  const cancel = useMutation(cancelRunOptions(client, run.predictionId ?? '', ports.onChange));
  const step = nextStep(run, {
    sending: create.isPending,
    cancelSent: cancel.isPending || cancel.isSuccess,
  });
  const prediction = useWatch(run, step.kind === 'look', ports.onChange);

  const startAt = step.kind === 'send' ? step.at : 0;
  const start = useEffectEvent(() => {
    if (step.kind === 'send') create.mutate();
    if (step.kind === 'cancel') cancel.mutate();
  });
  useEffect(() => {
    if (step.kind !== 'send' && step.kind !== 'cancel') return;
    // By a timer even when it is due: an effect that is undone at once, as in strict mode, then sends nothing.
    const timer = setTimeout(() => start(), Math.max(0, startAt - Date.now()));
    return () => clearTimeout(timer);
  }, [step.kind, startAt]);

  return outputsToFetch(run, prediction);
}

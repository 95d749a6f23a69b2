import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Run } from '../session/run';
import { createRunOptions } from './createRunOptions';
import type { RunPorts } from './runPorts';

/** How to send the run. */
export function useCreateRun(run: Run, ports: Pick<RunPorts, 'loadSent' | 'onChange'>) {
  return useMutation(createRunOptions(useQueryClient(), run, ports));
}

import { isFinal, STATUSES } from '../contract/status';
import type { Run } from './run';

/** Whether the prediction has ended, as far as the run's state says. */
export function hasEnded(run: Run): boolean {
  return STATUSES.some((status) => status === run.state && isFinal(status));
}

/** Whether something is still to be done for the run: to send it, watch it, stop it or fetch its outputs. */
export function isActive(run: Run): boolean {
  switch (run.state) {
    case 'paused':
    case 'detached':
    case 'lost':
      return false;
    default:
      return !hasEnded(run) || run.outputs.some((output) => output.state === 'waiting');
  }
}

/** Whether nothing more will become of the run. A paused run is neither active nor settled. */
export function isSettled(run: Run): boolean {
  return !isActive(run) && run.state !== 'paused';
}

/** Whether `resumed` would set the run going again under its own id: nothing is made, or paid, twice. */
export function canResume(run: Run): boolean {
  // A create whose answer was lost may be running: sending it once more is for the person to ask for anew.
  if (run.state === 'failed') return run.predictionId === null && run.error?.kind !== 'timeout';
  return run.state === 'paused' || (run.state === 'detached' && run.predictionId !== null);
}

/** Whether `cancelRequested` would change anything. */
export function canCancel(run: Run): boolean {
  switch (run.state) {
    case 'queued':
    case 'submitting':
    case 'starting':
    case 'processing':
    case 'paused':
      return true;
    default:
      return false;
  }
}

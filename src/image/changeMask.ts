import type { Flips } from '../mask/flips';
import type { MaskRuns } from '../mask/maskRuns';
import { runJob } from './runJob';
import type { MaskChange } from './worker/maskJobs';

/** Tells what an operation flips in a mask; null when nothing. */
export function changeMask(
  mask: MaskRuns,
  change: MaskChange,
  signal?: AbortSignal,
): Promise<Flips | null> {
  return runJob('changeMask', { mask, change }, signal);
}

import type { MaskRuns } from '../mask/maskRuns';
import type { Patch } from '../mask/patch';
import { runJob } from './runJob';
import type { MaskChange } from './worker/maskJobs';

/** Tells what an operation changes in a mask, as the smallest patch; null when nothing. */
export function changeMask(
  mask: MaskRuns,
  change: MaskChange,
  signal?: AbortSignal,
): Promise<Patch | null> {
  return runJob('changeMask', { mask, change }, signal);
}

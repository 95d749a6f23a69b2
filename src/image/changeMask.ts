import type { Coverage } from '../mask/coverage';
import type { Patch } from '../mask/patch';
import { runJob } from './runJob';
import type { MaskChange } from './worker/maskJobs';

/** Tells what an operation changes in a mask, as the smallest patch; null when nothing. The mask stays as it is. */
export function changeMask(
  coverage: Coverage,
  change: MaskChange,
  signal?: AbortSignal,
): Promise<Patch | null> {
  return runJob('changeMask', { coverage, change }, signal);
}

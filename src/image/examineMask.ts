import type { Frame } from '../geometry/frame';
import type { Finding } from '../mask/finding';
import type { MaskRuns } from '../mask/maskRuns';
import { runJob } from './runJob';

/** Tells what may be wrong with a mask before a frame of it is sent; nothing for a good one. */
export function examineMask(
  mask: MaskRuns,
  frame: Frame,
  signal?: AbortSignal,
): Promise<readonly Finding[]> {
  return runJob('examineMask', { mask, frame }, signal);
}

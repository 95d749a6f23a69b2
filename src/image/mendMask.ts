import type { Frame } from '../geometry/frame';
import type { FindingKind } from '../mask/finding';
import type { MaskRuns } from '../mask/maskRuns';
import type { Patch } from '../mask/patch';
import { runJob } from './runJob';

/** Tells what has to change for a mask to lose a finding, as the smallest patch; null when nothing. */
export function mendMask(
  mask: MaskRuns,
  frame: Frame,
  kind: FindingKind,
  signal?: AbortSignal,
): Promise<Patch | null> {
  return runJob('mendMask', { mask, frame, kind }, signal);
}

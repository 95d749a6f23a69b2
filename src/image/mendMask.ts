import type { Frame } from '../geometry/frame';
import type { FindingKind } from '../mask/finding';
import type { Flips } from '../mask/flips';
import type { MaskRuns } from '../mask/maskRuns';
import { runJob } from './runJob';

/** Tells what has to be flipped for a mask to lose a finding; null when nothing. */
export function mendMask(
  mask: MaskRuns,
  frame: Frame,
  kind: FindingKind,
  signal?: AbortSignal,
): Promise<Flips | null> {
  return runJob('mendMask', { mask, frame, kind }, signal);
}

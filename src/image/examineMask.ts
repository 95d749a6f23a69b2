import type { Frame } from '../geometry/frame';
import type { Coverage } from '../mask/coverage';
import type { Finding } from '../mask/finding';
import { runJob } from './runJob';

/** Tells what may be wrong with a mask before a frame of it is sent; nothing for a good one. */
export function examineMask(
  coverage: Coverage,
  frame: Frame,
  signal?: AbortSignal,
): Promise<readonly Finding[]> {
  return runJob('examineMask', { coverage, frame }, signal);
}

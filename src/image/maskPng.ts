import type { Coverage } from '../mask/coverage';
import { runsOf } from '../mask/maskRuns';
import { runJob } from './runJob';

/** A mask as it is now, as an 8-bit greyscale PNG of only 0 and 255, made off the main thread. */
export async function encodeMaskPng(coverage: Coverage): Promise<Blob> {
  const bytes = await runJob('encodeMask', { mask: runsOf(coverage) });
  return new Blob([bytes], { type: 'image/png' });
}

import type { Size } from '../geometry/size';
import type { Coverage } from './coverage';
import { decodeRuns, encodeRuns } from './runs';

/**
 * A mask as it was at one moment, by its run lengths: taking them costs a fraction of copying the bytes, and they go
 * to another thread as fast as if they were nothing.
 */
export type MaskRuns = Size & { readonly runs: Uint8Array };

/** The mask as it is now. Its bytes are only 0 and 255. */
export function runsOf({ w, h, data }: Coverage): MaskRuns {
  return { w, h, runs: encodeRuns(data) };
}

/**
 * The mask of which these are the runs, in bytes of its own, or in those that are given: as many, and all KEEP. Throws
 * a RangeError when the runs do not add up to it.
 */
export function coverageOf({ w, h, runs }: MaskRuns, data = new Uint8Array(w * h)): Coverage {
  decodeRuns(runs, data);
  return { w, h, data };
}

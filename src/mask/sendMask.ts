import type { Frame } from '../geometry/frame';
import type { Coverage } from './coverage';
import { growCoverage } from './growCoverage';
import { halfCovered } from './halfCovered';
import { keepRegions } from './keepRegions';
import { labelRuns } from './labelRuns';

/**
 * The mask that is sent for a frame (design.md §4): of its working size, only 0 and 255, black outside the photo. A
 * pixel is white when at least half of its area is painted; a painted region (8-connected in photo pixels) that would
 * vanish altogether is kept at every pixel it touches. At scale 1 with a whole offset and grow 0 it is an exact copy.
 * @param grow photo pixels the painted area is widened by first, ≥ 0
 */
export function sendMask(coverage: Coverage, frame: Frame, grow: number): Coverage {
  const runs = labelRuns(grow === 0 ? coverage : growCoverage(coverage, grow));
  const mask = halfCovered(runs, frame);
  keepRegions(mask, runs, frame);
  return mask;
}

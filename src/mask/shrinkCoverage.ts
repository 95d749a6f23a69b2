import { type Coverage, KEEP } from './coverage';
import { spread } from './spread';

/**
 * The coverage with only those pixels painted that have nothing to keep within `radius` (photo pixels, ≥ 0) of their
 * centre: exact Euclidean erosion. The photo's edge does not eat the mask. Always a new array.
 */
export function shrinkCoverage(coverage: Coverage, radius: number): Coverage {
  return spread(coverage, KEEP, radius);
}

import { type Coverage, KEEP } from './coverage';
import { spread } from './spread';

/**
 * The coverage with only those pixels painted that have nothing to keep within `radius` (photo pixels, ≥ 0) of their
 * centre: exact Euclidean erosion. The photo's edge does not eat the mask.
 * @param memory what it is written to, as many bytes as the coverage has; by default new
 */
export function shrinkCoverage(
  coverage: Coverage,
  radius: number,
  memory = new Uint8Array(coverage.data.length),
): Coverage {
  return spread(coverage, KEEP, radius, memory);
}

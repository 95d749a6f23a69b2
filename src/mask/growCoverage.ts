import { type Coverage, REPAINT } from './coverage';
import { spread } from './spread';

/**
 * The coverage with every pixel painted whose centre is within `radius` (photo pixels, ≥ 0) of a painted pixel's
 * centre: exact Euclidean dilation. Always a new array.
 */
export function growCoverage(coverage: Coverage, radius: number): Coverage {
  return spread(coverage, REPAINT, radius);
}

import { type Coverage, REPAINT } from './coverage';
import { spread } from './spread';

/**
 * The coverage with every pixel painted whose centre is within `radius` (photo pixels, ≥ 0) of a painted pixel's
 * centre: exact Euclidean dilation.
 * @param memory what it is written to, as many bytes as the coverage has; by default new
 */
export function growCoverage(
  coverage: Coverage,
  radius: number,
  memory = new Uint8Array(coverage.data.length),
): Coverage {
  return spread(coverage, REPAINT, radius, memory);
}

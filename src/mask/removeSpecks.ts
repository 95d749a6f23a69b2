import { type Coverage, KEEP } from './coverage';
import { findRegions, withRegions } from './findRegions';

/** The coverage without its painted regions (8-connected) of at most `maxArea` photo pixels. Always a new array. */
export function removeSpecks(coverage: Coverage, maxArea: number): Coverage {
  const painted = findRegions(coverage);
  const small = painted.list.filter(({ area }) => area <= maxArea);
  return withRegions(coverage, painted, small, KEEP);
}

import { type Coverage, REPAINT } from './coverage';
import { findHoles } from './findHoles';
import { withRegions } from './findRegions';

/** The coverage with its holes, the kept regions (4-connected) off the photo's edge, painted. Always a new array. */
export function fillHoles(coverage: Coverage): Coverage {
  const holes = findHoles(coverage);
  return withRegions(coverage, holes, holes.list, REPAINT);
}

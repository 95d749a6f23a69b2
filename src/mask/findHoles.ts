import { type Coverage, KEEP } from './coverage';
import { findRegions, type Regions } from './findRegions';

/** The holes in what is painted: kept regions (4-connected) that do not touch the photo's edge. */
export function findHoles(coverage: Coverage): Regions {
  const { runs, list } = findRegions(coverage, KEEP);
  const holes = list.filter(
    ({ bounds: { x, y, w, h } }) => x > 0 && y > 0 && x + w < coverage.w && y + h < coverage.h,
  );
  return { runs, list: holes };
}

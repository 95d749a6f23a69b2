import { growRect, intersectRects, rectOfSize } from '../../geometry/rect';
import { type Coverage, emptyCoverage, REPAINT } from '../coverage';
import { cropCoverage } from '../cropCoverage';
import { findRegions, type Region, type Regions, withRegions } from '../findRegions';
import { growCoverage } from '../growCoverage';
import { discCentres } from './discRoom';

/**
 * The coverage with each of the `chosen` ones among its painted regions grown by whole pixels until a disc of the
 * radius has room in it. Those that grow by as much do so together: there may be many, each across the whole photo.
 */
export function thicken(
  coverage: Coverage,
  painted: Regions,
  chosen: readonly Region[],
  radius: number,
): Coverage {
  const byGrowth = new Map<number, Region[]>();
  const spots = longestRuns(painted);
  for (const region of chosen) {
    const growth = growthNeeded(coverage, painted, spots[region.first], radius);
    byGrowth.set(growth, [...(byGrowth.get(growth) ?? []), region]);
  }
  const data = coverage.data.slice();
  for (const [growth, regions] of byGrowth) {
    const alone = withRegions(emptyCoverage(coverage), painted, regions, REPAINT);
    const grown = growCoverage(alone, growth);
    for (let i = 0; i < data.length; i++) data[i] |= grown.data[i];
  }
  return { w: coverage.w, h: coverage.h, data };
}

/** For the first run of each region the longest of its runs. */
function longestRuns({ runs: { start, end, region } }: Regions): Int32Array {
  const longest = new Int32Array(region.length);
  for (let run = 0; run < region.length; run++) {
    const best = region[run] === run ? run : longest[region[run]];
    longest[region[run]] = end[run] - start[run] > end[best] - start[best] ? run : best;
  }
  return longest;
}

/** The fewest whole pixels by which a region must grow to have room for the disc near the middle of one of its runs. */
function growthNeeded(coverage: Coverage, { runs }: Regions, run: number, radius: number): number {
  const spot = { x: (runs.start[run] + runs.end[run]) >> 1, y: runs.row[run], w: 1, h: 1 };
  // Enough even for a single pixel in a corner of the photo.
  let enough = Math.ceil(radius * (1 + Math.SQRT2));
  let tooLittle = 0;
  const window = intersectRects(growRect(spot, enough), rectOfSize(coverage));
  const alone = takeRegionAt(cropCoverage(coverage, window), spot.x - window.x, spot.y - window.y);
  while (enough - tooLittle > 1) {
    const middle = (enough + tooLittle) >> 1;
    const hasRoom = discCentres(growCoverage(alone, middle), radius).data.includes(REPAINT);
    if (hasRoom) enough = middle;
    else tooLittle = middle;
  }
  return enough;
}

/** The painted region that pixel (x, y) belongs to, without all others. */
function takeRegionAt(coverage: Coverage, x: number, y: number): Coverage {
  const { runs, list } = findRegions(coverage);
  const { row, start, end, region } = runs;
  const run = row.findIndex((_, k) => row[k] === y && start[k] <= x && x < end[k]);
  const chosen = list.filter(({ first }) => first === region[run]);
  return withRegions(emptyCoverage(coverage), { runs, list }, chosen, REPAINT);
}

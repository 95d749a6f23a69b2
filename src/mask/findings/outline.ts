import { REPAINT } from '../coverage';
import { type Region, withRegions } from '../findRegions';
import type { LabelledRuns } from '../labelRuns';
import type { Check } from './check';
import type { Sent } from './sent';

/** What an outline encloses, as a part of its paint: with a broad brush round something small it is half as much. */
const ENCLOSED = 0.5;

/**
 * Holes, larger than a cell, of at least half the area of the whole painted region around them: probably the outline
 * of what is meant. Mended, they are painted. A region that touches all four edges is a border, not an outline.
 */
export const outline: Check = {
  kind: 'outline',
  find: (sent) => findOutlined(sent).map(({ bounds }) => bounds),
  mend: (sent) => withRegions(sent.coverage, sent.holes, findOutlined(sent), REPAINT),
};

function findOutlined({ coverage, painted, holes, cellArea }: Sent): readonly Region[] {
  const regions = new Map(painted.list.map((region) => [region.first, region]));
  return holes.list.filter(({ first, area }) => {
    if (area <= cellArea) return false;
    // What lies left of a hole's first pixel is never an island within the hole.
    const beside = runEndingAt(painted.runs, holes.runs.row[first], holes.runs.start[first]);
    const ring = regions.get(painted.runs.region[beside]);
    if (!ring) return false;
    const isBorder = ring.bounds.w === coverage.w && ring.bounds.h === coverage.h;
    return !isBorder && area >= ENCLOSED * ring.area;
  });
}

/** The number of the run of `row` that ends before pixel x; −1 when there is none. */
function runEndingAt(runs: LabelledRuns, row: number, x: number): number {
  let [low, high] = [0, runs.row.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = runs.row[middle] - row || runs.end[middle] - x;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

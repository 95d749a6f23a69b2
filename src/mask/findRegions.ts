import type { Rect } from '../geometry/rect';
import { type Coverage, REPAINT } from './coverage';
import { type LabelledRuns, labelRuns } from './labelRuns';

/** A connected part of what is painted, or of what is kept. */
export type Region = {
  /** The number of its first run, which is what its runs are labelled with. */
  readonly first: number;
  /** Photo pixels it covers. */
  readonly area: number;
  /** The smallest rectangle around it. */
  readonly bounds: Rect;
};

/** Regions, in reading order of their first pixels, and the runs that they consist of. */
export type Regions = { readonly runs: LabelledRuns; readonly list: readonly Region[] };

type Extent = {
  first: number;
  area: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
};

/** The regions of what is painted (8-connected) or of what is kept (4-connected). @param value REPAINT or KEEP */
export function findRegions(coverage: Coverage, value = REPAINT): Regions {
  const runs = labelRuns(coverage, value);
  const { row, start, end, region } = runs;
  const extents: Extent[] = [];
  /** Where the region of a first run is in that list. */
  const place = new Int32Array(region.length);
  for (let run = 0; run < region.length; run++) {
    const first = region[run];
    const [top, left, right] = [row[run], start[run], end[run]];
    if (first === run) {
      place[run] = extents.length;
      extents.push({ first, area: right - left, top, bottom: top + 1, left, right });
      continue;
    }
    const extent = extents[place[first]];
    extent.area += right - left;
    extent.bottom = top + 1;
    extent.left = Math.min(extent.left, left);
    extent.right = Math.max(extent.right, right);
  }
  return { runs, list: extents.map(toRegion) };
}

function toRegion({ first, area, top, bottom, left, right }: Extent): Region {
  return { first, area, bounds: { x: left, y: top, w: right - left, h: bottom - top } };
}

/** A copy of the coverage with `value` at every pixel of the `chosen` ones among `regions`. */
export function withRegions(
  coverage: Coverage,
  { runs }: Regions,
  chosen: readonly Region[],
  value: number,
): Coverage {
  const data = coverage.data.slice();
  const isChosen = new Set(chosen.map(({ first }) => first));
  for (let run = 0; run < runs.region.length; run++) {
    if (!isChosen.has(runs.region[run])) continue;
    const row = runs.row[run] * coverage.w;
    data.fill(value, row + runs.start[run], row + runs.end[run]);
  }
  return { w: coverage.w, h: coverage.h, data };
}

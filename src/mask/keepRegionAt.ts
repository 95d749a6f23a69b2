import { type Coverage, KEEP, REPAINT } from './coverage';
import { labelRuns } from './labelRuns';

/**
 * Erases everything from a coverage but the region of one painted pixel: what hangs together with it by sides, not
 * corners.
 * @param seed the pixel's number, counted row by row
 */
export function keepRegionAt({ w, h, data }: Coverage, seed: number): void {
  const { row, start, end, region } = labelRuns({ w, h, data }, REPAINT, 4);
  const isSeeds = (run: number) =>
    row[run] * w + start[run] <= seed && seed < row[run] * w + end[run];
  const kept = region[region.findIndex((_, run) => isSeeds(run))];
  for (let run = 0; run < region.length; run++) {
    if (region[run] === kept) continue;
    for (let i = row[run] * w + start[run]; i < row[run] * w + end[run]; i++) data[i] = KEEP;
  }
}

import { type Coverage, emptyCoverage, KEEP, REPAINT } from './coverage';

/**
 * Takes the region around a painted pixel (4-connected: by sides, not corners) out of a coverage, which keeps the rest.
 * Run by run: the rows above and below each are searched for runs that touch it.
 * @param seed the pixel's number, counted row by row
 * @see Smith 1979, "Tint Fill"
 */
export function takeRegion(coverage: Coverage, seed: number): Coverage {
  const { w, data } = coverage;
  const region = emptyCoverage(coverage);
  const waiting = [seed];
  const search = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      if (data[i] === KEEP) continue;
      waiting.push(i);
      while (i < to && data[i] !== KEEP) i++;
    }
  };
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    if (data[i] === KEEP) continue;
    const row = i - (i % w);
    let start = i;
    while (start > row && data[start - 1] !== KEEP) start--;
    let end = i + 1;
    while (end < row + w && data[end] !== KEEP) end++;
    data.fill(KEEP, start, end);
    region.data.fill(REPAINT, start, end);
    if (row > 0) search(start - w, end - w);
    if (row + w < data.length) search(start + w, end + w);
  }
  return region;
}

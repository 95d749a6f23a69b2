import { type Coverage, REPAINT } from './coverage';

/** What a pixel of the region is while it is looked for. */
const SEEN = 1;

/**
 * Erases everything from a coverage but the region of one painted pixel: what hangs together with it by sides, not
 * corners. Goes from run to run of the rows, and looks at nothing that the region does not touch.
 * @param seed the pixel's number, counted row by row
 * @see Smith 1979, "Tint Fill"
 */
export function keepRegionAt({ w, data }: Coverage, seed: number): void {
  const waiting = [seed];
  /** Starts of runs in another row; the first may start further left. */
  const addStarts = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      if (data[i] !== REPAINT) continue;
      waiting.push(i);
      while (i < to && data[i] === REPAINT) i++;
    }
  };
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (data[at] !== REPAINT) continue;
    const row = at - (at % w);
    let [left, right] = [at, at + 1];
    while (left > row && data[left - 1] === REPAINT) left--;
    while (right < row + w && data[right] === REPAINT) right++;
    data.fill(SEEN, left, right);
    if (row > 0) addStarts(left - w, right - w);
    if (row + w < data.length) addStarts(left + w, right + w);
  }
  // Of 0, 1 and 255 only the second has its lowest bit alone. In noise a branch would be mispredicted.
  for (let i = 0; i < data.length; i++) data[i] = -(data[i] & ~(data[i] >> 1) & 1) & REPAINT;
}

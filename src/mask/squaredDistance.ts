import type { Rect } from '../geometry/rect';
import { columnDistance } from './columnDistance';
import { type Coverage, REPAINT } from './coverage';

/** Stands for "farther than asked for": more than any square in reach. */
const FAR = 0x7fffffff;

/**
 * Row by row of `window` (whole pixels inside the photo), tells for each of its pixels the squared distance between its
 * centre and that of the nearest painted pixel of the window; 2³¹ − 1 where that is farther than `reach` pixels.
 * Exact: column distances first, then the lower envelope of parabolas in each gap between the painted pixels of a row;
 * what lies beyond those is never nearer.
 * @param reach whole pixels, 0…32767 · @param onRow gets the same array each time, to be read at once
 * @see Felzenszwalb & Huttenlocher 2012, "Distance Transforms of Sampled Functions"
 */
export function squaredDistance(
  coverage: Coverage,
  window: Rect,
  reach: number,
  onRow: (y: number, squares: Int32Array) => void,
): void {
  const { w, h } = window;
  const columns = columnDistance(coverage, REPAINT, window, reach);
  const squares = new Int32Array(w);
  const envelope: Envelope = { apex: new Int32Array(w), border: new Float64Array(w + 1) };
  for (let y = 0; y < h; y++) {
    measureRow(squares, columns(y), reach, envelope);
    onRow(window.y + y, squares);
  }
}

/** A function of its own, as everything that goes through a row: only what is called often is compiled well. */
function measureRow(
  squares: Int32Array,
  row: Uint16Array,
  reach: number,
  envelope: Envelope,
): void {
  const { length } = row;
  squares.fill(FAR);
  for (let x = 0, end = 0; x < length; x = end) {
    const isPainted = row[x] === 0;
    while (end < length && (row[end] === 0) === isPainted) end++;
    if (isPainted) squares.fill(0, x, end);
    else measureGap(squares, row, x, end, reach, envelope);
  }
}

/** The paper's v and z: the parabolas by their column, and where each takes over from the one before. */
type Envelope = { readonly apex: Int32Array; readonly border: Float64Array };

/** Writes the squares within reach of the pixels `from` ≤ x < `to` of a row, none of them painted. */
function measureGap(
  out: Int32Array,
  row: Uint16Array,
  from: number,
  to: number,
  reach: number,
  envelope: Envelope,
): void {
  const { apex, border } = envelope;
  // The painted pixels at both ends of the gap have parabolas too.
  const last = findEnvelope(
    row,
    Math.max(0, from - 1),
    Math.min(row.length, to + 1),
    reach,
    envelope,
  );
  for (let k = 0; k <= last; k++) {
    const at = apex[k];
    const depth = row[at];
    const half = Math.floor(Math.sqrt(reach * reach - depth * depth));
    const end = Math.min(to - 1, at + half, border[k + 1]);
    for (let x = Math.max(from, at - half, Math.ceil(border[k])); x <= end; x++) {
      out[x] = (x - at) * (x - at) + depth * depth;
    }
  }
}

/** Finds the lower envelope over columns `from` ≤ x < `to`; returns the number of its last parabola, −1 for none. */
function findEnvelope(
  row: Uint16Array,
  from: number,
  to: number,
  reach: number,
  { apex, border }: Envelope,
): number {
  let last = -1;
  for (let x = from; x < to; x++) {
    const depth = row[x];
    if (depth > reach) continue;
    const height = depth * depth + x * x;
    let meeting = Number.NEGATIVE_INFINITY;
    for (; last >= 0; last--) {
      const before = apex[last];
      meeting = (height - row[before] * row[before] - before * before) / (2 * (x - before));
      if (meeting > border[last]) break;
    }
    last++;
    apex[last] = x;
    border[last] = meeting;
  }
  border[last + 1] = Number.POSITIVE_INFINITY;
  return last;
}

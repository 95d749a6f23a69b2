import type { Rect } from '../geometry/rect';
import type { View } from '../geometry/view';
import type { Coverage } from '../mask/coverage';
import type { PaintedRuns, RowReader } from './paintedRuns';
import { pixelStart } from './pixelStart';
import { fillWords, indexIn, type Pixels } from './pixels';

/** Writes `tint` into an area of `out`, inside the photo and clear so far, where the mask pixel under a centre is painted. */
export function enlargeMask(
  coverage: Coverage,
  painted: PaintedRuns,
  { x, y, zoom }: View,
  tint: number,
  area: Rect,
  out: Pixels,
): void {
  const { w, h } = coverage;
  const writer = createRowWriter(coverage, { x, zoom }, tint, area, out.data);
  const left = Math.max(0, Math.floor((area.x + 0.5 - x) / zoom));
  const right = Math.min(w, Math.floor((area.x + area.w - 0.5 - x) / zoom) + 1);
  let above = -1;
  for (let j = 0; j < area.h; j++) {
    const start = indexIn(out, area, j);
    const row = Math.floor((area.y + j + 0.5 - y) / zoom);
    // Half a canvas pixel at the edge need not show any photo.
    if (row < 0 || row >= h) continue;
    if (j > 0 && row === above) {
      out.data.copyWithin(start, start - out.w, start - out.w + area.w);
      continue;
    }
    above = row;
    writer.begin(start);
    painted.readRow(row, left, right, writer);
  }
}

/** Writes what is told of a photo row into words, from the one on that it begins with. */
function createRowWriter(
  { data }: Coverage,
  { x, zoom }: Pick<View, 'x' | 'zoom'>,
  tint: number,
  area: Rect,
  words: Uint32Array,
): RowReader & { begin(start: number): void } {
  /** The first canvas column, counted from the area's left edge, whose centre is not left of a photo column. */
  const columnAt = (photoColumn: number) =>
    Math.min(area.w, Math.max(0, pixelStart(photoColumn, x, zoom) - area.x));
  /** The photo column under the centre of each canvas column. */
  const columns = new Int32Array(area.w);
  for (let i = 0; i < area.w; i++) columns[i] = Math.floor((area.x + i + 0.5 - x) / zoom);
  let start = 0;
  return {
    begin(at) {
      start = at;
    },
    run: (from, to) => fillWords(words, tint, start + columnAt(from), start + columnAt(to)),
    dots(row, from, to) {
      spread(data, row, columns, columnAt(from), columnAt(to), tint, words, start);
    },
  };
}

/** Writes what is under columns `from` up to, not including, `to`, of a photo row that begins at data[row]. */
function spread(
  data: Uint8Array,
  row: number,
  columns: Int32Array,
  from: number,
  to: number,
  tint: number,
  words: Uint32Array,
  start: number,
): void {
  // Integers, which the numbers as they come are not to the engine: it takes half the time.
  const [first, left, right, photoRow, word] = [start | 0, from | 0, to | 0, row | 0, tint | 0];
  for (let i = left; i < right; i++) {
    // All ones or none: whether a dot is painted cannot be foreseen, and a wrong guess takes longer.
    words[first + i] = word & -(data[photoRow + columns[i]!]! & 1);
  }
}

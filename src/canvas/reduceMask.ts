import type { Rect } from '../geometry/rect';
import type { View } from '../geometry/view';
import type { Coverage } from '../mask/coverage';
import { createMarks } from './marks';
import type { PaintedRuns, RowReader } from './paintedRuns';
import { fillWords, indexIn, type Pixels, RGB } from './pixels';

/** However little of a screen pixel is painted, it shows: the smallest alpha of a pixel with any. */
const MIN_ALPHA = 64;

/** Writes `tint` into an area of `out`, inside the photo and clear so far, its alpha the painted share. */
export function reduceMask(
  coverage: Coverage,
  painted: PaintedRuns,
  { x, y, zoom }: View,
  tint: number,
  area: Rect,
  out: Pixels,
): void {
  const columns = boundaries(area.x, area.w, x, zoom, coverage.w);
  const rows = boundaries(area.y, area.h, y, zoom, coverage.h);
  const counter = createRowCounter(coverage, columns);
  const [left, right] = [columns[0]!, columns[area.w]!];
  for (let j = 0; j < area.h; j++) {
    const [top, bottom] = [rows[j]!, rows[j + 1]!];
    for (let row = top; row < bottom; row++) painted.readRow(row, left, right, counter);
    counter.write(out.data, indexIn(out, area, j), bottom - top, tint);
  }
}

/** The tint of a canvas pixel of which a share, above 0 and up to 1, is painted. */
function shade(tint: number, share: number): number {
  return (Math.max(MIN_ALPHA, 255 * share + 0.5) << 24) | (tint & RGB);
}

/** The first photo pixel of each of `length` canvas pixels from `from` on, and the end of the last, within 0…side. */
function boundaries(
  from: number,
  length: number,
  offset: number,
  zoom: number,
  side: number,
): Int32Array {
  const bounds = new Int32Array(length + 1);
  for (let i = 0; i <= length; i++) {
    bounds[i] = Math.min(side, Math.max(0, Math.ceil((from + i - offset) / zoom - 0.5)));
  }
  return bounds;
}

/** Takes in photo rows until they are written as one row of canvas pixels. */
type RowCounter = RowReader & {
  /** Writes a word for each cell with paint in any of the `height` rows since the last call, from words[start] on. */
  write(words: Uint32Array, start: number, height: number, tint: number): void;
};

/**
 * Counts the painted pixels of photo rows by the canvas pixel (the cell) they fall into. Works on whole runs, and looks
 * only at the cells where one begins or ends: of most cells there is nothing to say.
 * @param columns the first photo column of each cell, and the end of the last
 */
function createRowCounter({ data }: Coverage, columns: Int32Array): RowCounter {
  const cells = columns.length - 1;
  const left = columns[0]!;
  const cellsPerColumn = cells / (columns[cells]! - left);
  /** Painted pixels in cells that a run covers in part. */
  const partial = new Int32Array(cells);
  /** By how much the number of runs that cover a cell whole rises from the cell before. */
  const rise = new Int32Array(cells + 1);
  /** The cells with any of both. */
  const marks = createMarks(cells);

  const cellOf = (column: number): number => {
    let cell = Math.min(cells - 1, Math.floor((column - left) * cellsPerColumn));
    while (columns[cell]! > column) cell--;
    while (columns[cell + 1]! <= column) cell++;
    return cell;
  };
  return {
    run(from, to) {
      const first = cellOf(from);
      const last = cellOf(to - 1);
      marks.set(first);
      if (first === last) {
        partial[first]! += to - from;
        return;
      }
      partial[first]! += columns[first + 1]! - from;
      partial[last]! += to - columns[last]!;
      rise[first + 1]!++;
      rise[last]!--;
      marks.set(first + 1);
      marks.set(last);
    },
    dots(row, from, to) {
      const first = cellOf(from);
      let cell = first;
      for (let column = from; column < to; cell++) {
        const end = Math.min(to, columns[cell + 1]!);
        let count = 0;
        for (; column < end; column++) count += data[row + column]! & 1;
        partial[cell]! += count;
      }
      marks.setAll(first, cell);
    },
    write(words, start, height, tint) {
      let runs = 0;
      /** Up to here all is written. */
      let done = 0;
      marks.take((cell) => {
        if (runs > 0) fillWords(words, shade(tint, runs / height), start + done, start + cell);
        runs += rise[cell]!;
        const part = partial[cell]!;
        done = part === 0 ? cell : cell + 1;
        if (part > 0) {
          const width = columns[cell + 1]! - columns[cell]!;
          words[start + cell] = shade(tint, (part + runs * width) / (width * height));
        }
        rise[cell] = 0;
        partial[cell] = 0;
      });
    },
  };
}

import type { Rect } from '../geometry/rect';
import { type Coverage, KEEP, REPAINT } from '../mask/coverage';
import { byteFinder, type FindByte } from '../mask/findByte';
import { createPaintedSpans } from './paintedSpans';

/** What is told of a photo row: columns `from` up to, not including, `to`. */
export type RowReader = {
  /** All of them are painted. */
  run(from: number, to: number): void;
  /** Some of them are; data[row + column] tells which. */
  dots(row: number, from: number, to: number): void;
};

/** What is painted in a coverage, row by row. */
export type PaintedRuns = {
  /** The bytes of this rectangle (photo pixels inside the coverage) may have changed. */
  touch(rect: Rect): void;
  /** Tells of row `y` between two columns, from left to right; what is not told is empty. */
  readRow(y: number, left: number, right: number, reader: RowReader): void;
  /** Whether nothing is painted in rows `top` up to, not including, `bottom`, of which those outside do not count. */
  isEmpty(top: number, bottom: number): boolean;
};

/**
 * The runs of live bytes, read when they are asked for; nothing is read of bytes known to be empty so far. What is
 * asked for twice is remembered, as in each step of a zoom: to find it again would take longer than to draw it.
 */
export function createPaintedRuns(coverage: Coverage, isEmpty = false): PaintedRuns {
  const spans = createPaintedSpans(coverage, isEmpty);
  const find = byteFinder(coverage.data);
  /** For each row where its runs begin and end; null while that is not known. */
  const known: (Int32Array | null)[] = Array(coverage.h).fill(null);
  const wasRead = new Uint8Array(coverage.h);

  const scan = (y: number, left: number, right: number, reader: RowReader) => {
    const row = y * coverage.w;
    for (const { from, to, paint } of spans.inRow(y)) {
      const start = Math.max(left, from);
      const end = Math.min(right, to);
      if (start >= end) continue;
      if (paint === 'full') reader.run(start, end);
      else if (paint === 'dots') reader.dots(row, start, end);
      else eachRun(find, row, row + start, row + end, reader);
    }
  };
  const remember = (y: number): Int32Array => {
    const edges: number[] = [];
    const run = (from: number, to: number) => void edges.push(from, to);
    scan(y, 0, coverage.w, { run, dots: () => undefined });
    return Int32Array.from(edges);
  };
  return {
    touch(rect) {
      spans.touch(rect);
      known.fill(null, rect.y, rect.y + rect.h);
      wasRead.fill(0, rect.y, rect.y + rect.h);
    },
    readRow(y, left, right, reader) {
      const edges = known[y];
      if (edges) return eachKnown(edges, left, right, reader);
      scan(y, left, right, reader);
      const hasDots = () => spans.inRow(y).some(({ paint }) => paint === 'dots');
      if (wasRead[y] && !hasDots()) known[y] = remember(y);
      wasRead[y] = 1;
    },
    isEmpty: spans.isEmpty,
  };
}

function eachKnown(edges: Int32Array, left: number, right: number, reader: RowReader): void {
  for (let i = 0; i < edges.length; i += 2) {
    const from = Math.max(left, edges[i]!);
    const to = Math.min(right, edges[i + 1]!);
    if (from < to) reader.run(from, to);
  }
}

function eachRun(find: FindByte, row: number, start: number, end: number, reader: RowReader): void {
  for (let from = find(REPAINT, start, end); from < end; ) {
    const to = find(KEEP, from, end);
    reader.run(from - row, to - row);
    from = find(REPAINT, to, end);
  }
}

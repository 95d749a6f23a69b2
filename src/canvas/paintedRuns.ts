import { type Coverage, KEEP, REPAINT } from '../mask/coverage';
import { byteFinder, type FindByte } from '../mask/findByte';
import type { PaintedSpans } from './paintedSpans';

/** What is told of a photo row: columns `from` up to, not including, `to`. */
export type RowReader = {
  /** All of them are painted. */
  run(from: number, to: number): void;
  /** Some of them are; data[row + column] tells which. */
  dots(row: number, from: number, to: number): void;
};

/**
 * Returns what reads photo row `y` of live bytes between two columns, from left to right. What is not told is empty.
 * @param painted of this coverage, told of every change
 */
export function rowsOf(coverage: Coverage, painted: PaintedSpans) {
  const find = byteFinder(coverage.data);
  return (y: number, left: number, right: number, reader: RowReader): void => {
    const row = y * coverage.w;
    for (const { from, to, paint } of painted.inRow(y)) {
      const start = Math.max(left, from);
      const end = Math.min(right, to);
      if (start >= end) continue;
      if (paint === 'full') reader.run(start, end);
      else if (paint === 'dots') reader.dots(row, start, end);
      else eachRun(find, row, row + start, row + end, reader);
    }
  };
}

function eachRun(find: FindByte, row: number, start: number, end: number, reader: RowReader) {
  for (let from = find(REPAINT, start, end); from < end; ) {
    const to = find(KEEP, from, end);
    reader.run(from - row, to - row);
    from = find(REPAINT, to, end);
  }
}

import { type Coverage, KEEP, REPAINT } from '../mask/coverage';
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
  const find = byteFinder(coverage);
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

/** Looks from `start` on for a byte, 0 or 255: the index of the first one, or `end`. */
type FindByte = (byte: number, start: number, end: number) => number;

/** Bytes after which the engine's own search is the faster one: its call takes as long as these. */
const FAR = 512;

/** Looks at four bytes at a time. */
function byteFinder({ data }: Coverage): FindByte {
  const words = new Uint32Array(data.buffer, data.byteOffset, data.length >> 2);
  return (byte, start, end) => {
    /** Where a whole word begins. */
    const first = Math.min(end, (start + 3) & ~3);
    for (let i = start; i < first; i++) if (data[i] === byte) return i;
    const other = byte === REPAINT ? 0 : 0xffffffff;
    const far = Math.min(end, first + FAR) >> 2;
    let word = first >> 2;
    while (word < far && words[word] === other) word++;
    let i = Math.max(first, word << 2);
    if (word === far && i + 4 <= end) {
      const found = data.subarray(i, end).indexOf(byte);
      return found < 0 ? end : i + found;
    }
    while (i < end && data[i] !== byte) i++;
    return i;
  };
}

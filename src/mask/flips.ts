import type { Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import { type Coverage, REPAINT } from './coverage';
import { crcOfFlips } from './flipCrc';
import { forEachRun, type RunWriter } from './runs';

/**
 * Pixels that change between keep and repaint. To flip them again takes that back: one step of history serves undo and
 * redo, whatever made it.
 */
export type Flips = {
  /** Run lengths of the mask of flipped pixels. */
  readonly runs: Uint8Array;
  /** Tight around them, whole photo pixels. */
  readonly rect: Rect;
  /** How many they are. */
  readonly count: number;
  /** What the mask's CRC-32 is XORed with. */
  readonly crc: number;
};

/** The flips whose spans were written, on a photo of the given size; null when there are none. */
export function flipsOf(writer: RunWriter, { w, h }: Size): Flips | null {
  const runs = writer.finish(w * h);
  let count = 0;
  let [left, right, top, bottom] = [w, 0, h, 0];
  forEachRun(runs, (start, end) => {
    const row = Math.floor(start / w);
    const lastRow = Math.floor((end - 1) / w);
    count += end - start;
    top = Math.min(top, row);
    bottom = lastRow + 1;
    left = row === lastRow ? Math.min(left, start - row * w) : 0;
    right = row === lastRow ? Math.max(right, end - row * w) : w;
  });
  if (count === 0) return null;
  const rect = { x: left, y: top, w: right - left, h: bottom - top };
  return { runs, rect, count, crc: crcOfFlips(runs, w * h) };
}

/** Flips the pixels, and returns how many more are painted than before. */
export function flip({ data }: Coverage, { runs, count }: Flips): number {
  const words = new Uint32Array(data.buffer, data.byteOffset, data.length >> 2);
  let painted = 0;
  forEachRun(runs, (start, end) => {
    // Whole words in between; most of the pixels of a large edit lie there.
    const from = Math.min(end, (start + 3) & ~3);
    const to = Math.max(from, end & ~3);
    painted += flipBytes(data, start, from);
    painted += flipWords(words, from >> 2, to >> 2);
    painted += flipBytes(data, to, end);
  });
  return 2 * painted - count;
}

/** Flips bytes, and returns how many are painted now. */
function flipBytes(bytes: Uint8Array, start: number, end: number): number {
  let painted = 0;
  for (let i = start; i < end; i++) {
    bytes[i] ^= REPAINT;
    painted += bytes[i] & 1;
  }
  return painted;
}

/** Flips four bytes at a time, and returns how many are painted now. */
function flipWords(words: Uint32Array, start: number, end: number): number {
  let painted = 0;
  for (let i = start; i < end; i++) {
    const word = ~words[i];
    words[i] = word;
    // The highest byte of the product is the sum of the four lowest bits.
    painted += Math.imul(word & 0x01010101, 0x01010101) >>> 24;
  }
  return painted;
}

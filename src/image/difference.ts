import type { Pixels } from './pixels';

/** How two pictures differ, over the pixels that both have. A pixel differs by its channel that differs most. */
export type Difference = {
  readonly pixels: number;
  /** How many of them are not identical. */
  readonly differing: number;
  /** Of all pixels, 0…255. */
  readonly mean: number;
  readonly most: number;
};

/** Adds up differences part by part. */
export type DifferenceTally = { pixels: number; differing: number; sum: number; most: number };

export function newTally(): DifferenceTally {
  return { pixels: 0, differing: 0, sum: 0, most: 0 };
}

/**
 * Paints how two parts of the same size differ by a scale (three bytes for each difference 0…255), opaque, and counts it.
 * Alpha is not read.
 */
export function paintDifference(
  a: Pixels,
  b: Pixels,
  scale: Uint8Array,
  tally: DifferenceTally,
): Pixels {
  if (a.w !== b.w || a.h !== b.h) throw new RangeError('the parts are not of one size');
  const data = new Uint8ClampedArray(a.data.length);
  for (let at = 0; at < data.length; at += 4) {
    const level = Math.max(
      Math.abs(a.data[at]! - b.data[at]!),
      Math.abs(a.data[at + 1]! - b.data[at + 1]!),
      Math.abs(a.data[at + 2]! - b.data[at + 2]!),
    );
    if (level > 0) tally.differing += 1;
    tally.sum += level;
    if (level > tally.most) tally.most = level;
    data[at] = scale[level * 3]!;
    data[at + 1] = scale[level * 3 + 1]!;
    data[at + 2] = scale[level * 3 + 2]!;
    data[at + 3] = 255;
  }
  tally.pixels += data.length / 4;
  return { w: a.w, h: a.h, data };
}

/** What was counted. */
export function differenceOf({ pixels, differing, sum, most }: DifferenceTally): Difference {
  return { pixels, differing, mean: pixels > 0 ? sum / pixels : 0, most };
}

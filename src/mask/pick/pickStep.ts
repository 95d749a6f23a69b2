import type { Rect } from '../../geometry/rect';
import type { Size } from '../../geometry/size';
import type { Snapshot } from '../snapshot';
import { tileRect } from '../tiles';
import type { Picks } from './picks';

/** One edit of picks: every pixel it changed got the same value. */
export type PickStep = {
  readonly value: number;
  /** Three numbers for each run of pixels: where it begins, how many there are, and what they were before. */
  readonly runs: Uint32Array;
  /** Around all of them, whole photo pixels. */
  readonly rect: Rect;
};

/** Runs as they are found, three numbers each. */
export type PickRuns = number[];

/** Numbers for each run. */
const PER_RUN = 3;

/**
 * Notes what of `before` a value would change.
 * @param before the pixels from index `start` on, as they are or were
 */
export function noteRuns(runs: PickRuns, start: number, before: Uint8Array, value: number): void {
  for (let at = 0; at < before.length; ) {
    const old = before[at];
    const first = at;
    while (at < before.length && before[at] === old) at++;
    if (old !== value) runs.push(start + first, at - first, old);
  }
}

/** A step of the runs found in picks of a size; null when there are none, and nothing would change. */
export function stepOf(runs: PickRuns, value: number, { w }: Size): PickStep | null {
  if (runs.length === 0) return null;
  let [left, right, top, bottom] = [w, 0, Number.POSITIVE_INFINITY, 0];
  for (let i = 0; i < runs.length; i += PER_RUN) {
    const first = runs[i] % w;
    const end = first + runs[i + 1];
    // A run may go on in the rows below.
    left = Math.min(left, end > w ? 0 : first);
    right = Math.max(right, end > w ? w : end);
    top = Math.min(top, Math.floor(runs[i] / w));
    bottom = Math.max(bottom, Math.ceil((runs[i] + runs[i + 1]) / w));
  }
  const rect = { x: left, y: top, w: right - left, h: bottom - top };
  return { value, runs: Uint32Array.from(runs), rect };
}

/** What a stroke that wrote one value has changed since the snapshot. */
export function runsSince(snapshot: Snapshot, picks: Picks, value: number): PickRuns {
  const runs: PickRuns = [];
  for (const [tile, bytes] of snapshot) {
    const { x, y, w, h } = tileRect(picks, tile);
    for (let row = 0; row < h; row++) {
      const start = (y + row) * picks.w + x;
      noteChanged(runs, start, bytes.subarray(row * w, (row + 1) * w), picks.data, value);
    }
  }
  return runs;
}

/** As `noteRuns`, but for pixels that do not have the value now. */
function noteChanged(
  runs: PickRuns,
  start: number,
  before: Uint8Array,
  now: Uint8Array,
  value: number,
): void {
  for (let at = 0; at < before.length; ) {
    const first = at;
    while (at < before.length && now[start + at] === value) at++;
    noteRuns(runs, start + first, before.subarray(first, at), value);
    while (at < before.length && now[start + at] !== value) at++;
  }
}

/** Writes a step's value, adding up how many pixels have which value. */
export function doStep({ value, runs }: PickStep, picks: Picks, counts: Uint32Array): void {
  for (let i = 0; i < runs.length; i += PER_RUN) {
    const [start, length, before] = [runs[i], runs[i + 1], runs[i + 2]];
    picks.data.fill(value, start, start + length);
    counts[before] -= length;
    counts[value] += length;
  }
}

/** Writes what was there before a step. */
export function undoStep({ value, runs }: PickStep, picks: Picks, counts: Uint32Array): void {
  for (let i = 0; i < runs.length; i += PER_RUN) {
    const [start, length, before] = [runs[i], runs[i + 1], runs[i + 2]];
    picks.data.fill(before, start, start + length);
    counts[before] += length;
    counts[value] -= length;
  }
}

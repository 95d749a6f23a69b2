import type { Rect } from '../geometry/rect';
import { type Coverage, REPAINT } from './coverage';
import { crc32, crc32Joiner } from './crc32';

/**
 * How much of a coverage is painted, and its CRC-32. Both are kept row by row, so that a change costs only its rows:
 * a stroke on a 24-megapixel photo must not mean reading 24 MB again.
 */
export class CoverageDigest {
  readonly #coverage: Coverage;
  readonly #counts: Uint32Array;
  readonly #crcs: Uint32Array;
  readonly #join: (left: number, right: number) => number;
  #painted = 0;

  /** @param coverage the live bytes, still all KEEP */
  constructor(coverage: Coverage) {
    this.#coverage = coverage;
    this.#counts = new Uint32Array(coverage.h);
    this.#crcs = new Uint32Array(coverage.h).fill(crc32(new Uint8Array(coverage.w)));
    this.#join = crc32Joiner(coverage.w);
  }

  /** Painted pixels. */
  get painted(): number {
    return this.#painted;
  }

  /** CRC-32 of all bytes, unsigned. */
  get hash(): number {
    return this.#crcs.reduce(this.#join);
  }

  /** Takes in that bytes within `rect` (whole pixels inside the photo) have changed. */
  update(rect: Rect): void {
    const { w, data } = this.#coverage;
    for (let y = rect.y; y < rect.y + rect.h; y++) {
      const row = data.subarray(y * w, (y + 1) * w);
      const count = paintedIn(row);
      this.#painted += count - this.#counts[y];
      this.#counts[y] = count;
      this.#crcs[y] = crc32(row);
    }
  }
}

function paintedIn(row: Uint8Array): number {
  let sum = 0;
  for (let x = 0; x < row.length; x++) sum += row[x];
  return sum / REPAINT;
}

import { type Coverage, REPAINT } from './coverage';
import { crc32, crc32Joiner } from './crc32';
import { TILE, tileRect } from './tiles';

/**
 * How much of a coverage is painted, and its CRC-32. Both are kept by tiles, the CRC for each row of a tile, so that a
 * change costs only its tiles: a stroke on a 24-megapixel photo must not mean reading 24 MB again.
 */
export class CoverageDigest {
  readonly #coverage: Coverage;
  /** Painted pixels of each tile. */
  readonly #counts: Uint16Array;
  /** CRC-32 of each row of each tile, in the order of the bytes. */
  readonly #crcs: Uint32Array;
  readonly #columns: number;
  #painted = 0;
  #hash: number | null = null;

  /** @param coverage the live bytes, still all KEEP */
  constructor(coverage: Coverage) {
    const { w, h } = coverage;
    this.#coverage = coverage;
    this.#columns = Math.ceil(w / TILE);
    this.#counts = new Uint16Array(this.#columns * Math.ceil(h / TILE));
    this.#crcs = new Uint32Array(this.#columns * h).fill(crc32(new Uint8Array(TILE)));
    const emptyEnd = crc32(new Uint8Array(this.#lastWidth));
    for (let y = 1; y <= h; y++) this.#crcs[y * this.#columns - 1] = emptyEnd;
  }

  /** Painted pixels. */
  get painted(): number {
    return this.#painted;
  }

  /** CRC-32 of all bytes, unsigned. */
  get hash(): number {
    this.#hash ??= this.#joinCrcs();
    return this.#hash;
  }

  /** Takes in that bytes of these tiles have changed. */
  update(tiles: Uint32Array): void {
    const { w, data } = this.#coverage;
    for (const tile of tiles) {
      const area = tileRect(this.#coverage, tile);
      let sum = 0;
      for (let y = area.y; y < area.y + area.h; y++) {
        const from = y * w + area.x;
        for (let i = from; i < from + area.w; i++) sum += data[i];
        this.#crcs[y * this.#columns + area.x / TILE] = crc32(data, from, from + area.w);
      }
      this.#painted += sum / REPAINT - this.#counts[tile];
      this.#counts[tile] = sum / REPAINT;
    }
    this.#hash = null;
  }

  get #lastWidth(): number {
    return this.#coverage.w - (this.#columns - 1) * TILE;
  }

  #joinCrcs(): number {
    const join = crc32Joiner(TILE);
    const joinLast = crc32Joiner(this.#lastWidth);
    let hash = 0;
    for (let i = 0; i < this.#crcs.length; ) {
      for (let x = 1; x < this.#columns; x++) hash = join(hash, this.#crcs[i++]);
      hash = joinLast(hash, this.#crcs[i++]);
    }
    return hash;
  }
}

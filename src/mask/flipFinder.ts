import { type Coverage, KEEP, REPAINT } from './coverage';
import { type Flips, flipsOf } from './flips';
import { RunWriter } from './runs';

/**
 * Finds the pixels that have to be flipped to make a mask another one, without touching it. Compares stretch by stretch,
 * four pixels at a time: a whole photo has tens of millions.
 */
export class FlipFinder {
  readonly #coverage: Coverage;
  readonly #writer = new RunWriter();
  readonly #live: Uint8Array;
  readonly #wanted: Uint8Array;
  readonly #liveWords: Int32Array;
  readonly #wantedWords: Int32Array;

  constructor(coverage: Coverage) {
    this.#coverage = coverage;
    const words = Math.ceil(coverage.w / 4);
    this.#liveWords = new Int32Array(words);
    this.#wantedWords = new Int32Array(words);
    this.#live = new Uint8Array(this.#liveWords.buffer);
    this.#wanted = new Uint8Array(this.#wantedWords.buffer);
  }

  /**
   * `write` gets the `length` pixels from `at` on, in one row of the photo, as they are, at the start of a buffer, and
   * makes them what they are to be. Throws a RangeError when that is a grey. Stretches come in the order of the bytes.
   */
  want(at: number, length: number, write: (pixels: Uint8Array) => void): void {
    const stretch = this.#coverage.data.subarray(at, at + length);
    this.#live.set(stretch);
    this.#wanted.set(stretch);
    write(this.#wanted.subarray(0, length));
    const words = length >> 2;
    const live = this.#liveWords;
    const wanted = this.#wantedWords;
    for (let i = 0; i < words; i++) {
      const change = live[i] ^ wanted[i];
      if (change === 0) continue;
      const start = i;
      while (i < words && (live[i] ^ wanted[i]) === -1) i++;
      if (start < i) this.#writer.add(at + 4 * start, at + 4 * i);
      // The loop goes on behind the word that ended the run.
      if (i < words) this.#compare(at, 4 * i, 4 * i + 4);
    }
    this.#compare(at, 4 * words, length);
  }

  /** What was found; null when everything is as wanted. Ends the search. */
  flips(): Flips | null {
    return flipsOf(this.#writer, this.#coverage);
  }

  #compare(at: number, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const byte = this.#wanted[i];
      if (byte === this.#live[i]) continue;
      if (byte !== KEEP && byte !== REPAINT) {
        throw new RangeError(`a mask holds only 0 and 255, not ${byte}`);
      }
      this.#writer.add(at + i, at + i + 1);
    }
  }
}

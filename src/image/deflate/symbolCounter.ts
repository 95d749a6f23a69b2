import type { RunReader } from './byteRuns';
import { END, LONGEST, SHORTEST, SYMBOLS, symbolOf } from './symbols';

const ADLER = 65_521;

/** Counts what will be written, and sums up the bytes. */
export class SymbolCounter implements RunReader {
  readonly counts = new Uint32Array(SYMBOLS);
  /** 1 and all bytes, and the sum of that after each of them. */
  #sum = 1;
  #sums = 0;

  constructor() {
    this.counts[END] = 1;
  }

  run(value: number, length: number): void {
    const repeated = length - 1;
    const rest = repeated % LONGEST;
    this.counts[value]! += rest < SHORTEST ? 1 + rest : 1;
    this.counts[SYMBOLS - 1]! += (repeated - rest) / LONGEST;
    if (rest >= SHORTEST) this.counts[symbolOf(rest)]!++;
    const sums = this.#sums + length * this.#sum + (value * length * (length + 1)) / 2;
    this.#sums = sums % ADLER;
    this.#sum = (this.#sum + value * length) % ADLER;
  }

  /** Adler-32, the highest byte first. */
  checkSum(): number[] {
    return [this.#sums >> 8, this.#sums & 255, this.#sum >> 8, this.#sum & 255];
  }
}

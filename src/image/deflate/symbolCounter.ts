import type { RunReader } from './byteRuns';
import { SYMBOLS, type SymbolTaker, spellRun } from './symbols';

const ADLER = 65_521;

/** Counts what will be written, and sums up the bytes. */
export class SymbolCounter implements RunReader, SymbolTaker {
  readonly counts = new Uint32Array(SYMBOLS);
  /** How many bits follow the symbols, in all. */
  moreBits = 0;
  /** 1 and all bytes, and the sum of that after each of them. */
  #sum = 1;
  #sums = 0;

  run(value: number, length: number): void {
    spellRun(value, length, this);
    const sums = this.#sums + length * this.#sum + (value * length * (length + 1)) / 2;
    this.#sums = sums % ADLER;
    this.#sum = (this.#sum + value * length) % ADLER;
  }

  take(symbol: number, _more: number, moreBits: number): void {
    this.counts[symbol]!++;
    this.moreBits += moreBits;
  }

  /** Adler-32, the highest byte first. */
  checkSum(): number[] {
    return [this.#sums >> 8, this.#sums & 255, this.#sum >> 8, this.#sum & 255];
  }
}

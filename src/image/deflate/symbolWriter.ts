import type { BitWriter } from './bitWriter';
import type { RunReader } from './byteRuns';
import type { PrefixCode } from './prefixCode';
import { extraBits, LONGEST, SHORTEST, SYMBOLS, symbolOf } from './symbols';

/** Writes runs as symbols: each is its byte and repeats of that. */
export class SymbolWriter implements RunReader {
  readonly #out: BitWriter;
  readonly #bits: Uint16Array;
  readonly #lengths: Uint8Array;

  constructor(out: BitWriter, { bits, lengths }: PrefixCode) {
    this.#out = out;
    this.#bits = bits;
    this.#lengths = lengths;
  }

  run(value: number, length: number): void {
    let rest = length - 1;
    this.#write(value, 0, 0);
    for (; rest >= LONGEST; rest -= LONGEST) this.#write(SYMBOLS - 1, 0, 1);
    if (rest >= SHORTEST) {
      const extra = extraBits(rest);
      // Behind it stands how far back the repeat begins: always 1, the only distance, whose code is one bit, 0.
      this.#write(symbolOf(rest), (rest - SHORTEST) & ((1 << extra) - 1), extra + 1);
    } else for (; rest > 0; rest--) this.#write(value, 0, 0);
  }

  #write(symbol: number, more: number, moreBits: number): void {
    const length = this.#lengths[symbol]!;
    this.#out.write(this.#bits[symbol]! | (more << length), length + moreBits);
  }
}

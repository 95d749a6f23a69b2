import type { BitWriter } from './bitWriter';
import type { RunReader } from './byteRuns';
import type { PrefixCode } from './prefixCode';
import { type SymbolTaker, spellRun } from './symbols';

/** Writes the symbols of runs in a code. */
export class SymbolWriter implements RunReader, SymbolTaker {
  readonly #out: BitWriter;
  readonly #bits: Uint16Array;
  readonly #lengths: Uint8Array;

  constructor(out: BitWriter, { bits, lengths }: PrefixCode) {
    this.#out = out;
    this.#bits = bits;
    this.#lengths = lengths;
  }

  run(value: number, length: number): void {
    spellRun(value, length, this);
  }

  take(symbol: number, more: number, moreBits: number): void {
    const length = this.#lengths[symbol]!;
    this.#out.write(this.#bits[symbol]! | (more << length), length + moreBits);
  }
}

/** Bytes written bit by bit, the lowest bit of each first. Room that was not foreseen is not there. */
export class BitWriter {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #used = 0;
  /** Bits that do not fill a byte yet. */
  #rest = 0;
  #count = 0;

  /** @param room bytes, at least as many as will be written */
  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  /** Writes the lowest `count` (0…24) bits of `bits`, which has no others. */
  write(bits: number, count: number): void {
    this.#rest |= bits << this.#count;
    this.#count += count;
    for (; this.#count >= 8; this.#count -= 8) {
      this.#bytes[this.#used++] = this.#rest & 255;
      this.#rest >>>= 8;
    }
  }

  /** Fills the last byte with 0. */
  align(): void {
    if (this.#count > 0) this.write(0, 8 - this.#count);
  }

  /** What was written in whole bytes; a RangeError when there was no room for it. */
  bytes(): Uint8Array<ArrayBuffer> {
    if (this.#used > this.#bytes.length) throw new RangeError('more bits than foreseen');
    return this.#bytes.subarray(0, this.#used);
  }
}

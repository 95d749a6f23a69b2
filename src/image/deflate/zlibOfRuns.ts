import { BitWriter } from './bitWriter';
import type { ByteRuns, RunReader } from './byteRuns';
import { type PrefixCode, prefixCode } from './prefixCode';
import { SymbolCounter } from './symbolCounter';
import { END, FIRST_LENGTH, SYMBOLS, type SymbolTaker } from './symbols';
import { SymbolWriter } from './symbolWriter';

const MAX_CODE_BITS = 15;
/** More than head, code and check sum take. */
const FRAME_BYTES = 512;

/**
 * Bytes in zlib's format, known by their runs: each is its byte and repeats of that, found without a look at the bytes,
 * which takes a general compressor most of its time. Runs of few values, as of a mask, come out about as small.
 * @see https://www.rfc-editor.org/rfc/rfc1950 and https://www.rfc-editor.org/rfc/rfc1951
 */
export function zlibOfRuns(tell: ByteRuns): Uint8Array<ArrayBuffer> {
  const counter = new SymbolCounter();
  spell(tell, counter);
  const { counts, moreBits } = counter;
  const code = prefixCode(counts, MAX_CODE_BITS);
  const bits = counts.reduce((sum, count, symbol) => sum + count * code.lengths[symbol]!, moreBits);
  const out = new BitWriter(FRAME_BYTES + Math.ceil(bits / 8));
  // Deflate with a window of 32 kB, no dictionary.
  out.write(0x9c78, 16);
  // The last block, with a code of its own.
  out.write(0b101, 3);
  writeCode(out, code);
  spell(tell, new SymbolWriter(out, code));
  out.align();
  for (const byte of counter.checkSum()) out.write(byte, 8);
  return out.bytes();
}

/** The runs, and the end of the block. */
function spell(tell: ByteRuns, taker: RunReader & SymbolTaker): void {
  tell(taker);
  taker.take(END, 0, 0);
}

/** The order in which the lengths of the code for code lengths are told: RFC 1951, 3.2.7. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Tells the code by its lengths, themselves in a code of which the lengths come first. */
function writeCode(out: BitWriter, { lengths }: PrefixCode): void {
  // And that of the one distance.
  const told = [...lengths, 1];
  const counts = new Uint32Array(ORDER.length);
  for (const length of told) counts[length]!++;
  const code = prefixCode(counts, 7);
  out.write(SYMBOLS - FIRST_LENGTH, 5);
  out.write(0, 5);
  out.write(ORDER.length - 4, 4);
  for (const symbol of ORDER) out.write(code.lengths[symbol]!, 3);
  for (const length of told) out.write(code.bits[length]!, code.lengths[length]!);
}

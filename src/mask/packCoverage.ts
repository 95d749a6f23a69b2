import type { Size } from '../geometry/size';
import { checkCoverage } from './checkCoverage';
import { type Coverage, emptyCoverage } from './coverage';
import { crc32 } from './crc32';
import { decodeRuns, encodeRuns } from './runs';

const CRC_BYTES = 4;

/** The coverage in a compact form for storage: its run lengths, then their CRC-32 (4 bytes, low byte first). */
export function packCoverage(coverage: Coverage): Uint8Array<ArrayBuffer> {
  checkCoverage(coverage);
  const runs = encodeRuns(coverage.data);
  const packed = new Uint8Array(runs.length + CRC_BYTES);
  packed.set(runs);
  new DataView(packed.buffer).setUint32(runs.length, crc32(runs), true);
  return packed;
}

/** The inverse of `packCoverage`. Throws a RangeError when the bytes are damaged or of a mask of another size. */
export function unpackCoverage(packed: Uint8Array, size: Size): Coverage {
  const end = packed.length - CRC_BYTES;
  if (end < 0) throw new RangeError('the stored mask is damaged: it is cut off');
  const runs = packed.subarray(0, end);
  const expected = new DataView(packed.buffer, packed.byteOffset).getUint32(end, true);
  if (crc32(runs) !== expected) throw new RangeError('the stored mask is damaged: wrong checksum');
  const coverage = emptyCoverage(size);
  decodeRuns(runs, coverage.data);
  return coverage;
}

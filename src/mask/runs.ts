import { KEEP, REPAINT } from './coverage';

/**
 * Run lengths of bytes that are only 0 or 255: alternating, the first counts KEEP (and may be 0), each an unsigned
 * LEB128 number (seven bits a byte, low bits first, the high bit set on all but the last byte).
 */
export function encodeRuns(bytes: Uint8Array): Uint8Array {
  // A run of n bytes never takes more than n bytes; only the first can be empty.
  const out = new Uint8Array(bytes.length + 1);
  let used = 0;
  let value = KEEP;
  for (let at = 0; at < bytes.length; value = REPAINT - value) {
    const start = at;
    while (at < bytes.length && bytes[at] === value) at++;
    let length = at - start;
    for (; length > 127; length = Math.floor(length / 128)) out[used++] = (length & 127) | 128;
    out[used++] = length;
  }
  return out.slice(0, used);
}

/** The `length` bytes that `encodeRuns` was given. Throws a RangeError when `runs` do not add up to that. */
export function decodeRuns(runs: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  let value = KEEP;
  for (let i = 0; i < runs.length; value = REPAINT - value) {
    let run = 0;
    let scale = 1;
    while (i < runs.length && runs[i] > 127 && scale < length) {
      run += (runs[i++] & 127) * scale;
      scale *= 128;
    }
    // Past the end this is NaN, which no length equals.
    run += runs[i++] * scale;
    if (value === REPAINT) bytes.fill(REPAINT, at, at + run);
    at += run;
  }
  if (at !== length) throw new RangeError(`runs add up to ${at} pixels instead of ${length}`);
  return bytes;
}

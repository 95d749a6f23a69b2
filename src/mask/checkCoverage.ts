import { type Coverage, KEEP, REPAINT } from './coverage';

/** Throws a RangeError unless there is one byte per pixel and each is KEEP or REPAINT. For coverages from outside. */
export function checkCoverage({ w, h, data }: Coverage): void {
  if (data.length !== w * h) {
    throw new RangeError(`a mask of ${w}×${h} needs ${w * h} bytes, not ${data.length}`);
  }
  const grey = firstGrey(data);
  if (grey >= 0) throw new RangeError(`a mask holds only 0 and 255, not ${data[grey]}`);
}

/** The first byte that is neither KEEP nor REPAINT; −1 when there is none. */
function firstGrey(bytes: Uint8Array): number {
  for (let i = firstMixedWord(bytes); i < bytes.length; i++) {
    if (bytes[i] !== KEEP && bytes[i] !== REPAINT) return i;
  }
  return -1;
}

/** Where to begin to look for greys byte by byte: before that, four at a time, there are none. */
function firstMixedWord(bytes: Uint8Array): number {
  if (bytes.byteOffset % 4 !== 0) return 0;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let i = 0;
  // A byte of a word is its lowest bit times 255, or a grey.
  while (i < words.length && Math.imul(words[i] & 0x01010101, REPAINT) === words[i]) i++;
  return 4 * i;
}
